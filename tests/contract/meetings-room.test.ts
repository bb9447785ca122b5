/**
 * A meeting while it is on: too few come and it is put off; the meeting that takes its place is opened, its items begin,
 * people show cards and speak in turn, it stops and goes on, and it ends. Every step is an act.
 */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chainFaults } from '../../src/domain/meetings/index.ts';
import { actOf, actShape } from '../../src/records/meetings.ts';
import { dateText } from '../../src/records/row.ts';
import { startCoop, type Answer, type Caller, type Coop, type Seen } from './support/co-op.ts';
import { cast, NOON, UNKNOWN } from './support/small-co-op.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const START = Date.parse('2026-07-06T13:00:00Z');
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

let coop: Coop;
let sian: Caller, nia: Caller, ravi: Caller, tom: Caller, omar: Caller;

beforeAll(async () => {
  coop = await startCoop();
  sian = await coop.as('sian');
  [nia, ravi, tom, omar] = [
    await coop.as('nia'),
    await coop.as('ravi'),
    await coop.as('tom'),
    await coop.as('omar'),
  ];
});
afterAll(() => coop?.stop());

const agenda = [
  { kind: 'report', titleEn: 'What we did', titleCy: 'Beth wnaethom', minutes: 10 },
  { kind: 'discussion', titleEn: 'The minibus', wordsEn: 'Do we want one?', minutes: 20 },
  { kind: 'break', titleEn: 'Tea', minutes: 10 },
];
/** A meeting of all members that everybody was told of. */
async function called(change: object = {}): Promise<string> {
  await coop.setClock(NOON);
  const plan = {
    meetingId: '',
    kind: 'special',
    day: '2026-07-06',
    minuteOfDay: 840,
    placeEn: 'The Old Library',
  };
  const { meetingId } = (await sian.post('meetings/save', { ...plan, agenda, ...change })).body;
  expect((await sian.post('meetings/call', { meetingId })).status).toBe(200);
  return meetingId;
}
const now = async (caller: Caller, meetingId: string, language = 'en'): Promise<Seen> =>
  (await caller.get(`/api/co-op/meetings/now?meetingId=${meetingId}&language=${language}`)).body;
const screen = async (caller: Caller, meetingId: string): Promise<Seen> =>
  (await caller.get(`/api/co-op/meetings/screen?meetingId=${meetingId}&language=en`)).body;
const acts = (meeting: string) =>
  coop
    .query('SELECT * FROM meeting_acts WHERE meeting = ? ORDER BY number', meeting)
    .map((row) => actOf(Object.fromEntries(Object.keys(actShape).map((name) => [name, row[name]])) as Seen));
const kinds = (meeting: string) => acts(meeting).map(({ kind }) => kind);
const arrive = async (meetingId: string, ...people: readonly (keyof typeof cast)[]): Promise<void> => {
  for (const name of people) {
    const { codes } = await sian.post('meetings/arrive', { meetingId, member: cast[name].id, way: 'room' });
    expect(codes).toEqual([]);
  }
};

/** One that was put off and now needs two people only: the small co-op is too small for another. */
async function ready(...people: readonly (keyof typeof cast)[]): Promise<string> {
  const first = await called();
  await coop.setClock(START + 30 * MINUTE);
  const { next } = (await sian.post('meetings/put-off', { meetingId: first })).body;
  await coop.setClock(START + 7 * DAY);
  await arrive(next, ...people);
  return next;
}
async function opened(...people: readonly (keyof typeof cast)[]): Promise<string> {
  const meetingId = await ready(...people);
  expect((await sian.post('meetings/open', { meetingId })).codes).toEqual([]);
  return meetingId;
}
const begin = (meetingId: string, item: number, seen = 0): Promise<Answer> =>
  sian.post('meetings/begin-item', { meetingId, item, seen });
async function onItem(...people: readonly (keyof typeof cast)[]): Promise<string> {
  const meetingId = await opened(...people);
  expect((await begin(meetingId, 1)).codes).toEqual([]);
  return meetingId;
}

