/**
 * A question that only one group votes on, in a meeting of all members: who may vote on it before and there, whose hands and
 * whose being there count, and what is said of it.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startCoop, type Answer, type Coop, type Seen } from './support/co-op.ts';
import { done, hallOf, type Hall } from './support/put-off-meeting.ts';
import { cast, NOON, type Person } from './support/small-co-op.ts';

let coop: Coop;
let hall: Hall;

beforeAll(async () => {
  coop = await startCoop();
  hall = await hallOf(coop);
});
afterAll(() => coop?.stop());

/** Tom and Omar are volunteers; nobody else is. */
const question = (change: object = {}) => ({
  kind: 'motion',
  titleEn: 'The hours of volunteers',
  titleCy: 'Oriau’r gwirfoddolwyr',
  wordsEn: 'We help on Mondays.',
  wordsCy: 'Rydym yn helpu ar ddydd Llun.',
  minutes: 20,
  matter: 'ordinary',
  groupKey: 'volunteers',
  ...change,
});
const motion = { kind: 'motion', titleEn: 'A bus', wordsEn: 'We buy one.', minutes: 20, matter: 'ordinary' };
const save = (agenda: readonly object[], change: object = {}) =>
  hall.as.sian.post('meetings/save', {
    meetingId: '',
    kind: 'special',
    day: '2026-07-06',
    minuteOfDay: 840,
    placeEn: 'Here',
    agenda,
    ...change,
  });
const early = (who: Person, meetingId: string, choice = 'for') =>
  hall.as[who].post('polls/vote-early', { meetingId, item: 1, choice });
const castVote = (who: Person, voteId: string, voter: Person, choice = 'for') =>
  hall.as[who].post('polls/cast', { voteId, voter: cast[voter].id, choice });
const openHands = (meetingId: string) =>
  done(
    hall.as.sian.post('polls/open', {
      meetingId,
      item: 1,
      method: 'hands',
      tellers: [cast.nia.id, cast.ravi.id],
    }),
  );
const count = (who: Person, voteId: string, votesFor: number) =>
  hall.as[who].post('polls/count', { voteId, votesFor, votesAgainst: 0, abstained: 0 });
const tables = [
  'meetings',
  'meeting_items',
  'item_early_votes',
  'item_choices',
  'item_counts',
  'item_askings',
];
async function refused(asked: () => Promise<Answer>, status: number, code: string): Promise<void> {
  const rows = () => tables.map((table) => coop.query(`SELECT * FROM ${table}`));
  const before = rows();
  const answer = await asked();
  expect([answer.status, answer.codes]).toEqual([status, [code]]);
  expect(rows()).toEqual(before);
}

describe('in the plan', () => {
  test.each<[string, object, object]>([
    ['a group that there is', { groupKey: 'horses' }, {}],
    ['a motion', { kind: 'report', matter: '' }, {}],
    ['nothing that the law asks of all members', { matter: 'transfer' }, {}],
    ['no meeting of a board', {}, { kind: 'board' }],
  ])('it is for %s', async (_name, change, plan) => {
    await coop.setClock(NOON);
    await refused(() => save([question(change)], plan), 400, 'item-group-wrong');
  });

  test('the notice, the page and the plan say which group votes, in both languages', async () => {
    const meeting = await hall.planned([question(), motion]);
    const read = (language: string) =>
      done(hall.as.sian.get(`/api/co-op/meetings/meeting?meetingId=${meeting}&language=${language}`));
    const view = await read('en');
    expect(view.agenda.map(({ onlyGroup }: Seen) => onlyGroup)).toEqual(['Volunteers and neighbours', '']);
    expect((await read('cy')).agenda[0].onlyGroup).toBe('Gwirfoddolwyr a chymdogion');
    expect(view.desk.plan.agenda.map(({ groupKey }: Seen) => groupKey)).toEqual(['volunteers', '']);
    const texts = coop
      .query("SELECT text FROM notices WHERE template = 'meeting-called'")
      .map(({ text }) => text)
      .filter((text) => text.includes(meeting));
    expect(texts.length).toBeGreaterThan(1);
    for (const text of texts) expect(text).toMatch(/votes on it: Volunteers|pleidleisio arno: Gwirfoddolwyr/);
  });
});

describe('before the meeting', () => {
  test('only the group votes; everybody else reads that they are not asked', async () => {
    const meeting = await hall.planned([question()]);
    await done(early('tom', meeting));
    for (const who of ['nia', 'ravi', 'sian'] as const) {
      await refused(() => early(who, meeting), 403, 'question-not-yours');
      const view = await hall.item(who, meeting);
      expect([view.notAsked, view.early.can, view.item.onlyGroup]).toEqual([
        true,
        false,
        'Volunteers and neighbours',
      ]);
    }
    expect(await hall.item('tom', meeting)).toMatchObject({
      notAsked: false,
      early: { can: true, mine: 'for' },
    });
  });

  test('nobody writes down how a proxy votes on it, where the rules count none for one group', async () => {
    const meeting = await hall.planned([question(), motion]);
    const give = (directions: object) =>
      hall.as.sian.post('proxies/give', { meetingId: meeting, holder: cast.tom.id, directions });
    await refused(() => give({ 1: 'for' }), 400, 'proxy-directions-wrong');
    await done(give({ 2: 'against' }));
  });
});

