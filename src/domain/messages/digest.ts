// When messages that waited go out together: every day at 8, or on Monday at 8, by a clock in the United Kingdom. One
// that was missed, because the server was off, goes later that day and never at night.
import {
  addDays,
  DAY,
  HOUR,
  londonDate,
  londonInstant,
  londonMinuteOfDay,
  weekday,
  type Instant,
} from '../kernel/index.ts';
import type { Pace } from './choices.ts';

export type DigestPace = Exclude<Pace, 'at-once'>;

const MORNING = 8 * 60;
const EVENING = 20 * 60;
/** Messages that a digest names; what is more is counted, and stands on the page. */
export const MOST_IN_DIGEST = 20;

/** Messages written before this moment go now; null at night, when none goes. */
export function digestUntil(pace: DigestPace, now: Instant): Instant | null {
  const minute = londonMinuteOfDay(now);
  if (minute < MORNING || minute >= EVENING) return null;
  const today = londonDate(now);
  const sinceMonday = (weekday(today) + 6) % 7;
  return londonInstant(addDays(today, pace === 'weekly' ? -sinceMonday : 0), MORNING);
}

/** How long a mail server may say "not now" before a message is given up. */
const PATIENCE = 4 * DAY;
/** The same for a letter that is of no use later. */
const SHORT_PATIENCE = 12 * HOUR;

/** Until when an e-mail is tried again. */
export const tryUntil = (now: Instant, soon: boolean): Instant => now + (soon ? SHORT_PATIENCE : PATIENCE);

/** Messages stay on the page for so many months: more than a year, so that last year's meeting can be looked up. */
export const KEEP_MONTHS = 13;
/** A year and a month: no thirteen months are longer, but for a leap day. */
const KEPT = 396 * DAY;

/** From when on things are kept; what is older is taken away by the clock. */
export interface KeepMessagesFrom {
  /** Messages on people's pages. */
  readonly notices: Instant;
  /** Letters that were posted. Their words are on the person's page. */
  readonly posted: Instant;
}

export const keepMessagesFrom = (now: Instant): KeepMessagesFrom => ({
  notices: now - KEPT,
  posted: now - 30 * DAY,
});
