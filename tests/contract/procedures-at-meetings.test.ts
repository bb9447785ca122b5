/**
 * What the meeting that is at a motion decides instead of voting on it: to stop, to go to the next thing, to give it back, to
 * take it in parts. Asked for and seconded by people who are there, decided by hands before everything else, and written
 * down with numbers.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startCoop, type Answer, type Coop, type Seen } from './support/co-op.ts';
import { motionOnFloor, words } from './support/motion-on-floor.ts';
import { done, hallOf, SECOND, type Hall } from './support/put-off-meeting.ts';
import { cast, type Person } from './support/small-co-op.ts';

let coop: Coop;
let hall: Hall;

beforeAll(async () => {
  coop = await startCoop();
  hall = await hallOf(coop);
});
afterAll(() => coop?.stop());

const talk = { kind: 'discussion', titleEn: 'Pay', titleCy: 'Cyflog', minutes: 20 };
const onFloor = (here?: readonly Person[]) => motionOnFloor(hall, here, { then: [talk] });
const ask = (who: Person, motionId: string, procedure: string) =>
  hall.as[who].post('motions/ask-procedure', { motionId, procedure });
const second = (who: Person, motionId: string, questionId: string) =>
  hall.as[who].post('motions/second-procedure', { motionId, questionId });
const decide = (
  motionId: string,
  questionId: string,
  votesFor: number,
  votesAgainst: number,
  by: Person = 'sian',
) => hall.as[by].post('motions/decide-procedure', { motionId, questionId, votesFor, votesAgainst });
/** What Tom asked for and Ravi seconded. */
async function seconded(motionId: string, procedure: string): Promise<string> {
  const { questionId } = await done(ask('tom', motionId, procedure));
  await done(second('ravi', motionId, questionId));
  return questionId;
}
const seen = (who: Person, motionId: string, language = 'en') =>
  done(hall.as[who].get(`/api/co-op/motions/motion?motionId=${motionId}&language=${language}`));
const room = (who: Person, meetingId: string) =>
  done(hall.as[who].get(`/api/co-op/meetings/now?meetingId=${meetingId}&language=en`));
const openHands = (meetingId: string) =>
  hall.as.sian.post('polls/open', {
    meetingId,
    item: 1,
    method: 'hands',
    tellers: [cast.tom.id, cast.ravi.id],
  });
const begin = (meetingId: string, item: number) =>
  hall.as.sian.post('meetings/begin-item', { meetingId, item });
const letters = (template: string, meeting: string) =>
  coop.query(`SELECT member FROM notices WHERE template = '${template}' AND text LIKE '%${meeting}%'`);
const tables = ['proposal_acts', 'meeting_acts', 'item_votes', 'notices'];
async function refused(asked: () => Promise<Answer>, status: number, code: string): Promise<void> {
  const rows = () => tables.map((table) => coop.query(`SELECT * FROM ${table}`));
  const before = rows();
  const answer = await asked();
  expect([answer.status, answer.codes]).toEqual([status, [code]]);
  expect(rows()).toEqual(before);
}

