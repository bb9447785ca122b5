/** The minutes of a meeting as the doors find them: made from the record, with what people wrote into them. */
import { groups } from '../../../site/co-op.ts';
import type { Id, Instant } from '../../../src/domain/kernel/index.ts';
import { HOUR } from '../../../src/domain/kernel/index.ts';
import type { Grounds, MeetingAct } from '../../../src/domain/meetings/index.ts';
import {
  comesAfter,
  hadQuorum,
  hasMinutes,
  minutesOf,
  minutesState,
  seesMinutes,
  standingParts,
  stepsOf,
  type MeetingRecord,
  type MinutedDecision,
  type MinutedMotion,
  type MinutesNote,
  type MinutesState,
  type StandingPart,
} from '../../../src/domain/minutes/index.ts';
import { standing, takesProxies } from '../../../src/domain/proxies/index.ts';
import type { ItemResult } from '../../../src/queries/polls.ts';
import { meetingOf, meetingShape, type FoundMeeting } from '../../../src/records/meetings.ts';
import {
  approvedOf,
  approvedShape,
  noteOf,
  noteShape,
  type ApprovedMinutes,
} from '../../../src/records/minutes.ts';
import { columnsOf } from '../../../src/records/row.ts';
import type { MemberLooking } from '../kit/context.ts';
import { dateText, neededInstant, row, rows, type Readable } from '../kit/engine.ts';
import { actsOf } from '../meetings/acts.ts';
import {
  findMeeting,
  meetingColumns,
  meetingTables,
  recordOnOf,
  rulesOf,
  seenMeeting,
  viewerOf,
} from '../meetings/meetings-read.ts';
import { howManyMayVote, presencesOf } from '../meetings/presences.ts';
import { waysTold } from '../meetings/told.ts';
import { findProposal, wordsIn } from '../motions/proposals-read.ts';
import { givingsOf } from '../proxies/proxies-read.ts';

/** A meeting that nobody closed is over so long after its agenda. */
const AFTER = 6 * HOUR;

const ended = (acts: readonly MeetingAct[]): Instant | null =>
  acts.find(({ kind }) => kind === 'ended')?.at ?? null;

function callerOf(app: Readable, meeting: Id): { by: Id; at: Instant } {
  const sql = 'SELECT "by", at FROM meeting_calls WHERE meeting = {:meeting}';
  const { by, at } = row(app, sql, { meeting }, { by: '', at: '' } as const)!;
  return { by, at: neededInstant(at) };
}

function toldOf(app: Readable, meeting: Id): MeetingRecord['told'] {
  const ways = waysTold(app, meeting);
  const count = (wanted: string) =>
    ways.filter(({ way }) => way === wanted).reduce((sum, { members }) => sum + members, 0);
  return { email: count('email'), post: count('post') };
}

/** The motions of members on the agenda, each with its own record. */
function motionsOf(app: Readable, { agenda }: FoundMeeting, now: Instant): MinutedMotion[] {
  return agenda.flatMap(({ proposal }, at) => {
    const found = proposal ? findProposal(app, proposal, now) : null;
    if (!found) return [];
    const words = wordsIn(app, found.proposal.id);
    const { mover, seconders, amendments, questions, actions } = found.life;
    return [
      {
        item: at + 1,
        mover,
        seconders,
        amendments,
        questions,
        texts: Object.fromEntries([...words].map(([act, said]) => [act, said['what'] ?? ''])),
        actions: actions.map(({ id, owner, dueOn }) => ({
          id,
          owner,
          dueOn,
          words: { en: words.get(id)?.['words'] ?? '', cy: '' },
        })),
      },
    ];
  });
}

/** How items were decided: what was worked out is kept with each declaration. */
function decisionsOf(app: Readable, meeting: Id): MinutedDecision[] {
  const sql = `
    SELECT item_votes.item, item_votes.method, item_declarations.result FROM item_votes
    JOIN item_declarations ON item_declarations.vote = item_votes.id
    WHERE item_votes.meeting = {:meeting} ORDER BY item_votes.number`;
  const shape = { item: 0, method: '', result: '' } as const;
  return rows(app, sql, { meeting }, shape).map(({ item, method, result }) => ({
    ...(JSON.parse(result) as ItemResult),
    item,
    method: method as MinutedDecision['method'],
  }));
}

