// Members ask for a special meeting: one begins, others add their names, and on the day on which there are enough the
// meeting must be called by another day. How many are enough the rulebook says (domain/meetings/requisition.ts). Names
// can be taken back until then, and those of people who left count no more; afterwards the co-op has begun to act on them.

import {
  onlyRefusals,
  refusal,
  type CivilDate,
  type Id,
  type Instant,
  type Refusal,
} from '../kernel/index.ts';
import { isGeneral, type MeetingCourse, type MeetingKind } from '../meetings/index.ts';

/** A name, and when it was taken back; null while it was not. */
export interface GivenName {
  readonly id: Id;
  readonly member: Id;
  readonly at: Instant;
  readonly backAt: Instant | null;
  /** When whoever gave it stopped being a member; null while they are one. */
  readonly leftAt: Instant | null;
}

/** The day on which enough had asked, and what follows from it by the rules of that day. */
export interface Enough {
  readonly at: Instant;
  readonly asked: number;
  readonly needed: number;
  readonly members: number;
  readonly callBy: CivilDate;
  readonly heldBy: CivilDate;
}

export interface AskedMeeting {
  readonly id: Id;
  /** The member who began. */
  readonly by: Id;
  readonly at: Instant;
  /** What the meeting should decide. */
  readonly words: string;
  readonly language: 'en' | 'cy';
  readonly names: readonly GivenName[];
  readonly enough: Enough | null;
  /** The meeting that was called because of it; null while none was. */
  readonly meeting: Id | null;
}

/** open: too few yet. enough: it must be called. called: it was. gone: nobody asks any more. */
export type AskedState = 'open' | 'enough' | 'called' | 'gone';

/** The names that stand: of members who did not take theirs back. Once there were enough, whoever leaves takes none away. */
export const standingNames = ({ names, enough }: Pick<AskedMeeting, 'names' | 'enough'>): GivenName[] =>
  names.filter(
    ({ backAt, leftAt }) => backAt === null && (leftAt === null || (enough !== null && leftAt > enough.at)),
  );

/** The names that count no more because whoever gave them left, of which nobody was told; none once there were enough. */
export const lostNames = (
  { names, enough }: Pick<AskedMeeting, 'names' | 'enough'>,
  told: ReadonlySet<Id>,
): GivenName[] =>
  names.filter(
    ({ id, backAt, leftAt }) => enough === null && backAt === null && leftAt !== null && !told.has(id),
  );

export function askedState(asked: Pick<AskedMeeting, 'names' | 'enough' | 'meeting'>): AskedState {
  if (asked.meeting !== null) return 'called';
  if (asked.enough !== null) return 'enough';
  return standingNames(asked).length === 0 ? 'gone' : 'open';
}

/** The name that a member has given and not taken back; null for none. */
export const nameOf = (asked: Pick<AskedMeeting, 'names' | 'enough'>, member: Id): GivenName | null =>
  standingNames(asked).find((name) => name.member === member) ?? null;

/** Why somebody cannot ask for another meeting: `requisition-yours-open`. */
export const whyNotBegun = (open: readonly AskedMeeting[], member: Id): Refusal[] =>
  onlyRefusals([
    open.some((asked) => asked.by === member && askedState(asked) === 'open')
      ? refusal('requisition-yours-open')
      : null,
  ]);

const notOpen = (asked: AskedMeeting): Refusal | null =>
  askedState(asked) === 'open' ? null : refusal('requisition-over');

/** Why a name cannot be added. Codes: `requisition-over`, `requisition-signed`. */
export const whyNotSigned = (asked: AskedMeeting, member: Id): Refusal[] =>
  onlyRefusals([notOpen(asked), nameOf(asked, member) ? refusal('requisition-signed') : null]);

/** Why a name cannot be taken back. Codes: `requisition-over`, `requisition-not-signed`. */
export const whyNotTakenBack = (asked: AskedMeeting, member: Id): Refusal[] =>
  onlyRefusals([notOpen(asked), nameOf(asked, member) ? null : refusal('requisition-not-signed')]);

/** A meeting that somebody says was called because of it. */
export interface CallingMeeting extends MeetingCourse {
  readonly kind: MeetingKind;
}

/** True for a meeting of all members that was called after enough had asked, and was not called off. */
export const answers = ({ kind, calledAt, calledOffAt }: CallingMeeting, enough: Enough): boolean =>
  isGeneral(kind) && calledOffAt === null && calledAt !== null && calledAt >= enough.at;

/** Why it cannot be recorded that a meeting was called. Codes: `requisition-too-few`, `requisition-called`, `requisition-meeting-wrong`. */
export const whyNotAnswered = (asked: AskedMeeting, meeting: CallingMeeting | null): Refusal[] =>
  onlyRefusals([
    asked.meeting !== null ? refusal('requisition-called') : null,
    asked.enough === null ? refusal('requisition-too-few') : null,
    asked.enough !== null && (meeting === null || !answers(meeting, asked.enough))
      ? refusal('requisition-meeting-wrong', 'meetingId')
      : null,
  ]);
