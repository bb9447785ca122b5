/** The kinds of notice and the picture that goes with each. */
import type { IconName } from '../icon/icons.ts';

export type NoticeKind = 'info' | 'good' | 'warn' | 'problem' | 'unchecked';
export const noticeIcons: Readonly<Record<NoticeKind, IconName>> = {
  info: 'info',
  good: 'good',
  warn: 'warn',
  problem: 'problem',
  unchecked: 'unchecked',
};