/** Nothing is written down by what is refused. */
async function refused(
  meetingId: string,
  ask: () => Promise<Answer>,
  status: number,
  code: string,
): Promise<void> {
  const before = acts(meetingId);
  const answer = await ask();
  expect([answer.status, answer.codes]).toEqual([status, [code]]);
  expect(acts(meetingId)).toEqual(before);
}

describe('a meeting to which too few come', () => {
  test('cannot be opened before its time, nor with too few, nor after the time to wait', async () => {
    const meetingId = await called();
    const open = () => sian.post('meetings/open', { meetingId });
    await coop.setClock(START - MINUTE);
    await refused(meetingId, open, 409, 'meeting-too-early');
    expect((await now(tom, meetingId)).isTime).toBe(false);
    await coop.setClock(START);
    await arrive(meetingId, 'nia');
    await refused(meetingId, open, 409, 'quorum-missing');
    expect((await now(tom, meetingId)).quorum).toMatchObject({ there: 1, needed: 8, state: 'waiting' });
    await refused(meetingId, () => sian.post('meetings/put-off', { meetingId }), 409, 'quorum-time-not-over');
    await coop.setClock(START + 30 * MINUTE);
    await refused(meetingId, open, 409, 'quorum-time-over');
  });

  test('is put off a week by those who lead it, and everybody is told when it is', async () => {
    const meetingId = await called();
    await coop.setClock(START + 31 * MINUTE);
    await refused(meetingId, () => tom.post('meetings/put-off', { meetingId }), 403, 'not-your-office');
    const before = coop.query('SELECT id FROM meetings').length;
    const answer = await sian.post('meetings/put-off', { meetingId });
    expect(answer.status).toBe(200);
    const { next } = answer.body;
    expect(coop.query('SELECT id FROM meetings')).toHaveLength(before + 1);
    expect(acts(meetingId)).toMatchObject([
      {
        kind: 'put-off',
        about: next,
        by: cast.sian.id,
        facts: { there: 0, needed: 8, startsAt: START + 7 * DAY },
      },
    ]);
    expect(await now(tom, meetingId)).toMatchObject({
      state: 'put-off',
      takesPlace: { id: next, startsAt: START + 7 * DAY },
    });
    const page = (await sian.get(`/api/co-op/meetings/meeting?meetingId=${next}&language=en`)).body;
    expect(page).toMatchObject({ state: 'called', startsAt: START + 7 * DAY, place: 'The Old Library' });
    expect(page.rulebook).toBe('2026-06-01');
    expect(page.agenda.map(({ title }: Seen) => title)).toEqual(['What we did', 'The minibus', 'Tea']);
    // Seven days are fewer than the clear days of a notice; the rules name the day, so nothing is wrong with it.
    expect(page.desk.faults).toEqual([]);
    expect(coop.query('SELECT member FROM meeting_told WHERE meeting = ?', next)).toHaveLength(5);
    const letters = coop.query(
      "SELECT subject, text FROM outbox WHERE template = 'meeting-put-off' AND text LIKE ?",
      `%${next}%`,
    );
    expect(letters).toHaveLength(5);
    expect(JSON.stringify(letters)).toContain('Monday 13 July 2026 at 2pm');
    const list = (await tom.get('/api/co-op/meetings/list?language=en')).body;
    const ids = (meetings: Seen) => meetings.map(({ id }: Seen) => id);
    expect([ids(list.coming).includes(next), ids(list.over).includes(meetingId)]).toEqual([true, true]);
    // Whoever comes by an old link, or finds two in the list, is told which one it is now.
    const putOffTo = { id: next, startsAt: START + 7 * DAY };
    const old = (await tom.get(`/api/co-op/meetings/meeting?meetingId=${meetingId}&language=en`)).body;
    expect([old, list.over.find(({ id }: Seen) => id === meetingId)]).toMatchObject([
      { putOffTo },
      { putOffTo },
    ]);
    expect([page.putOffTo, page.desk.postBy]).toEqual([null, null]);
    await refused(meetingId, () => sian.post('meetings/put-off', { meetingId }), 409, 'meeting-put-off');
    await refused(meetingId, () => sian.post('meetings/open', { meetingId }), 409, 'meeting-put-off');
  });

  test('is put off once by twenty presses at once', async () => {
    const meetingId = await called();
    await coop.setClock(START + 31 * MINUTE);
    const before = coop.query('SELECT id FROM meetings').length;
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => sian.post('meetings/put-off', { meetingId })),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(coop.query('SELECT id FROM meetings')).toHaveLength(before + 1);
  });

  test('is not put off to a day that has gone by', async () => {
    const meetingId = await called();
    await coop.setClock(START + 8 * DAY);
    await refused(meetingId, () => sian.post('meetings/put-off', { meetingId }), 409, 'put-off-day-gone');
  });

  test('needs two people in its new place, and one is no meeting', async () => {
    const meetingId = await ready('nia');
    await refused(meetingId, () => sian.post('meetings/open', { meetingId }), 409, 'quorum-missing');
    expect((await now(tom, meetingId)).quorum).toMatchObject({ there: 1, needed: 2 });
    await arrive(meetingId, 'tom');
    expect((await sian.post('meetings/open', { meetingId })).status).toBe(200);
    expect(acts(meetingId)).toMatchObject([{ kind: 'opened', facts: { there: 2, needed: 2 } }]);
  });
});

