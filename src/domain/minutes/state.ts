// How the minutes of a meeting stand, and who does what with them when. A draft is for those who write it; shown, members
// read it as not agreed yet; approved at a later meeting of the same people it is fixed for good. A meeting cannot approve
// its own minutes, and neither can one that never had enough people to decide.

import { lengthOf, onlyRefusals, refusal, type Id, type Instant, type Refusal } from '../kernel/index.ts';
import { isGeneral, meetingState, type MeetingCourse, type MeetingKind } from '../meetings/index.ts';
import { duties, type OfficeKey } from '../membership/index.ts';

/** draft: those who write it read it. shown: members read it, not agreed yet. approved: fixed for good. */
export type MinutesState = 'draft' | 'shown' | 'approved';

export const minutesState = ({
  shownAt,
  approvedAt,
}: {
  readonly shownAt: Instant | null;
  readonly approvedAt: Instant | null;
}): MinutesState => (approvedAt !== null ? 'approved' : shownAt !== null ? 'shown' : 'draft');

/** True for those who write the minutes. */
export const writesMinutes = (offices: readonly OfficeKey[]): boolean =>
  offices.some((office) => (duties.minutes as readonly OfficeKey[]).includes(office));

/** A meeting, as far as its minutes ask. */
export interface MinutedMeeting extends MeetingCourse {
  readonly id: Id;
  readonly kind: MeetingKind;
  readonly groupKey: string;
  readonly startsAt: Instant;
}

/** True once there is something to write down: it was called, not called off, and it has begun. */
export const hasMinutes = (meeting: MinutedMeeting, now: Instant): boolean =>
  meeting.calledAt !== null && meeting.calledOffAt === null && meeting.startsAt <= now;

/** True when minutes are there for somebody who may see the meeting. */
export const seesMinutes = (state: MinutesState, offices: readonly OfficeKey[]): boolean =>
  state !== 'draft' || writesMinutes(offices);

/** Why a draft cannot be shown to members. Codes: `minutes-approved`, `minutes-shown`, `minutes-too-early`. */
export const whyNotShown = (
  { meeting, state, ended }: { meeting: MinutedMeeting; state: MinutesState; ended: boolean },
  now: Instant,
): Refusal[] =>
  onlyRefusals([
    state === 'approved' ? refusal('minutes-approved') : null,
    state === 'shown' ? refusal('minutes-shown') : null,
    ended || meetingState(meeting, now) === 'over' ? null : refusal('minutes-too-early'),
  ]);

/** True for meetings of the same people: all members, one group, the board. */
export const sameForum = (a: MinutedMeeting, b: MinutedMeeting): boolean =>
  isGeneral(a.kind) ? isGeneral(b.kind) : a.kind === b.kind && a.groupKey === b.groupKey;

/** True when a meeting came after another and could look at its minutes. */
export const comesAfter = (later: MinutedMeeting, meeting: MinutedMeeting, now: Instant): boolean =>
  later.id !== meeting.id &&
  later.startsAt > meeting.startsAt &&
  sameForum(later, meeting) &&
  hasMinutes(later, now);

export interface Approving {
  readonly meeting: MinutedMeeting;
  readonly state: MinutesState;
  /** The meeting that approved them; null when there is none. */
  readonly at: MinutedMeeting | null;
  /** True when that meeting had enough people at some moment. */
  readonly hadQuorum: boolean;
  /** True when the minutes of that meeting are approved already: what it approved would stand in no text. */
  readonly fixed: boolean;
}

/**
 * Why it cannot be recorded that a meeting approved the minutes of another. Codes: `minutes-approved`,
 * `minutes-not-shown`, `minutes-own-meeting`, `minutes-meeting-wrong`, `minutes-no-quorum`, `minutes-meeting-fixed`.
 */
export function whyNotApproved({ meeting, state, at, hadQuorum, fixed }: Approving, now: Instant): Refusal[] {
  const own = at?.id === meeting.id;
  const after = at !== null && comesAfter(at, meeting, now);
  return onlyRefusals([
    state === 'approved' ? refusal('minutes-approved') : null,
    state === 'draft' ? refusal('minutes-not-shown') : null,
    own ? refusal('minutes-own-meeting', 'approvedIn') : null,
    own || after ? null : refusal('minutes-meeting-wrong', 'approvedIn'),
    after && !hadQuorum ? refusal('minutes-no-quorum', 'approvedIn') : null,
    after && fixed ? refusal('minutes-meeting-fixed', 'approvedIn') : null,
  ]);
}

/** As long as a paragraph or a corrected sentence may be. */
export const NOTE_LIMIT = 2000;
/** No minutes carry more corrections and paragraphs. */
export const MOST_NOTES = 200;

/** What somebody wants to write into the minutes. */
export interface NoteAsked {
  /** The line whose wording is put right; empty for a new paragraph. */
  readonly line: string;
  readonly wordsEn: string;
  readonly wordsCy: string;
  /** The meeting at which it was asked for; null for none. */
  readonly askedIn: MinutedMeeting | null;
}

/**
 * Why something cannot be written into the minutes. Without words a correction takes back: the record's own sentence
 * stands again, and a paragraph goes. Codes: `minutes-approved`, `minutes-line-unknown`, `minutes-words-missing`,
 * `minutes-words-long`, `minutes-meeting-wrong`, `minutes-changes-many`.
 */
export function whyNotNoted(
  asked: NoteAsked,
  on: {
    readonly meeting: MinutedMeeting;
    readonly state: MinutesState;
    readonly lines: readonly string[];
    readonly notes: number;
  },
  now: Instant,
): Refusal[] {
  const { line, wordsEn, wordsCy, askedIn } = asked;
  const long = lengthOf(wordsEn) > NOTE_LIMIT || lengthOf(wordsCy) > NOTE_LIMIT;
  const empty = wordsEn.trim() === '';
  const missing = empty && (line === '' || wordsCy.trim() !== '');
  return onlyRefusals([
    on.state === 'approved' ? refusal('minutes-approved') : null,
    line === '' || on.lines.includes(line) ? null : refusal('minutes-line-unknown'),
    missing ? refusal('minutes-words-missing', 'wordsEn') : null,
    long ? refusal('minutes-words-long', 'wordsEn', { most: NOTE_LIMIT }) : null,
    askedIn !== null && !comesAfter(askedIn, on.meeting, now)
      ? refusal('minutes-meeting-wrong', 'askedIn')
      : null,
    on.notes >= MOST_NOTES ? refusal('minutes-changes-many', null, { most: MOST_NOTES }) : null,
  ]);
}
