// A member may leave whenever they want, from today on. A day more than a year away is a slip.

import { addDays, refuse, accept, refusal, type CivilDate, type Result } from '../kernel/index.ts';

/** How far away the day may be. */
const MOST_DAYS_AHEAD = 366;

/** The day on which somebody may stop being a member. Codes: `leave-day-wrong`. */
export function leavingOn(on: CivilDate, today: CivilDate): Result<CivilDate> {
  const good = on >= today && on <= addDays(today, MOST_DAYS_AHEAD);
  return good ? accept(on) : refuse([refusal('leave-day-wrong', 'on')]);
}