/** Everything that is known of a called meeting. */
export function recordOf(app: Readable, found: FoundMeeting, now: Instant): MeetingRecord {
  const acts = actsOf(app, found.id);
  return {
    kind: found.kind,
    startsAt: found.startsAt,
    until: Math.min(now, ended(acts) ?? found.endsAt + AFTER),
    place: { en: found.placeEn || found.joinEn, cy: found.placeCy || found.joinCy },
    agenda: found.agenda,
    groups: Object.fromEntries(groups.map(({ key, name }) => [key, name])),
    called: callerOf(app, found.id),
    told: toldOf(app, found.id),
    rules: rulesOf(found),
    recordOn: recordOnOf(found),
    mayVote: howManyMayVote(app, found, Math.min(now, found.startsAt)),
    arrivals: presencesOf(app, found.id),
    proxies: takesProxies(rulesOf(found), found) ? standing(givingsOf(app, found.id)) : [],
    putOff: found.replaces !== '',
    acts,
    motions: motionsOf(app, found, now),
    decisions: decisionsOf(app, found.id),
  };
}

export const notesOf = (app: Readable, meeting: Id): MinutesNote[] =>
  rows(
    app,
    `SELECT ${columnsOf(noteShape)} FROM minutes_notes WHERE meeting = {:meeting} ORDER BY place`,
    { meeting },
    noteShape,
  ).map(noteOf);

/** What the act of a correction seals: the words, and where they stand. */
export const noteGrounds = ({
  item,
  line,
  wordsEn,
  wordsCy,
  askedIn,
}: Omit<MinutesNote, 'place' | 'by' | 'at'>): Grounds => ({
  words: { item, line, wordsEn, wordsCy, askedIn },
});

export function approvedMinutes(app: Readable, meeting: Id): ApprovedMinutes | null {
  const sql = `SELECT ${columnsOf(approvedShape)} FROM minutes_approved WHERE meeting = {:meeting}`;
  const found = row(app, sql, { meeting }, approvedShape);
  return found && approvedOf(found);
}

function shownAt(app: Readable, meeting: Id): Instant | null {
  const sql = 'SELECT at FROM minutes_shown WHERE meeting = {:meeting}';
  const found = row(app, sql, { meeting }, { at: '' } as const);
  return found && neededInstant(found.at);
}

export interface FoundMinutes {
  readonly meeting: FoundMeeting;
  readonly state: MinutesState;
  readonly approved: ApprovedMinutes | null;
  /** True once somebody closed the meeting. */
  readonly ended: boolean;
}

/** How the minutes of a meeting stand, for whoever may see it; null where there are none for them. */
export function seenMinutes(
  looking: Pick<MemberLooking, 'caller' | 'now'> & { readonly app: Readable },
  id: Id,
): FoundMinutes | null {
  const { app, now } = looking;
  const meeting = seenMeeting(looking, id);
  if (!meeting || !hasMinutes(meeting, now)) return null;
  const approved = approvedMinutes(app, id);
  const state = minutesState({ shownAt: shownAt(app, id), approvedAt: approved?.at ?? null });
  if (!seesMinutes(state, viewerOf(looking).offices)) return null;
  return { meeting, state, approved, ended: ended(actsOf(app, id)) !== null };
}

/** The minutes as they stand now. */
export function standingMinutes(app: Readable, meeting: FoundMeeting, now: Instant): StandingPart[] {
  return standingParts(minutesOf(recordOf(app, meeting, now)), notesOf(app, meeting.id));
}

/** True when a meeting could decide at some moment. */
export const couldDecide = (app: Readable, meeting: FoundMeeting, now: Instant): boolean =>
  hadQuorum(stepsOf(recordOf(app, meeting, now)));

/** As many as are offered. */
const MOST_LATER = 6;

/** Meetings that came after it and could look at its minutes, the first first. */
export function laterMeetings(app: Readable, meeting: FoundMeeting, now: Instant): FoundMeeting[] {
  const sql = `
    SELECT ${meetingColumns} FROM ${meetingTables}
    WHERE meeting_calls.id IS NOT NULL AND meetings.startsAt > {:startsAt} AND meetings.startsAt <= {:now}
    ORDER BY meetings.startsAt, meetings.id LIMIT 200`;
  return rows(app, sql, { startsAt: dateText(meeting.startsAt), now: dateText(now) }, meetingShape)
    .map((line) => meetingOf(line, []))
    .filter((later) => comesAfter(later, meeting, now))
    .slice(0, MOST_LATER);
}

/** A meeting by its name, whoever may see it; null for none. */
export const meetingNamed = (app: Readable, id: Id): FoundMeeting | null =>
  id === '' ? null : findMeeting(app, id);
