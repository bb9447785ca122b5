// Coming to a meeting and leaving it. Somebody who looks after the meeting writes down who came into the room; whoever
// joins by phone or video says so themselves. Only members of the record date count, each once.

import { HOUR, onlyRefusals, refusal, type Id, type Instant, type Refusal } from '../kernel/index.ts';
import type { Moment } from './quorum-state.ts';
import type { Arrival, HeldProxy } from './quorum.ts';
import { meetingState, type MeetingCourse } from './state.ts';

/** People come early: arrivals are written down from so long before the start. */
const BEFORE = 2 * HOUR;
/** A meeting may run over its agenda by so much. */
const AFTER = 6 * HOUR;

export interface MeetingTime extends MeetingCourse {
  readonly startsAt: Instant;
}

/** True while arrivals are written down: from two hours before the start until it is ended, or six hours after its agenda. */
export const takesArrivals = (meeting: MeetingTime, now: Instant): boolean =>
  meeting.calledAt !== null &&
  meetingState(meeting, now) !== 'called-off' &&
  (meeting.closedAt ?? null) === null &&
  now >= meeting.startsAt - BEFORE &&
  now < meeting.endsAt + AFTER;

/** True when nothing can be done in a meeting any more but to end it: six hours after its agenda. */
export const isLongOver = ({ endsAt }: Pick<MeetingTime, 'endsAt'>, now: Instant): boolean =>
  now >= endsAt + AFTER;

/** In which way somebody is there at a moment; null when they are not. */
export function wayOfAt(arrivals: readonly Arrival[], member: Id, now: Instant): Arrival['way'] | null {
  const there = arrivals.filter(
    (one) => one.member === member && one.at <= now && (one.leftAt === null || one.leftAt > now),
  );
  return there.at(-1)?.way ?? null;
}

export interface Arriving {
  readonly meeting: MeetingTime;
  /** True for a member of the record date (of the group, of the board). */
  readonly mayVote: boolean;
  /** In which way they are there already; null when they are not. */
  readonly there: Arrival['way'] | null;
  readonly way: Arrival['way'];
  /** False when people were told of no way to join it by phone or video. */
  readonly canJoin: boolean;
}

/** Why somebody cannot be written down as there. Codes: `meeting-not-on`, `meeting-not-yours`, `meeting-no-joining`, `arrived-already`. */
export const whyNotArrive = ({ meeting, mayVote, there, way, canJoin }: Arriving, now: Instant): Refusal[] =>
  onlyRefusals([
    takesArrivals(meeting, now) ? null : refusal('meeting-not-on'),
    mayVote ? null : refusal('meeting-not-yours'),
    way === 'joined' && !canJoin ? refusal('meeting-no-joining') : null,
    there === way ? refusal('arrived-already') : null,
  ]);

/** Why somebody cannot be written down as gone. Codes: `meeting-not-on`, `not-there`. */
export const whyNotLeave = (
  { meeting, there }: Pick<Arriving, 'meeting' | 'there'>,
  now: Instant,
): Refusal[] =>
  onlyRefusals([
    takesArrivals(meeting, now) ? null : refusal('meeting-not-on'),
    there === null ? refusal('not-there') : null,
  ]);

interface Step {
  readonly at: Instant;
  readonly member: Id;
  readonly way: Arrival['way'] | null;
}

/** How many sent a proxy who is there, and are not there themselves. */
const givenBy = (proxies: readonly HeldProxy[], there: ReadonlyMap<Id, unknown>): number =>
  new Set(
    proxies.filter(({ giver, holder }) => !there.has(giver) && there.has(holder)).map(({ giver }) => giver),
  ).size;

/** How many were there from when on: one entry for each moment at which somebody came or left. */
export function courseOf(arrivals: readonly Arrival[], proxies: readonly HeldProxy[] = []): Moment[] {
  const steps: Step[] = arrivals.flatMap(({ member, way, at, leftAt }) => [
    { at, member, way },
    ...(leftAt === null ? [] : [{ at: leftAt, member, way: null }]),
  ]);
  // Whoever leaves and comes back at the same moment is there: leaving first.
  steps.sort((a, b) => a.at - b.at || Number(a.way !== null) - Number(b.way !== null));
  const there = new Map<Id, Arrival['way']>();
  const count = { room: 0, joined: 0 };
  const course: Moment[] = [];
  for (const { at, member, way } of steps) {
    const was = there.get(member);
    if (was !== undefined) count[was] -= 1;
    if (way === null) there.delete(member);
    else {
      there.set(member, way);
      count[way] += 1;
    }
    const moment = { at, there: { ...count, proxy: givenBy(proxies, there) } };
    if (course.at(-1)?.at === at) course[course.length - 1] = moment;
    else course.push(moment);
  }
  return course;
}
