/** What stands where a tool would be when script does not run. */
import type { DesignWords, Example } from '../example.ts';

export const needsScriptExamples = (t: DesignWords): Example<{ shown: boolean }>[] => [
  { state: 'shown', title: t('state-usual'), props: { shown: true } },
];
