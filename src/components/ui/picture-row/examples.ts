/** A picture beside words: a drawing of ours, given to the slot. */
import type { DesignWords, Example } from '../example.ts';

export const pictureRowExamples = (t: DesignWords): Example<Record<string, never>>[] => [
  { state: 'drawing', title: t('state-picture'), props: {}, text: t('picture-row-text') },
];
