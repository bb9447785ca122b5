/** Our own fault, and what to do now. */
import type { DesignWords, Example } from '../example.ts';

export const faultExamples = (t: DesignWords): Example<{ title: string }>[] => [
  { state: 'fault', title: t('fault-title'), props: { title: t('fault-title') }, text: t('fault-text') },
];