describe('the course of a meeting', () => {
  test('is led by the chair and the secretary, and by nobody else', async () => {
    const meetingId = await ready('nia', 'tom');
    const member = cast.nia.id;
    for (const [verb, more] of [
      ['open', {}],
      ['begin-item', { item: 1 }],
      ['give-word', { member }],
      ['adjourn', { day: '2026-07-13', minuteOfDay: 900 }],
      ['resume', {}],
      ['end', {}],
    ] as const)
      await refused(
        meetingId,
        () => tom.post(`meetings/${verb}`, { meetingId, ...more }),
        403,
        'not-your-office',
      );
    expect((await now(tom, meetingId)).leads).toBeNull();
    expect((await now(sian, meetingId)).leads).toEqual({ cards: [] });
  });

  test('goes from item to item, in both languages, for everybody who may see it', async () => {
    const meetingId = await opened('nia', 'tom');
    expect(await now(ravi, meetingId)).toMatchObject({
      state: 'open',
      item: null,
      next: { title: 'What we did' },
    });
    await begin(meetingId, 1);
    expect(await now(ravi, meetingId, 'cy')).toMatchObject({
      item: { number: 1, title: 'Beth wnaethom' },
      next: { number: 2, title: 'The minibus' },
      items: 3,
    });
    await refused(meetingId, () => begin(meetingId, 1), 409, 'item-not-next');
    await refused(meetingId, () => begin(meetingId, 3), 409, 'item-not-next');
    await begin(meetingId, 2);
    await begin(meetingId, 3);
    await refused(meetingId, () => begin(meetingId, 4), 409, 'item-not-next');
    expect(await now(ravi, meetingId)).toMatchObject({ item: { number: 3 }, next: null });
    expect((await sian.post('meetings/end', { meetingId })).status).toBe(200);
    expect(await now(ravi, meetingId)).toMatchObject({ state: 'ended' });
    expect(kinds(meetingId)).toEqual(['opened', 'item-begun', 'item-begun', 'item-begun', 'ended']);
    await refused(meetingId, () => begin(meetingId, 4), 409, 'meeting-ended');
    const late = await sian.post('meetings/arrive', { meetingId, member: cast.omar.id, way: 'room' });
    expect(late.codes).toEqual(['meeting-not-on']);
  });

  test('is opened once, and begins an item once, by twenty presses at once', async () => {
    const meetingId = await ready('nia', 'tom');
    const twenty = (ask: () => Promise<Answer>) => Promise.all(Array.from({ length: 20 }, ask));
    await twenty(() => sian.post('meetings/open', { meetingId }));
    await twenty(() => begin(meetingId, 1));
    expect(kinds(meetingId)).toEqual(['opened', 'item-begun']);
  });

  test('sent twice under one key is done once', async () => {
    const meetingId = await opened('nia', 'tom');
    const key = crypto.randomUUID();
    const input = { meetingId, item: 1 };
    expect((await sian.post('meetings/begin-item', input, key)).status).toBe(200);
    expect((await sian.post('meetings/begin-item', input, key)).status).toBe(200);
    expect(kinds(meetingId)).toEqual(['opened', 'item-begun']);
  });

  test('stops until later the same day: who is there stays there, and nobody gets a letter', async () => {
    const meetingId = await onItem('nia', 'tom');
    const letters = () => coop.query("SELECT id FROM notices WHERE template = 'meeting-adjourned'").length;
    const before = letters();
    const at = START + 7 * DAY + 30 * MINUTE;
    const stop = { meetingId, day: '2026-07-13', minuteOfDay: 870 };
    expect((await sian.post('meetings/adjourn', stop)).codes).toEqual([]);
    expect(await now(tom, meetingId)).toMatchObject({ state: 'adjourned', until: at, quorum: { there: 2 } });
    expect(letters()).toBe(before);
    await refused(meetingId, () => begin(meetingId, 2), 409, 'meeting-adjourned');
    await refused(meetingId, () => sian.post('meetings/resume', { meetingId }), 409, 'meeting-too-early');
    await coop.setClock(at);
    expect((await sian.post('meetings/resume', { meetingId })).codes).toEqual([]);
    expect(await now(tom, meetingId)).toMatchObject({ state: 'open', item: { number: 1 } });
    await refused(meetingId, () => sian.post('meetings/resume', { meetingId }), 409, 'meeting-not-adjourned');
  });

  test('stops until another day: everybody is told, it is not over, and who comes again is there', async () => {
    const meetingId = await onItem('nia', 'tom');
    const at = Date.parse('2026-07-15T17:00:00Z');
    await coop.setClock(START + 7 * DAY + 5 * MINUTE);
    await sian.post('meetings/adjourn', { meetingId, day: '2026-07-15', minuteOfDay: 1080 });
    const letters = coop.query(
      "SELECT text FROM notices WHERE template = 'meeting-adjourned' AND link LIKE ?",
      `%${meetingId}`,
    );
    expect(letters).toHaveLength(5);
    expect(JSON.stringify(letters)).toContain('Wednesday 15 July 2026 at 6pm');
    expect((await now(tom, meetingId)).quorum.there).toBe(0);
    await coop.setClock(at);
    const list = (await tom.get('/api/co-op/meetings/list?language=en')).body;
    expect(list.coming.map(({ id }: Seen) => id)).toContain(meetingId);
    await refused(meetingId, () => sian.post('meetings/resume', { meetingId }), 409, 'quorum-missing');
    await arrive(meetingId, 'ravi', 'omar');
    expect((await sian.post('meetings/resume', { meetingId })).codes).toEqual([]);
    expect(acts(meetingId).at(-1)).toMatchObject({ kind: 'resumed', item: 1, facts: { there: 2 } });
  });

  test.each([
    ['to a moment that has gone by', { day: '2026-07-13', minuteOfDay: 840 }, 'adjourned-until-wrong'],
    ['for longer than 60 days', { day: '2026-10-01', minuteOfDay: 840 }, 'adjourned-until-wrong'],
    ['to a day that there is not', { day: '2026-07-32', minuteOfDay: 840 }, 'adjourned-until-wrong'],
    ['to 25 o’clock', { day: '2026-07-14', minuteOfDay: 1500 }, 'meeting-time-wrong'],
  ])('cannot stop %s', async (_name, until, code) => {
    const meetingId = await onItem('nia', 'tom');
    await refused(meetingId, () => sian.post('meetings/adjourn', { meetingId, ...until }), 400, code);
  });

  test('that loses its people waits ten minutes, then it is put off with what is left of its agenda', async () => {
    const meetingId = await onItem('nia', 'tom');
    await begin(meetingId, 2);
    const at = START + 7 * DAY + 10 * MINUTE;
    await coop.setClock(at);
    await sian.post('meetings/leave', { meetingId, member: cast.tom.id });
    expect((await now(nia, meetingId)).quorum).toMatchObject({ state: 'lost', putOffAt: at + 10 * MINUTE });
    await refused(meetingId, () => sian.post('meetings/put-off', { meetingId }), 409, 'quorum-time-not-over');
    await coop.setClock(at + 10 * MINUTE);
    await refused(meetingId, () => begin(meetingId, 3), 409, 'quorum-time-over');
    const { next } = (await sian.post('meetings/put-off', { meetingId })).body;
    const page = (await tom.get(`/api/co-op/meetings/meeting?meetingId=${next}&language=en`)).body;
    expect(page.agenda.map(({ title }: Seen) => title)).toEqual(['The minibus', 'Tea']);
    expect(page.startsAt).toBe(START + 14 * DAY);
  });

  test('is sealed from its first act to its last', async () => {
    const meetingId = await onItem('nia', 'tom');
    await nia.post('meetings/show-card', { meetingId, card: 'stop', up: true });
    await sian.post('meetings/end', { meetingId, seen: 1 });
    const all = acts(meetingId);
    expect(all.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
    expect(chainFaults(all, sha256)).toEqual([]);
    const page = (await tom.get(`/api/co-op/meetings/meeting?meetingId=${meetingId}&language=en`)).body;
    expect(page.chain).toEqual({ number: 4, digest: all[3]!.digest });
    expect(page.state).toBe('over');
  });
});

test('who is written down as coming later is there from then on, though nothing is written down then', async () => {
  const meetingId = await opened('nia', 'ravi');
  const there = async (): Promise<number> =>
    (await tom.get(`/api/co-op/meetings/there?meetingId=${meetingId}`)).body.room;
  coop.write((insert) =>
    insert('meeting_presences', {
      id: 'comeslater00000',
      meeting: meetingId,
      member: cast.omar.id,
      way: 'room',
      at: dateText(START + 7 * DAY + 2 * MINUTE),
      by: cast.sian.id,
    }),
  );
  expect(await there()).toBe(2);
  await coop.setClock(START + 7 * DAY + 3 * MINUTE);
  expect(await there()).toBe(3);
});

describe('cards', () => {
  const card = (caller: Caller, meetingId: string, which: string, up = true) =>
    caller.post('meetings/show-card', { meetingId, card: which, up });

  test('are shown by who is there with one press, and taken back with one', async () => {
    const meetingId = await onItem('nia', 'tom');
    expect((await card(nia, meetingId, 'slow-down')).codes).toEqual([]);
    expect(await now(nia, meetingId)).toMatchObject({
      cards: { 'slow-down': 1 },
      mine: { cards: ['slow-down'] },
    });
    await refused(meetingId, () => card(nia, meetingId, 'slow-down'), 409, 'card-up-already');
    expect((await card(nia, meetingId, 'slow-down', false)).codes).toEqual([]);
    expect(await now(nia, meetingId)).toMatchObject({ cards: { 'slow-down': 0 }, mine: { cards: [] } });
    await refused(meetingId, () => card(nia, meetingId, 'slow-down', false), 409, 'card-not-up');
  });

  test('of one person are a number for everybody, and a name for those who lead', async () => {
    const meetingId = await onItem('nia', 'tom');
    await card(nia, meetingId, 'more-time');
    const seen = await now(tom, meetingId);
    expect(seen).toMatchObject({ cards: { 'more-time': 1 }, leads: null });
    expect(JSON.stringify(seen)).not.toContain(cast.nia.name);
    expect((await now(sian, meetingId)).leads.cards).toEqual([{ name: cast.nia.name, card: 'more-time' }]);
  });

  test('hold up the next item until whoever leads says that they saw all of them', async () => {
    const meetingId = await onItem('nia', 'tom');
    await card(nia, meetingId, 'more-time');
    const asked = await begin(meetingId, 2);
    expect([asked.status, asked.codes]).toEqual([409, ['cards-are-up']]);
    expect(asked.body.refusals[0].params).toEqual({ cards: 1, stop: 0, slowDown: 0, moreTime: 1 });
    await card(tom, meetingId, 'stop');
    await refused(meetingId, () => begin(meetingId, 2, 1), 409, 'cards-are-up');
    await refused(meetingId, () => sian.post('meetings/end', { meetingId, seen: 1 }), 409, 'cards-are-up');
    expect((await begin(meetingId, 2, 2)).codes).toEqual([]);
    expect((await now(tom, meetingId)).cards).toEqual({ stop: 1, 'slow-down': 0, 'more-time': 0 });
  });

  test('of who left hold nothing up', async () => {
    const meetingId = await onItem('nia', 'tom', 'ravi');
    await card(ravi, meetingId, 'stop');
    await sian.post('meetings/leave', { meetingId, member: cast.ravi.id });
    expect((await now(tom, meetingId)).cards.stop).toBe(0);
    expect((await begin(meetingId, 2)).codes).toEqual([]);
  });

  test.each([
    ['of who is not there', () => omar, { card: 'stop', up: true }, 403, 'you-not-there'],
    ['that there is not', () => nia, { card: 'faster', up: true }, 400, 'choice-missing'],
    ['half up', () => nia, { card: 'stop', up: 'half' }, 400, 'choice-missing'],
  ])('%s are refused', async (_name, who, input, status, code) => {
    const meetingId = await onItem('nia', 'tom');
    await refused(meetingId, () => who().post('meetings/show-card', { meetingId, ...input }), status, code);
  });

  test('pressed twenty times at once are one card', async () => {
    const meetingId = await onItem('nia', 'tom');
    await Promise.all(Array.from({ length: 20 }, () => card(nia, meetingId, 'stop')));
    expect(kinds(meetingId).filter((kind) => kind === 'card')).toHaveLength(1);
  });
});

describe('speaking', () => {
  const asks = (caller: Caller, meetingId: string, up = true) =>
    caller.post('meetings/ask-to-speak', { meetingId, up });
  const gives = (meetingId: string, name: keyof typeof cast) =>
    sian.post('meetings/give-word', { meetingId, member: cast[name].id });
  const order = async (meetingId: string) =>
    (await now(nia, meetingId)).speakers.map(({ name, again }: Seen) => [name, again]);

  test('goes in fair turns: who has not spoken comes before who has', async () => {
    const meetingId = await onItem('nia', 'tom', 'ravi');
    await asks(nia, meetingId);
    expect((await gives(meetingId, 'nia')).codes).toEqual([]);
    expect((await now(tom, meetingId)).word).toEqual({ name: cast.nia.name, mine: false });
    expect((await now(nia, meetingId)).word.mine).toBe(true);
    await refused(meetingId, () => asks(nia, meetingId), 409, 'has-the-word');
    await refused(meetingId, () => tom.post('meetings/end-word', { meetingId }), 409, 'not-your-turn');
    expect((await nia.post('meetings/end-word', { meetingId })).codes).toEqual([]);
    await asks(nia, meetingId);
    await asks(tom, meetingId);
    await asks(ravi, meetingId);
    expect(await order(meetingId)).toEqual([
      [cast.tom.name, false],
      [cast.ravi.name, false],
      [cast.nia.name, true],
    ]);
    await asks(tom, meetingId, false);
    expect(await order(meetingId)).toEqual([
      [cast.ravi.name, false],
      [cast.nia.name, true],
    ]);
    await gives(meetingId, 'ravi');
    expect((await sian.post('meetings/end-word', { meetingId })).codes).toEqual([]);
    expect((await now(tom, meetingId)).word).toBeNull();
    await begin(meetingId, 2);
    expect(await order(meetingId)).toEqual([]);
  });

  test('names people to those who are there, and to nobody who is not', async () => {
    const meetingId = await onItem('nia', 'tom');
    await asks(nia, meetingId);
    await asks(tom, meetingId);
    await gives(meetingId, 'tom');
    const outside = await now(omar, meetingId);
    expect(outside.speakers).toEqual([{ mine: false, again: false }]);
    expect(outside.word).toEqual({ mine: false });
    expect(JSON.stringify(outside)).not.toMatch(new RegExp(`${cast.nia.name}|${cast.tom.name}`));
    expect(JSON.stringify(await screen(omar, meetingId))).not.toContain(cast.tom.name);
    expect(JSON.stringify(await now(tom, meetingId))).not.toContain(cast.nia.id);
    expect((await now(sian, meetingId)).speakers[0].id).toBe(cast.nia.id);
  });

  test('on the wall is the name of who has the word, and no other', async () => {
    const meetingId = await onItem('nia', 'tom');
    await asks(nia, meetingId);
    await asks(tom, meetingId);
    await gives(meetingId, 'tom');
    const seen = await screen(sian, meetingId);
    expect(seen).toMatchObject({
      state: 'open',
      item: { number: 1 },
      items: 3,
      word: { name: cast.tom.name },
    });
    expect(JSON.stringify(seen)).not.toContain(cast.nia.name);
    expect(Object.keys(seen)).not.toContain('cards');
  });

  test('is not for who is not there, nor twice, nor before the first item, nor for who did not ask', async () => {
    const meetingId = await opened('nia', 'tom');
    await refused(meetingId, () => asks(nia, meetingId), 409, 'no-item-yet');
    await begin(meetingId, 1);
    await refused(meetingId, () => asks(omar, meetingId), 403, 'you-not-there');
    await refused(meetingId, () => gives(meetingId, 'nia'), 409, 'not-asking');
    await asks(nia, meetingId);
    await refused(meetingId, () => asks(nia, meetingId), 409, 'asked-already');
    await refused(meetingId, () => asks(tom, meetingId, false), 409, 'not-asking');
  });
});

describe('a meeting that is not theirs', () => {
  test('is not there: not its room, not its wall, not its steps', async () => {
    await coop.setClock(NOON);
    const meetingId = await called({ kind: 'group', groupKey: 'workers' });
    await coop.setClock(START);
    for (const view of ['now', 'screen']) {
      const at = (id: string) => tom.get(`/api/co-op/meetings/${view}?meetingId=${id}&language=en`);
      const [theirs, none] = [await at(meetingId), await at(UNKNOWN)];
      expect([theirs.status, theirs.codes]).toEqual([404, ['meeting-unknown']]);
      expect(theirs.text).toBe(none.text);
    }
    for (const [verb, more] of [
      ['show-card', { card: 'stop', up: true }],
      ['ask-to-speak', { up: true }],
      ['end-word', {}],
    ] as const)
      await refused(
        meetingId,
        () => tom.post(`meetings/${verb}`, { meetingId, ...more }),
        404,
        'meeting-unknown',
      );
    expect((await now(ravi, meetingId)).kind).toBe('group');
  });

  test('that nobody was told of has no room, and one that was called off takes no step', async () => {
    await coop.setClock(NOON);
    const plan = { kind: 'special', day: '2026-07-08', minuteOfDay: 840, placeEn: 'Here', agenda };
    const { meetingId } = (await sian.post('meetings/save', { meetingId: '', ...plan })).body;
    expect((await sian.post('meetings/open', { meetingId })).codes).toEqual(['meeting-unknown']);
    const off = await called();
    await sian.post('meetings/call-off', { meetingId: off, whyEn: 'The hall is flooded.' });
    await coop.setClock(START);
    await refused(off, () => sian.post('meetings/open', { meetingId: off }), 409, 'meeting-called-off');
    expect((await now(tom, off)).state).toBe('called-off');
  });
});

describe('a meeting that was opened', () => {
  test('cannot be called off any more', async () => {
    const meetingId = await opened('nia', 'ravi');
    const before = coop.counts();
    const answer = await sian.post('meetings/call-off', { meetingId, whyEn: 'Rain.', whyCy: '' });
    expect([answer.status, answer.codes]).toEqual([409, ['meeting-open-already']]);
    expect(coop.counts()).toEqual(before);
  });

  test('can only be ended when it is long over', async () => {
    const meetingId = await opened('nia', 'ravi');
    await coop.setClock(START + 28 * DAY);
    const late = await sian.post('meetings/begin-item', { meetingId, item: 1 });
    expect([late.status, late.codes]).toEqual([409, ['meeting-over']]);
    expect((await sian.post('meetings/end', { meetingId })).codes).toEqual([]);
  });
});

test('nobody opens a meeting three weeks after its day', async () => {
  const meetingId = await ready('nia', 'ravi');
  await coop.setClock(START + 28 * DAY);
  expect((await sian.post('meetings/open', { meetingId })).codes).toEqual(['meeting-over']);
});
