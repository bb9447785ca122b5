// Whether enough are there. A share and a number are asked for, and the greater counts. Who counts the rulebook says:
// members in the room, members who join by phone or video, members who sent a proxy. Each membership counts once: whoever
// comes takes the place of their proxy, and a proxy counts only while the person who holds it is there. After a meeting
// was put off for want of a quorum those who are there are enough; but one person is no meeting.

import { divideUp, isWhole, type Id, type Instant } from '../kernel/index.ts';
import { quorumRules, type MeetingKind } from './kinds.ts';
import { reason, type Reason } from './reasons.ts';
import type { MeetingRules } from './rules.ts';

/** How many memberships are there, each counted once. */
export interface Attendance {
  readonly room: number;
  readonly joined: number;
  readonly proxy: number;
}

/** Somebody came, or joined; `leftAt` is null while they are there. */
export interface Arrival {
  readonly member: Id;
  readonly way: 'room' | 'joined';
  readonly at: Instant;
  readonly leftAt: Instant | null;
}

/** Who votes for whom in this meeting. */
export interface HeldProxy {
  readonly giver: Id;
  readonly holder: Id;
}

/** When the next of them comes or leaves, by the times that are written down; null when nobody does after a moment. */
export function nextMoveOf(arrivals: readonly Arrival[], now: Instant): Instant | null {
  const times = arrivals.flatMap(({ at, leftAt }) => (leftAt === null ? [at] : [at, leftAt]));
  const later = times.filter((time) => time > now);
  return later.length > 0 ? later.reduce((one, other) => Math.min(one, other)) : null;
}

/** Who is there at a moment. A member who came twice counts once, in the way of the last time. */
export function attendanceAt(
  arrivals: readonly Arrival[],
  proxies: readonly HeldProxy[],
  now: Instant,
): Attendance {
  const there = new Map<Id, Arrival['way']>();
  const inOrder = [...arrivals].sort((a, b) => a.at - b.at);
  for (const { member, way, at, leftAt } of inOrder)
    if (at <= now && (leftAt === null || leftAt > now)) there.set(member, way);
  const given = new Set(
    proxies.filter(({ giver, holder }) => !there.has(giver) && there.has(holder)).map(({ giver }) => giver),
  );
  const room = [...there.values()].filter((way) => way === 'room').length;
  return { room, joined: there.size - room, proxy: given.size };
}

export interface QuorumAsked {
  readonly rules: MeetingRules;
  readonly kind: MeetingKind;
  /** How many may vote: the members of the record date, of the group, or those on the board. */
  readonly mayVote: number;
  readonly there: Attendance;
  /** True for a meeting that was put off because too few came. */
  readonly putOff: boolean;
}

export interface Quorum {
  readonly needed: number;
  readonly counted: number;
  readonly met: boolean;
  readonly reasons: readonly Reason[];
}

/** The routes of the kind decide with the rulebook's list who counts: a board knows no proxies. */
function countedWays({ rules, kind }: QuorumAsked): readonly (keyof Attendance)[] {
  const routes: readonly string[] =
    kind === 'board'
      ? rules.boardRoutes.value
      : kind === 'group'
        ? rules.groupRoutes.value
        : rules.ordinaryRoutes.value;
  return rules.quorumCounts.value.filter((way) => routes.includes(way));
}

/** How many of those who count sent a proxy. After a meeting was put off only who is there counts. */
export const proxiesCounted = (asked: QuorumAsked): number =>
  !asked.putOff && countedWays(asked).includes('proxy') ? asked.there.proxy : 0;

function checkAttendance({ mayVote, there }: QuorumAsked): void {
  const all = [mayVote, there.room, there.joined, there.proxy];
  if (!all.every((number) => isWhole(number) && number >= 0)) throw new Error('People are whole numbers.');
  if (there.room + there.joined + there.proxy > mayVote) throw new Error('More are there than may vote.');
}

/** Whether enough are there. Example: 10 in 100 of 62 members or 8: 8 must be there. Throws for an impossible count. */
export function quorumOf(asked: QuorumAsked): Quorum {
  checkAttendance(asked);
  const { rules, kind, mayVote, there, putOff } = asked;
  const { percent, members } = quorumRules(rules, kind);
  const { adjournedQuorum, adjournedQuorumMembers: least } = rules;
  const full = Math.max(divideUp(mayVote * percent.value, 100), members.value);
  const needed = putOff ? least.value : full;
  const people = there.room + there.joined;
  const counted = putOff ? people : countedWays(asked).reduce((sum, way) => sum + there[way], 0);
  const enough = counted >= needed;
  const met = enough && people >= least.value;
  const params = { counted, needed };
  const said = putOff
    ? reason(met ? 'quorum-those-present' : 'quorum-too-few-present', adjournedQuorum.rule, params)
    : reason(enough ? 'quorum-met' : 'quorum-not-met', members.rule, params);
  const alone =
    !putOff && enough && !met ? [reason('quorum-nobody-there', least.rule, { needed: least.value })] : [];
  return { needed, counted, met, reasons: [said, ...alone] };
}