describe('at the meeting', () => {
  test('its hands are those of the group, whoever else is there', async () => {
    const meeting = await hall.putOffAndOpen(await hall.planned([question()]), [
      'nia',
      'tom',
      'ravi',
      'omar',
    ]);
    const { voteId } = await openHands(meeting);
    await refused(() => count('nia', voteId, 3), 409, 'hands-too-many');
    for (const teller of ['nia', 'ravi'] as const) await done(count(teller, voteId, 2));
    await refused(() => hall.as.nia.post('polls/ask', { voteId }), 403, 'question-not-yours');
    expect((await hall.item('nia', meeting)).mine.mayAsk).toBe(false);
    expect((await hall.item('tom', meeting)).mine.mayAsk).toBe(true);
    const { result } = await hall.item('sian', meeting);
    expect(result).toMatchObject({ outcome: 'carried', mayVote: 2, counted: { votesFor: 2 } });
  });

  test('too few of the group decide nothing, however full the hall is', async () => {
    const meeting = await hall.putOffAndOpen(await hall.planned([question()]), [
      'nia',
      'tom',
      'ravi',
      'sian',
    ]);
    const { voteId } = await openHands(meeting);
    for (const teller of ['nia', 'ravi'] as const) await done(count(teller, voteId, 1));
    expect((await hall.item('sian', meeting)).result).toMatchObject({
      outcome: 'not-decided',
      reasons: expect.arrayContaining([expect.objectContaining({ key: 'quorum-too-few-present' })]),
    });
  });

  test('a full count has the votes of the group alone; tellers of other groups write them down', async () => {
    const planned = await hall.planned([question(), motion]);
    await done(early('omar', planned, 'against'));
    await done(
      hall.as.sian.post('proxies/give', {
        meetingId: planned,
        holder: cast.tom.id,
        directions: { 2: 'for' },
      }),
    );
    const meeting = await hall.putOffAndOpen(planned, ['nia', 'tom', 'ravi', 'omar']);
    const voteId = await hall.fullCount(meeting, ['nia', 'ravi'], 2);
    expect((await hall.item('nia', meeting)).mine).toMatchObject({
      papers: [],
      assists: [
        { id: cast.omar.id, name: cast.omar.name },
        { id: cast.tom.id, name: cast.tom.name },
      ],
    });
    await refused(() => castVote('ravi', voteId, 'ravi'), 403, 'question-not-yours');
    await refused(() => castVote('nia', voteId, 'ravi'), 409, 'voter-not-there');
    await refused(() => castVote('tom', voteId, 'sian'), 403, 'paper-not-yours');
    await done(castVote('nia', voteId, 'tom'));
    await done(hall.as.sian.post('polls/close', { voteId }));
    const { result } = await hall.item('sian', meeting);
    expect(result).toMatchObject({
      outcome: 'lost',
      mayVote: 2,
      counted: { votesFor: 1, votesAgainst: 1, abstained: 0 },
      byRoute: { online: { votesAgainst: 1 }, proxy: { votesFor: 0, votesAgainst: 0, abstained: 0 } },
    });
    expect(result.reasons.map(({ key }: Seen) => key).join()).not.toContain('proxy');
    await done(hall.as.sian.post('polls/declare', { voteId, says: 'lost' }));
    expect((await hall.item('nia', meeting)).names).toEqual({
      for: [cast.tom.name],
      against: [cast.omar.name],
      abstain: [],
    });
    expect(hall.acts(meeting).at(-1)).toMatchObject({
      kind: 'declared',
      facts: { says: 'lost', group: 'volunteers' },
    });
    expect(await hall.brokenAt(meeting)).toBeNull();
    for (const [language, line] of [
      ['en', 'Only this group voted on it: Volunteers and neighbours.'],
      ['cy', 'Dim ond y grŵp hwn a bleidleisiodd arno: Gwirfoddolwyr a chymdogion.'],
    ]) {
      const minutes = await done(
        hall.as.sian.get(`/api/co-op/minutes/minutes?meetingId=${meeting}&language=${language}`),
      );
      expect(minutes.parts[1].lines.map(({ text }: Seen) => text)).toContain(line);
      expect(minutes.parts[2].lines.map(({ text }: Seen) => text)).not.toContain(line);
    }
  });
});