describe('at the meeting that is at the motion', () => {
  test('only people who are there ask for something else and second it, each once, and nobody before or after', async () => {
    const { motionId, meeting } = await onFloor();
    await refused(() => ask('sian', motionId, 'refer-back'), 403, 'you-not-there');
    await refused(() => ask('tom', motionId, 'sing'), 400, 'choice-missing');
    await refused(() => ask('tom', 'nosuchmotion000', 'refer-back'), 404, 'motion-unknown');
    const { questionId } = await done(ask('tom', motionId, 'refer-back'));
    await refused(() => ask('ravi', motionId, 'refer-back'), 409, 'procedure-waits');
    await refused(() => second('sian', motionId, questionId), 403, 'you-not-there');
    await refused(() => second('tom', motionId, questionId), 409, 'second-own');
    await refused(() => second('ravi', motionId, motionId), 404, 'procedure-unknown');
    await refused(() => decide(motionId, questionId, 3, 1), 409, 'procedure-not-its-turn');
    const twice = await Promise.all(Array.from({ length: 5 }, () => second('ravi', motionId, questionId)));
    expect(twice.filter(({ status }) => status === 200)).toHaveLength(1);
    await refused(() => openHands(meeting), 409, 'procedures-wait');
    expect((await hall.item('nia', meeting)).changes).toMatchObject({ questions: 1, left: null });
    expect((await seen('nia', motionId)).floor).toMatchObject({
      asks: ['adjourn-meeting', 'next-business', 'in-parts'],
      questions: [
        {
          procedure: 'refer-back',
          byName: cast.tom.name,
          seconders: [cast.ravi.name],
          missing: 0,
          end: null,
          can: ['second'],
        },
      ],
    });
    expect((await seen('sian', motionId)).floor).toMatchObject({
      asks: [],
      questions: [{ can: ['decide'] }],
    });
    await done(hall.as.sian.post('meetings/end', { meetingId: meeting }));
    await refused(() => second('omar', motionId, questionId), 409, 'procedure-not-now');
    await refused(() => ask('tom', motionId, 'in-parts'), 409, 'procedure-not-now');
  });

  test('nobody but those who lead writes the hands down, never more than are there, never while too few are there', async () => {
    const { motionId, meeting } = await onFloor();
    const questionId = await seconded(motionId, 'next-business');
    await refused(() => decide(motionId, questionId, 3, 1, 'nia'), 403, 'not-your-office');
    await refused(() => decide(motionId, questionId, 4, 1), 409, 'hands-too-many');
    await refused(() => decide(motionId, questionId, -1, 1), 400, 'hands-wrong');
    const { questionId: own } = await done(ask('omar', motionId, 'adjourn-meeting'));
    await done(second('ravi', motionId, own));
    await refused(() => decide(motionId, own, 3, 1, 'omar'), 403, 'procedure-own');
    await done(decide(motionId, own, 1, 3));
    await coop.setClock(SECOND + 5 * 60_000);
    for (const who of ['nia', 'tom', 'ravi'] as const)
      await done(hall.as.sian.post('meetings/leave', { meetingId: meeting, member: cast[who].id }));
    await refused(() => decide(motionId, questionId, 1, 0), 409, 'quorum-missing');
  });

  test('a tie is lost: nothing changes, it is not asked again, and the motion is voted on', async () => {
    const { motionId, meeting } = await onFloor();
    const questionId = await seconded(motionId, 'next-business');
    expect(await done(decide(motionId, questionId, 2, 2))).toEqual({ motionId, carried: false });
    await refused(() => decide(motionId, questionId, 3, 1), 409, 'procedure-over');
    await refused(() => ask('omar', motionId, 'next-business'), 409, 'procedure-refused');
    expect(hall.acts(meeting).at(-1)).toEqual({
      kind: 'procedure',
      item: 1,
      about: motionId,
      facts: { question: questionId, procedure: 'next-business', how: 'lost', votesFor: 2, votesAgainst: 2 },
    });
    expect((await seen('tom', motionId)).stage).toBe('noticed');
    expect(await room('tom', meeting)).toMatchObject({ decided: null, vote: { state: 'none' } });
    await done(openHands(meeting));
    await refused(() => ask('omar', motionId, 'in-parts'), 409, 'vote-under-way');
  });

  test('the stop comes before the rest, and all of it before changes to the words', async () => {
    const { motionId } = await onFloor();
    const { amendmentId } = await done(
      hall.as.tom.post('motions/amend', { motionId, what: 'We hire a van.', why: 'Cheap.' }),
    );
    await done(hall.as.ravi.post('motions/second-amendment', { motionId, amendmentId }));
    const parts = await seconded(motionId, 'in-parts');
    const stop = await seconded(motionId, 'adjourn-meeting');
    const hands = { motionId, amendmentId, votesFor: 3, votesAgainst: 1 };
    await refused(() => hall.as.sian.post('motions/decide-amendment', hands), 409, 'procedures-wait');
    await refused(() => decide(motionId, parts, 3, 1), 409, 'procedure-not-its-turn');
    await done(decide(motionId, stop, 1, 3));
    await done(decide(motionId, parts, 1, 3));
    await done(hall.as.sian.post('motions/decide-amendment', hands));
  });
});

