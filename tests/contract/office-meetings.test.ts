/** What is due about meetings: who reads it, each thing with its day, and that the regulator was told. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dateText } from '../../src/records/row.ts';
import { startCoop, type Answer, type Caller, type Coop, type Seen } from './support/co-op.ts';
import { cast, NOON, UNKNOWN } from './support/small-co-op.ts';

const DAY = 24 * 60 * 60 * 1000;
const HELD = Date.parse('2026-07-06T13:00:00Z');
let coop: Coop;
let sian: Caller, nia: Caller;

beforeAll(async () => {
  coop = await startCoop();
  [sian, nia] = [await coop.as('sian'), await coop.as('nia')];
});
afterAll(() => coop?.stop());

const joining = { kind: 'motion', titleEn: 'Joining Hillside', titleCy: 'Ymuno â Hillside', minutes: 20 };
const plan = {
  meetingId: '',
  kind: 'special',
  day: '2026-07-06',
  minuteOfDay: 840,
  placeEn: 'The Old Library',
  agenda: [{ ...joining, wordsEn: 'We join Hillside.', matter: 'transfer' }],
};
async function saved(change: object = {}): Promise<string> {
  const { body, codes } = await sian.post('meetings/save', { ...plan, ...change });
  expect(codes).toEqual([]);
  return body.meetingId;
}

/** A meeting at which the chair declared a matter, as its declaration leaves it behind. */
async function declared(
  id: string,
  says: string,
  change: object = {},
  deadlines: object[] = [],
): Promise<string> {
  await coop.setClock(NOON);
  const meeting = await saved(change);
  expect((await sian.post('meetings/call', { meetingId: meeting })).codes).toEqual([]);
  const at = dateText(HELD + 60_000);
  const by = cast.sian.id;
  coop.write((insert) => {
    insert('item_votes', { id, meeting, item: 1, number: 1, method: 'poll', by, at });
    const result = JSON.stringify({ mayVote: 5, byRoute: {}, reasons: [], deadlines });
    insert('item_declarations', { id, vote: id, says, computed: says, result, by, at });
  });
  await coop.setClock(HELD + DAY);
  return meeting;
}
const confirming = { firstMeetingOn: '2026-06-18' };
const duties = async (caller: Caller, language = 'en'): Promise<Seen[]> =>
  (await caller.get(`/api/co-op/office/meeting-duties?language=${language}`)).body.duties;
const of = async (kind: string, id: string) =>
  (await duties(sian)).find((duty) => duty.kind === kind && duty.id === id) ?? null;
const sent = (voteId: string, on = '2026-07-07', caller = sian) =>
  caller.post('office/regulator-sent', { voteId, on });
const acts = () => coop.query("SELECT * FROM meeting_acts WHERE kind = 'regulator-told'");
async function refused(asked: Promise<Answer>, status: number, code: string): Promise<void> {
  const before = acts();
  const answer = await asked;
  expect([answer.status, answer.codes]).toEqual([status, [code]]);
  expect(acts()).toEqual(before);
}

describe('a plan of which nobody was told', () => {
  test('stands there with the last day of its notice, goes when it is called, and counts in the office', async () => {
    await coop.setClock(NOON);
    const id = await saved({ agenda: [{ ...joining, kind: 'discussion' }] });
    expect(await of('notice', id)).toMatchObject({
      title: 'General meeting',
      on: '2026-06-21',
      isLate: false,
      heldAt: HELD,
      path: `/meetings/meeting/?id=${id}`,
    });
    const { waits } = (await sian.get('/api/co-op/office/home')).body;
    expect(waits).toContainEqual({ kind: 'meetings', count: (await duties(sian)).length });
    await coop.setClock(NOON + 7 * DAY);
    expect(await of('notice', id)).toMatchObject({ isLate: true });
    await coop.setClock(NOON);
    await sian.post('meetings/call', { meetingId: id });
    expect(await of('notice', id)).toBeNull();
  });

  test('is told to those who lead meetings alone', async () => {
    const answer = await nia.get('/api/co-op/office/meeting-duties?language=en');
    expect([answer.status, answer.codes]).toEqual([403, ['not-your-office']]);
  });
});

