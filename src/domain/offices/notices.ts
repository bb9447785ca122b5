// When a term ends, the holder and the secretary hear of it in time: 60 and 14 days before, and when it is over. Each
// letter goes once. After the server stood still only the newest one goes.

import { DAY, type Instant } from '../kernel/index.ts';
import type { Office } from '../membership/index.ts';

export type NoticeKind = 'sixty' | 'fourteen' | 'over';

export const FIRST_NOTICE = 60 * DAY;
export const LAST_NOTICE = 14 * DAY;
/** So long after its end a term is still told of: who was away for a week hears of it too. */
const TOLD_AFTER = 7 * DAY;

/**
 * The letter about a term that is due now, or null. A term that was shorter than the notice from its beginning gets no
 * letter on its first day: whoever took it up knows.
 */
export function noticeDue(office: Pick<Office, 'fromAt' | 'untilAt'>, now: Instant): NoticeKind | null {
  const { fromAt, untilAt } = office;
  if (untilAt === null || now < fromAt) return null;
  if (now >= untilAt) return now < untilAt + TOLD_AFTER ? 'over' : null;
  const before = (span: number): boolean => now >= untilAt - span && fromAt <= untilAt - span;
  if (before(LAST_NOTICE)) return 'fourteen';
  return before(FIRST_NOTICE) && now < untilAt - LAST_NOTICE ? 'sixty' : null;
}

/** True when a term that runs now ends soon enough to be told on a page. */
export const endsSoon = ({ fromAt, untilAt }: Pick<Office, 'fromAt' | 'untilAt'>, now: Instant): boolean =>
  untilAt !== null && fromAt <= now && now < untilAt && untilAt - now <= FIRST_NOTICE;
