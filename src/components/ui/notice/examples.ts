/** Every kind of notice. */
import type { DesignWords, Example } from '../example.ts';
import type { NoticeKind } from './kinds.ts';

interface NoticeProps {
  kind: NoticeKind;
  title: string;
  line?: boolean;
}

export const noticeExamples = (t: DesignWords): Example<NoticeProps>[] => [
  ...(['info', 'good', 'warn', 'problem', 'unchecked'] as const).map((kind) => ({
    state: kind,
    title: t(`notice-${kind}-title`),
    props: { kind, title: t(`notice-${kind}-title`) },
    text: t(`notice-${kind}`),
  })),
  {
    state: 'line',
    title: t('state-line'),
    props: { kind: 'unchecked', title: t('notice-unchecked-title'), line: true },
    text: t('notice-unchecked'),
  },
];