describe('what the regulator must hear', () => {
  const regulator = [{ key: 'regulator', on: '2026-07-20', rule: '9.4' }];

  test('stands there with its day in both languages, and on the page of whoever leads meetings', async () => {
    const id = 'regulatorvote01';
    await declared(id, 'carried', confirming, regulator);
    expect(await of('regulator', id)).toMatchObject({
      title: 'Joining Hillside',
      on: '2026-07-20',
      rule: '9.4',
      isLate: false,
    });
    expect((await duties(sian, 'cy')).map(({ title }) => title)).toContain('Ymuno â Hillside');
    const card = async (caller: Caller) =>
      (await caller.get('/api/co-op/my-page/mine')).body.next.cards.filter(
        ({ kind }: Seen) => kind === 'regulator',
      );
    expect(await card(sian)).toMatchObject([{ id, path: '/office/meetings/' }]);
    expect(await card(nia)).toEqual([]);
    await coop.setClock(HELD + 15 * DAY);
    expect(await of('regulator', id)).toMatchObject({ isLate: true });
  });

  test('is written down once, with its day, as an act of the meeting that its minutes say', async () => {
    const id = 'regulatorvote02';
    const meeting = await declared(id, 'carried', confirming, regulator);
    await refused(sent(id, '2026-07-07', nia), 403, 'not-your-office');
    await refused(sent(id, '2026-07-05'), 400, 'regulator-day-wrong');
    await refused(sent(id, '2026-07-08'), 400, 'regulator-day-wrong');
    await refused(sent(id, 'yesterday'), 400, 'regulator-day-wrong');
    await refused(sent(UNKNOWN), 404, 'vote-unknown');
    const answers = await Promise.all(Array.from({ length: 10 }, () => sent(id)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(acts().map(({ about, facts, item }) => [about, JSON.parse(facts), item])).toEqual([
      [id, { on: '2026-07-07' }, 1],
    ]);
    expect(await of('regulator', id)).toBeNull();
    await refused(sent(id), 409, 'regulator-sent-already');
    const { text } = await sian.get(`/api/co-op/minutes/minutes?meetingId=${meeting}&language=en`);
    expect(text).toContain('It was sent to the regulator on Tuesday 7 July 2026. Siân Moss wrote this down.');
  });

  test('was told on another day than somebody wrote: that is put right by another act, once, and both stay', async () => {
    const id = 'regulatorvote06';
    const meeting = await declared(id, 'carried', confirming, regulator);
    const right = (on: string, instead: string, caller = sian) =>
      caller.post('office/regulator-sent', { voteId: id, on, instead });
    await refused(right('2026-07-06', '2026-07-07'), 409, 'regulator-sent-already');
    expect((await sent(id)).codes).toEqual([]);
    const told = async () =>
      (await sian.get('/api/co-op/office/meeting-duties?language=en')).body.told.filter(
        ({ vote }: Seen) => vote === id,
      );
    expect(await told()).toEqual([{ vote: id, title: 'Joining Hillside', on: '2026-07-07' }]);
    await refused(right('2026-07-06', '2026-07-07', nia), 403, 'not-your-office');
    await refused(right('2026-07-07', '2026-07-07'), 409, 'regulator-sent-already');
    await refused(right('2026-07-06', '2026-07-06'), 409, 'regulator-sent-already');
    await refused(right('2026-07-05', '2026-07-07'), 400, 'regulator-day-wrong');
    const answers = await Promise.all(Array.from({ length: 5 }, () => right('2026-07-06', '2026-07-07')));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(await told()).toMatchObject([{ on: '2026-07-06' }]);
    expect(await of('regulator', id)).toBeNull();
    const { text } = await sian.get(`/api/co-op/minutes/minutes?meetingId=${meeting}&language=en`);
    expect(text).toContain('It was sent to the regulator on Tuesday 7 July 2026.');
    expect(text).toContain('The day above was wrong. It was sent to the regulator on Monday 6 July 2026.');
  });

  test('is due by the rules where the chair declared something else than was worked out', async () => {
    const id = 'regulatorvote03';
    await declared(id, 'carried', confirming, []);
    expect(await of('regulator', id)).toMatchObject({ on: '2026-07-20' });
  });

  test('is nothing that was lost', async () => {
    const id = 'regulatorvote04';
    await declared(id, 'lost', confirming, []);
    expect(await of('regulator', id)).toBeNull();
    await refused(sent(id), 404, 'vote-unknown');
  });

  test('is nothing that only a first meeting decided: that asks for a second one, until one is planned', async () => {
    const id = 'regulatorvote05';
    await declared(id, 'carried', {}, []);
    await refused(sent(id), 409, 'regulator-not-due');
    expect(await of('second-meeting', id)).toMatchObject({ on: '2026-08-06', path: '/meetings/plan/' });
    // One that is too late, and one whose day goes by without anybody being told of it, confirm nothing.
    await saved({ day: '2026-08-10', firstMeetingOn: '2026-07-06' });
    expect(await of('second-meeting', id)).not.toBeNull();
    await saved({ day: '2026-08-03', firstMeetingOn: '2026-07-06' });
    expect(await of('second-meeting', id)).toBeNull();
    await coop.setClock(HELD + 29 * DAY);
    expect(await of('second-meeting', id)).toMatchObject({ on: '2026-08-06' });
  });
});

describe('minutes', () => {
  test('wait to be shown once the meeting is over, and to be approved once a later one could', async () => {
    await coop.setClock(NOON);
    const id = await saved({ agenda: [{ ...joining, kind: 'discussion' }] });
    await sian.post('meetings/call', { meetingId: id });
    expect(await of('show-minutes', id)).toBeNull();
    await coop.setClock(HELD + DAY);
    expect(await of('show-minutes', id)).toMatchObject({ on: null, isLate: false });
    await sian.post('minutes/show', { meetingId: id });
    expect(await of('show-minutes', id)).toBeNull();
    expect(await of('approve-minutes', id)).toBeNull();
    // A week later so many are there that a meeting can decide.
    await coop.setClock(NOON);
    const later = await saved({ day: '2026-07-13', agenda: [{ ...joining, kind: 'discussion' }] });
    await sian.post('meetings/call', { meetingId: later });
    coop.write((insert) => {
      for (let one = 0; one < 8; one += 1)
        insert('meeting_presences', {
          id: `duty${String(one).padStart(11, '0')}`,
          meeting: later,
          member: `stranger${String(one).padStart(7, '0')}`,
          way: 'room',
          at: dateText(HELD + 7 * DAY - 60_000),
          by: cast.sian.id,
        });
    });
    await coop.setClock(HELD + 7 * DAY + 60_000);
    expect(await of('approve-minutes', id)).toMatchObject({ path: `/meetings/minutes/?id=${id}` });
    await sian.post('minutes/approve', { meetingId: id, approvedIn: later });
    expect(await of('approve-minutes', id)).toBeNull();
  });
});
