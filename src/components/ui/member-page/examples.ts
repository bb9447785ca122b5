/** What a tool shows when it has nothing to show: each way, and each says what to do next. */
import type { DesignWords, Example } from '../example.ts';

interface MemberPageProps {
  reading: { state: 'signed-out' | 'offline' | 'fault' };
}

export const memberPageExamples = (t: DesignWords): Example<MemberPageProps>[] => [
  { state: 'signed-out', title: t('state-signed-out'), props: { reading: { state: 'signed-out' } } },
  { state: 'tool-offline', title: t('offline-title'), props: { reading: { state: 'offline' } } },
  { state: 'tool-fault', title: t('fault-title'), props: { reading: { state: 'fault' } } },
];
