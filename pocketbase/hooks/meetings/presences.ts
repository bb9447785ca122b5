/** Who is at a meeting: rows of coming and leaving, and the roll of its record date. */
import type { Id, Instant } from '../../../src/domain/kernel/index.ts';
import {
  hereBy,
  isGeneral,
  type ActFacts,
  type Arrival,
  type PresenceRows,
} from '../../../src/domain/meetings/index.ts';
import type { FoundMeeting } from '../../../src/records/meetings.ts';
import { ROLL, ROLL_AMONG } from '../../../src/records/register-roll.ts';
import { dateText, instantOf, neededInstant, row, rows, type Readable } from '../kit/engine.ts';
import { sealedFacts } from './acts.ts';
import { recordOnOf } from './meetings-read.ts';
import { mustBeTold } from './told.ts';

const shape = { id: '', member: '', way: '', at: '', leftAt: '' } as const;

export interface Presence extends Arrival {
  readonly id: Id;
}

/** Everybody who came, in the order in which they did. */
export function presencesOf(app: Readable, meeting: Id): Presence[] {
  const sql = `
    SELECT meeting_presences.id, meeting_presences.member, meeting_presences.way, meeting_presences.at,
      COALESCE(meeting_leavings.at, '') AS leftAt
    FROM meeting_presences LEFT JOIN meeting_leavings ON meeting_leavings.presence = meeting_presences.id
    WHERE meeting_presences.meeting = {:meeting} ORDER BY meeting_presences.at, meeting_presences.id`;
  return rows(app, sql, { meeting }, shape).map(({ id, member, way, at, leftAt }) => ({
    id,
    member,
    way: way as Arrival['way'],
    at: neededInstant(at),
    leftAt: instantOf(leftAt),
  }));
}

/** The rows of coming and leaving, in the order in which they were written. */
export function presenceRowsOf(app: Readable, meeting: Id): PresenceRows {
  const came = rows(
    app,
    'SELECT id, member, way, at FROM meeting_presences WHERE meeting = {:meeting} ORDER BY rowid',
    { meeting },
    { id: '', member: '', way: '', at: '' } as const,
  );
  const sql = `
    SELECT meeting_leavings.presence, meeting_leavings.at FROM meeting_leavings
    JOIN meeting_presences ON meeting_presences.id = meeting_leavings.presence
    WHERE meeting_presences.meeting = {:meeting} ORDER BY meeting_leavings.rowid`;
  const left = rows(app, sql, { meeting }, { presence: '', at: '' } as const);
  return {
    came: came.map((one) => ({ ...one, way: one.way as Arrival['way'], at: neededInstant(one.at) })),
    left: left.map((one) => ({ ...one, at: neededInstant(one.at) })),
  };
}

/** Who is there now, sealed into the act that says that there are enough, and after how many rows that was. */
export function hereFacts(app: Readable, meeting: Id): ActFacts {
  const all = presenceRowsOf(app, meeting);
  const then = { came: all.came.length, left: all.left.length };
  return { ...then, ...sealedFacts({ here: hereBy(all, then) }) };
}

/** The condition for the roll of a meeting that is not the board's. */
const onRoll = ({ kind }: FoundMeeting): string => (isGeneral(kind) ? 'TRUE' : 'groupKey = {:groupKey}');
const rollParams = (found: FoundMeeting, now: Instant) => ({
  on: recordOnOf(found),
  knownAt: dateText(now),
  ...(isGeneral(found.kind) ? {} : { groupKey: found.groupKey }),
});

/** Everybody who may vote: the members of the record date as they are known now; of a board those who are on it. */
export function rollOf(app: Readable, found: FoundMeeting, now: Instant): Id[] {
  if (found.kind === 'board') return mustBeTold(app, found, now);
  const sql = `SELECT person FROM (${ROLL}) WHERE ${onRoll(found)}`;
  return rows(app, sql, rollParams(found, now), { person: '' } as const).map(({ person }) => person);
}

/** Who of some people may vote: looked up for each, so that one who votes does not wait for thousands to be read. */
export function rollAmong(app: Readable, found: FoundMeeting, people: readonly Id[], now: Instant): Id[] {
  if (found.kind === 'board') return rollOf(app, found, now).filter((member) => people.includes(member));
  const sql = `SELECT person FROM (${ROLL_AMONG}) WHERE ${onRoll(found)}`;
  const params = { ...rollParams(found, now), people: JSON.stringify(people) };
  return rows(app, sql, params, { person: '' } as const).map(({ person }) => person);
}

/** In which way each is there who is there at a moment: who came twice, in the way of the last time. */
export const waysAt = (presences: readonly Presence[], now: Instant): ReadonlyMap<Id, Arrival['way']> =>
  new Map(
    presences
      .filter(({ at, leftAt }) => at <= now && (leftAt === null || leftAt > now))
      .map(({ member, way }) => [member, way]),
  );

/** How many may vote: the members of the record date as they are known now; of a board those who are on it. */
export function howManyMayVote(app: Readable, found: FoundMeeting, now: Instant): number {
  if (found.kind === 'board') return mustBeTold(app, found, now).length;
  const sql = `SELECT COUNT(*) AS many FROM (${ROLL}) WHERE ${onRoll(found)}`;
  return row(app, sql, rollParams(found, now), { many: 0 } as const)!.many;
}

export function mayVoteIn(app: Readable, found: FoundMeeting, member: Id, now: Instant): boolean {
  if (found.kind === 'board') return mustBeTold(app, found, now).includes(member);
  const sql = `SELECT person FROM (${ROLL}) WHERE person = {:member} AND ${onRoll(found)}`;
  return row(app, sql, { ...rollParams(found, now), member }, { person: '' } as const) !== null;
}
