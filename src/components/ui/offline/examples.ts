/** No connection: what still works. */
import type { DesignWords, Example } from '../example.ts';

export const offlineExamples = (t: DesignWords): Example<{ title: string }>[] => [
  {
    state: 'offline',
    title: t('offline-title'),
    props: { title: t('offline-title') },
    text: t('offline-text'),
  },
];
