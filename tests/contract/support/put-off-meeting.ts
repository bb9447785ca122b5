/**
 * A meeting of the small co-op that can decide. It has five members and its rules ask for eight: so the first meeting is put
 * off, and the one that takes its place has those who come as quorum. Whoever votes before does so before the first one.
 */
import { expect } from 'vitest';
import type { Answer, Caller, Coop, Seen } from './co-op.ts';
import { officeRow } from '../../../src/records/membership.ts';
import { cast, NOON, type Person } from './small-co-op.ts';

const DAY = 24 * 60 * 60 * 1000;
/** When the first meeting begins, and the one that takes its place. */
export const FIRST = Date.parse('2026-07-06T13:00:00Z');
export const SECOND = FIRST + 7 * DAY;

export async function done(asked: Promise<Answer>): Promise<Seen> {
  const answer = await asked;
  expect([answer.status, answer.codes]).toEqual([200, []]);
  return answer.body;
}

export interface Hall {
  readonly coop: Coop;
  readonly as: Readonly<Record<Person, Caller>>;
  /** A meeting that is called and has not begun. */
  planned(agenda: readonly object[]): Promise<string>;
  /** It is put off, and the next one is opened with these people in the room, at its first item. */
  putOffAndOpen(meetingId: string, here: readonly Person[]): Promise<string>;
  arrive(meetingId: string, who: Person): Promise<Seen>;
  item(who: Person, meetingId: string, item?: number, language?: string): Promise<Seen>;
  /** The chair asks for a full count after hands that were counted: gives its id. */
  fullCount(meetingId: string, tellers: readonly [Person, Person], votesFor: number): Promise<string>;
  acts(meetingId: string): Seen[];
  brokenAt(meetingId: string): Promise<number | null>;
}

/** A hall with Omar as chair. */
export async function hallOf(coop: Coop): Promise<Hall> {
  coop.write((insert) => {
    const { id: member, name: displayName } = cast.omar;
    const held = { member, displayName, office: 'chair', fromAt: NOON - DAY, untilAt: null } as const;
    insert('offices', { id: 'hallchair000000', ...officeRow(held) });
  });
  const as = {} as Record<Person, Caller>;
  for (const name of ['sian', 'nia', 'ravi', 'tom', 'omar'] as const) as[name] = await coop.as(name);
  const arrive = (meetingId: string, who: Person) =>
    done(as.sian.post('meetings/arrive', { meetingId, member: cast[who].id, way: 'room' }));
  return {
    coop,
    as,
    arrive,
    async planned(agenda) {
      await coop.setClock(NOON);
      const plan = { kind: 'special', day: '2026-07-06', minuteOfDay: 840, placeEn: 'Here', agenda };
      const { meetingId } = await done(as.sian.post('meetings/save', { meetingId: '', ...plan }));
      await done(as.sian.post('meetings/call', { meetingId }));
      return meetingId;
    },
    async putOffAndOpen(meetingId, here) {
      await coop.setClock(FIRST + 30 * 60_000);
      const { next } = await done(as.sian.post('meetings/put-off', { meetingId }));
      await coop.setClock(SECOND);
      for (const who of here) await arrive(next, who);
      await done(as.sian.post('meetings/open', { meetingId: next }));
      await done(as.sian.post('meetings/begin-item', { meetingId: next, item: 1 }));
      return next;
    },
    item: (who, meetingId, item = 1, language = 'en') =>
      done(as[who].get(`/api/co-op/polls/item?meetingId=${meetingId}&item=${item}&language=${language}`)),
    async fullCount(meetingId, tellers, votesFor) {
      const ids = tellers.map((who) => cast[who].id);
      const open = (method: string) =>
        done(as.sian.post('polls/open', { meetingId, item: 1, method, tellers: ids }));
      const { voteId } = await open('hands');
      for (const teller of tellers)
        await done(as[teller].post('polls/count', { voteId, votesFor, votesAgainst: 0, abstained: 0 }));
      await done(as.omar.post('polls/ask', { voteId }));
      return (await open('poll')).voteId;
    },
    acts: (meetingId) =>
      coop
        .query(
          'SELECT kind, item, about, facts FROM meeting_acts WHERE meeting = ? ORDER BY number',
          meetingId,
        )
        .map(({ facts, ...act }) => ({ ...act, facts: JSON.parse(facts) })),
    brokenAt: async (meetingId) =>
      (await done(as.sian.get(`/api/co-op/meetings/meeting?meetingId=${meetingId}&language=en`))).desk
        .brokenAt,
  };
}
