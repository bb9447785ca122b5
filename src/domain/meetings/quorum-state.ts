// What becomes of the quorum while a meeting runs. It waits for a while when too few came; when so many leave that too
// few remain, nothing can be decided, and it waits once more, shorter. Then it is put off to another day, and nothing
// undoes that.

import { MINUTE, type Instant } from '../kernel/index.ts';
import { quorumOf, type Attendance, type QuorumAsked } from './quorum.ts';

/** How many are there from a moment on. */
export interface Moment {
  readonly at: Instant;
  readonly there: Attendance;
}

/**
 * waiting: it has not begun, and there is time to wait. quorate: it can decide. lost: so many left that it cannot decide,
 * and the time to wait for them is not over. put-off: the time to wait is over.
 */
export interface QuorumState {
  readonly state: 'waiting' | 'quorate' | 'lost' | 'put-off';
  /** Since when. */
  readonly since: Instant;
  /** When it must be put off if nobody else comes; null while it is quorate. */
  readonly putOffAt: Instant | null;
  readonly rule: string;
}

export interface QuorumCourse extends Omit<QuorumAsked, 'there'> {
  readonly startsAt: Instant;
  /** Who was there from when on, in order of time. */
  readonly course: readonly Moment[];
  readonly now: Instant;
}

/** What the quorum of a meeting is at a moment, after all that came and left. Nothing undoes that it was put off. */
export function quorumState({ startsAt, course, now, ...asked }: QuorumCourse): QuorumState {
  const { quorumWaitMinutes: wait, lostQuorumWaitMinutes: lostWait } = asked.rules;
  let state: QuorumState = {
    state: 'waiting',
    since: startsAt,
    putOffAt: startsAt + wait.value * MINUTE,
    rule: wait.rule,
  };
  const until = (moment: Instant): void => {
    if (state.putOffAt !== null && moment >= state.putOffAt && state.state !== 'put-off')
      state = { ...state, state: 'put-off', since: state.putOffAt };
  };
  for (const { at, there } of course) {
    if (at > now) break;
    until(at);
    if (state.state === 'put-off') return state;
    const { met, reasons } = quorumOf({ ...asked, there });
    if (met && state.state !== 'quorate')
      state = { state: 'quorate', since: Math.max(at, startsAt), putOffAt: null, rule: reasons[0]!.rule };
    else if (!met && state.state === 'quorate')
      state =
        at <= startsAt
          ? { state: 'waiting', since: startsAt, putOffAt: startsAt + wait.value * MINUTE, rule: wait.rule }
          : { state: 'lost', since: at, putOffAt: at + lostWait.value * MINUTE, rule: lostWait.rule };
  }
  until(now);
  return state;
}

/** Since when a meeting that had a quorum has none, and when it must be put off; null while it can decide. */
export function lostQuorum(
  course: QuorumCourse,
): { readonly since: Instant; readonly putOffAt: Instant } | null {
  const { state, since, putOffAt } = quorumState(course);
  return state === 'lost' && putOffAt !== null ? { since, putOffAt } : null;
}
