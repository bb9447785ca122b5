/** A place with nothing in it yet, and when something will be. */
import type { DesignWords, Example } from '../example.ts';

export const emptyExamples = (t: DesignWords): Example<{ title: string }>[] => [
  { state: 'empty', title: t('state-none'), props: { title: t('empty-title') }, text: t('empty-text') },
];