describe('what becomes of the motion', () => {
  test('left for the next thing it falls: nobody votes on it there, its mover is told, the meeting goes on', async () => {
    const { motionId, meeting } = await onFloor();
    await done(decide(motionId, await seconded(motionId, 'next-business'), 3, 1));
    expect(await seen('nia', motionId)).toMatchObject({ stage: 'fell', floor: null });
    await refused(() => openHands(meeting), 409, 'motion-left');
    expect(await room('tom', meeting)).toMatchObject({ decided: 'next-business', vote: null });
    expect(await hall.item('tom', meeting)).toMatchObject({
      state: 'none',
      changes: { left: 'next-business', questions: 0 },
    });
    const fell = coop.query(
      "SELECT member FROM notices WHERE template = 'motion-fell' AND text LIKE ?",
      `%${motionId}%`,
    );
    expect(fell).toEqual([{ member: cast.nia.id }]);
    await done(begin(meeting, 2));
    expect((await room('tom', meeting)).decided).toBeNull();
  });

  test.each(['refer-back', 'in-parts'] as const)(
    'by %s its mover writes it again, and another meeting takes it after new seconds',
    async (procedure) => {
      const { motionId, meeting } = await onFloor();
      await done(decide(motionId, await seconded(motionId, procedure), 3, 1));
      expect(await seen('nia', motionId)).toMatchObject({
        stage: 'referred-back',
        floor: null,
        meeting: null,
        can: expect.arrayContaining(['put-again']),
      });
      await refused(() => openHands(meeting), 409, 'motion-left');
      await refused(
        () => hall.as.tom.post('motions/put-again', { motionId, ...words }),
        403,
        'not-the-mover',
      );
      await done(hall.as.nia.post('motions/put-again', { motionId, ...words, what: 'We buy a red van.' }));
      expect(await seen('nia', motionId)).toMatchObject({ stage: 'seeking-seconds', seconds: { got: 0 } });
      await done(hall.as.ravi.post('motions/second', { motionId }));
    },
  );

  test('a meeting that decided to stop does nothing else before, and goes on with the motion afterwards', async () => {
    const { motionId, meeting } = await onFloor();
    await done(decide(motionId, await seconded(motionId, 'adjourn-meeting'), 3, 1));
    expect((await room('tom', meeting)).decided).toBe('adjourn-meeting');
    await refused(() => openHands(meeting), 409, 'stop-decided');
    await refused(() => begin(meeting, 2), 409, 'stop-decided');
    // 15:00 on the same day: an hour later.
    const until = { meetingId: meeting, day: '2026-07-13', minuteOfDay: 900 };
    await done(hall.as.sian.post('meetings/adjourn', until));
    await coop.setClock(SECOND + 60 * 60_000);
    await done(hall.as.sian.post('meetings/resume', { meetingId: meeting }));
    expect(await seen('nia', motionId)).toMatchObject({ stage: 'noticed', floor: { votedOn: false } });
    expect((await room('tom', meeting)).decided).toBeNull();
    await done(openHands(meeting));
  });

  test('a meeting that is put off does not take a motion along that it gave back', async () => {
    const { motionId, meeting } = await onFloor();
    await done(decide(motionId, await seconded(motionId, 'refer-back'), 3, 1));
    await coop.setClock(SECOND + 5 * 60_000);
    for (const who of ['nia', 'tom', 'ravi', 'omar'] as const)
      await done(hall.as.sian.post('meetings/leave', { meetingId: meeting, member: cast[who].id }));
    await coop.setClock(SECOND + 30 * 60_000);
    const { next } = await done(hall.as.sian.post('meetings/put-off', { meetingId: meeting }));
    const view = await done(hall.as.nia.get(`/api/co-op/meetings/meeting?meetingId=${next}&language=en`));
    expect(view.agenda.map(({ title }: Seen) => title)).toEqual(['Pay']);
    expect((await seen('nia', motionId)).stage).toBe('referred-back');
  });
});

describe('the minutes', () => {
  const linesOf = async (meetingId: string, language: string): Promise<string[]> => {
    const view = await done(
      hall.as.sian.get(`/api/co-op/minutes/minutes?meetingId=${meetingId}&language=${language}`),
    );
    return view.parts[1].lines.map(({ text }: Seen) => text);
  };

  test('say who asked for what, who seconded it, and the numbers, in both languages; the chain holds', async () => {
    const { motionId, meeting } = await onFloor();
    await done(decide(motionId, await seconded(motionId, 'next-business'), 1, 3));
    await done(decide(motionId, await seconded(motionId, 'refer-back'), 3, 1));
    expect((await linesOf(meeting, 'en')).slice(-6)).toEqual([
      'Tom Hale asked: Go to the next thing.',
      'Seconded by: Ravi Sen.',
      'The meeting did not agree to that. For: 1. Against: 3.',
      'Tom Hale asked: Give the motion back to its mover.',
      'Seconded by: Ravi Sen.',
      'The meeting gave the motion back to its mover. For: 3. Against: 1.',
    ]);
    expect((await linesOf(meeting, 'cy')).at(-1)).toBe(
      'Rhoddodd y cyfarfod y cynnig yn ôl i’w gynigydd. O blaid: 3. Yn erbyn: 1.',
    );
    expect(await hall.brokenAt(meeting)).toBeNull();
    expect(letters('early-votes-void', meeting)).toEqual([]);
  });
});
