/** Something is on its way. */
import type { DesignWords, Example } from '../example.ts';

export const loadingExamples = (t: DesignWords): Example<{ text: string }>[] => [
  { state: 'loading', title: t('state-busy'), props: { text: t('loading-text') } },
];
