/** A meeting from its plan to its notice, and who sees which: planned, called by the rules, told, called off. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startCoop, type Caller, type Coop, type Seen } from './support/co-op.ts';
import { cast, NOON, UNKNOWN } from './support/small-co-op.ts';

const DAY = 24 * 60 * 60 * 1000;
let coop: Coop;
let sian: Caller, nia: Caller, ravi: Caller, tom: Caller;

beforeAll(async () => {
  coop = await startCoop();
  [sian, nia, ravi, tom] = [
    await coop.as('sian'),
    await coop.as('nia'),
    await coop.as('ravi'),
    await coop.as('tom'),
  ];
});
afterAll(() => coop?.stop());

const item = { kind: 'discussion', titleEn: 'The minibus', titleCy: 'Y bws mini', minutes: 20 };
const accounts = { kind: 'accounts', titleEn: 'The accounts', minutes: 15 };
/** 14 clear days after 15 June is 30 June; with a letter in the post 2 July. */
const plan = (change: object = {}) => ({
  meetingId: '',
  kind: 'special',
  day: '2026-07-06',
  minuteOfDay: 840,
  placeEn: 'The Old Library',
  placeCy: 'Yr Hen Lyfrgell',
  agenda: [item],
  ...change,
});
const saved = async (change: object = {}): Promise<string> => {
  const answer = await sian.post('meetings/save', plan(change));
  expect(answer.codes).toEqual([]);
  return answer.body.meetingId;
};
const seen = (caller: Caller, meetingId: string, language = 'en') =>
  caller.get(`/api/co-op/meetings/meeting?meetingId=${meetingId}&language=${language}`);
const listed = async (caller: Caller): Promise<Seen> =>
  (await caller.get('/api/co-op/meetings/list?language=en')).body;
const rows = (table: string) => coop.query(`SELECT * FROM ${table}`);
const told = (meeting: string) =>
  coop.query('SELECT member, way FROM meeting_told WHERE meeting = ? ORDER BY member', meeting);

describe('a plan', () => {
  test('is made by an office holder who calls meetings, and by nobody else', async () => {
    const before = rows('meetings');
    const no = await nia.post('meetings/save', plan());
    expect([no.status, no.codes]).toEqual([403, ['not-your-office']]);
    expect(rows('meetings')).toEqual(before);
  });

  test('is there for those who call meetings and for nobody else', async () => {
    const id = await saved();
    expect((await seen(sian, id)).body).toMatchObject({ id, state: 'planned', place: 'The Old Library' });
    const [other, unknown] = [await seen(nia, id), await seen(nia, UNKNOWN)];
    expect([other.status, other.codes]).toEqual([404, ['meeting-unknown']]);
    expect(other.text).toBe(unknown.text);
    expect((await listed(nia)).coming.map(({ id: one }: Seen) => one)).not.toContain(id);
    expect((await listed(nia)).plans).toBe(false);
    expect((await listed(sian)).coming.map(({ id: one }: Seen) => one)).toContain(id);
  });

  test('can be changed, and then it is the changed one', async () => {
    const id = await saved();
    const again = await sian.post('meetings/save', plan({ meetingId: id, agenda: [accounts, item] }));
    expect(again.body.meetingId).toBe(id);
    const { agenda, endsAt, startsAt } = (await seen(sian, id)).body;
    expect(agenda.map(({ title }: Seen) => title)).toEqual(['The accounts', 'The minibus']);
    expect(agenda[1].beginsAt - startsAt).toBe(15 * 60_000);
    expect(endsAt - startsAt).toBe(35 * 60_000);
  });

  test('reads in Welsh where there is Welsh, and in English where there is none', async () => {
    const id = await saved({ agenda: [item, accounts] });
    const { agenda, place } = (await seen(sian, id, 'cy')).body;
    expect([place, ...agenda.map(({ title }: Seen) => title)]).toEqual([
      'Yr Hen Lyfrgell',
      'Y bws mini',
      'The accounts',
    ]);
  });

  test('sent twice is kept once', async () => {
    const before = rows('meetings').length;
    const key = crypto.randomUUID();
    const [one, two] = [
      await sian.post('meetings/save', plan(), key),
      await sian.post('meetings/save', plan(), key),
    ];
    expect(two.body).toEqual(one.body);
    expect(rows('meetings')).toHaveLength(before + 1);
  });

  test.each([
    ['of yesterday', { day: '2026-06-14' }, 400, 'meeting-past'],
    ['of a day that does not exist', { day: '2026-06-31' }, 400, 'meeting-day-wrong'],
    ['without an agenda', { agenda: [] }, 400, 'agenda-empty'],
    ['without a place', { placeEn: '' }, 400, 'meeting-place-missing'],
    ['of a group that there is not', { kind: 'group', groupKey: 'nobody' }, 400, 'meeting-group-missing'],
    [
      'with a motion that says nothing of what it decides',
      { agenda: [{ ...item, kind: 'motion' }] },
      400,
      'item-matter-missing',
    ],
    ['that changes one that there is not', { meetingId: UNKNOWN }, 404, 'meeting-unknown'],
    ['at 25 o’clock', { minuteOfDay: 1500 }, 400, 'meeting-time-wrong'],
    ['with half a minute', { agenda: [{ ...item, minutes: 0.5 }] }, 400, 'item-minutes-wrong'],
    [
      'with an item of a kind that nobody knows',
      { agenda: [{ ...item, kind: 'party' }] },
      400,
      'choice-missing',
    ],
  ])('%s is refused, and nothing is kept', async (_name, change, status, code) => {
    const before = rows('meetings');
    const answer = await sian.post('meetings/save', plan(change));
    expect([answer.status, answer.codes]).toEqual([status, [code]]);
    expect(rows('meetings')).toEqual(before);
  });

  test('a plan in which much is wrong hears of all of it at once', async () => {
    const nothing = { day: '', minuteOfDay: -1, placeEn: '', agenda: [] };
    const answer = await sian.post('meetings/save', plan(nothing));
    expect([answer.status, answer.codes]).toEqual([
      400,
      ['meeting-day-wrong', 'meeting-time-wrong', 'meeting-place-missing', 'agenda-empty'],
    ]);
  });
});

describe('the first day', () => {
  test('is found by the rules and by how each member hears', async () => {
    const { body } = await sian.get('/api/co-op/meetings/earliest?kind=special');
    expect(body.on).toBe('2026-06-30');
    expect(body.ways).toEqual([{ way: 'email', members: 5 }]);
    expect(body.because[0]).toMatchObject({ key: 'earliest-notice', rule: '6.4' });
    expect((await sian.get('/api/co-op/meetings/earliest?kind=annual')).body.on).toBe('2026-07-07');
  });

  test('is later when somebody gets letters', async () => {
    coop.write((insert) =>
      insert('message_choices', {
        id: 'choiceofnia0000',
        member: cast.nia.id,
        kind: 'votes',
        way: 'letter',
        pace: 'at-once',
        at: '2026-06-01 12:00:00.000Z',
      }),
    );
    const { body } = await sian.get('/api/co-op/meetings/earliest?kind=special');
    expect(body.on).toBe('2026-07-02');
    expect(body.ways).toContainEqual({ way: 'post', members: 1 });
  });

  test('is told to nobody else', async () => {
    expect((await nia.get('/api/co-op/meetings/earliest?kind=special')).codes).toEqual(['not-your-office']);
  });
});

describe('calling a meeting', () => {
  test('too soon is refused, with every reason on its page, and nobody is told', async () => {
    const id = await saved({ day: '2026-06-28' });
    const { desk } = (await seen(sian, id)).body;
    expect(desk.faults.map(({ key, params }: Seen) => [key, params.way, params.clearDays])).toEqual([
      ['notice-too-short', 'email', 12],
      ['notice-too-short', 'post', 10],
    ]);
    const answer = await sian.post('meetings/call', { meetingId: id });
    expect([answer.status, answer.codes]).toEqual([409, ['meeting-invalid']]);
    expect(told(id)).toEqual([]);
    expect(coop.query('SELECT id FROM meeting_calls WHERE meeting = ?', id)).toEqual([]);
    expect(coop.query("SELECT id FROM notices WHERE template = 'meeting-called'")).toEqual([]);
  });

  test('tells everybody by their way, writes down who was told how, and keeps the rulebook', async () => {
    const id = await saved();
    const answer = await sian.post('meetings/call', { meetingId: id });
    expect([answer.status, answer.body]).toEqual([200, { meetingId: id, told: 5 }]);
    expect(told(id)).toEqual(
      (['nia', 'omar', 'ravi', 'sian', 'tom'] as const)
        .map((name) => ({ member: cast[name].id, way: name === 'nia' ? 'letter' : 'email' }))
        .sort((a, b) => (a.member < b.member ? -1 : 1)),
    );
    const [mail] = coop.query(
      "SELECT subject, text FROM outbox WHERE template = 'meeting-called' AND \"to\" = 'tom@small.example'",
    ) as { subject: string; text: string }[];
    expect(mail!.subject).toBe('General meeting, on Monday 6 July 2026 at 2pm');
    expect(mail!.text).toContain('2pm: The minibus');
    expect(mail!.text).toContain(`/meetings/meeting/?id=${id}`);
    const [welsh] = coop.query(
      "SELECT text FROM outbox WHERE template = 'meeting-called' AND \"to\" = 'sian@small.example'",
    ) as { text: string }[];
    expect(welsh!.text).toContain('Y bws mini');
    const { body } = await seen(tom, id);
    expect(body).toMatchObject({
      state: 'called',
      rulebook: '2026-06-01',
      recordOn: '2026-07-04',
      calledBy: cast.sian.name,
      desk: null,
      cannotCome: { proxyBy: '2026-07-04', mostEach: 5, early: false },
    });
    const cards = (await tom.get('/api/co-op/my-page/mine')).body.next.cards;
    expect(cards.find(({ kind }: Seen) => kind === 'meeting')).toMatchObject({
      id,
      path: `/meetings/meeting/?id=${id}`,
    });
  });

  test('twice is refused, and so is changing what people were told', async () => {
    const id = await saved();
    await sian.post('meetings/call', { meetingId: id });
    const before = [rows('meetings'), rows('meeting_items'), rows('meeting_told')];
    expect((await sian.post('meetings/call', { meetingId: id })).codes).toEqual(['meeting-called']);
    expect((await sian.post('meetings/save', plan({ meetingId: id }))).codes).toEqual(['meeting-called']);
    expect([rows('meetings'), rows('meeting_items'), rows('meeting_told')]).toEqual(before);
  });

  test('by twenty presses at once tells everybody once', async () => {
    const id = await saved();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => sian.post('meetings/call', { meetingId: id })),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(told(id)).toHaveLength(5);
    expect(
      coop.query("SELECT id FROM notices WHERE template = 'meeting-called' AND link LIKE ?", `%${id}`),
    ).toHaveLength(5);
  });

  test('an annual meeting without the accounts is refused', async () => {
    const id = await saved({ kind: 'annual', day: '2026-08-03' });
    expect((await sian.post('meetings/call', { meetingId: id })).codes).toEqual(['meeting-invalid']);
    await sian.post(
      'meetings/save',
      plan({ meetingId: id, kind: 'annual', day: '2026-08-03', agenda: [accounts] }),
    );
    expect((await sian.post('meetings/call', { meetingId: id })).status).toBe(200);
  });

  test('of one group tells its members, and is there for nobody else', async () => {
    const id = await saved({ kind: 'group', groupKey: 'workers' });
    expect((await sian.post('meetings/call', { meetingId: id })).body.told).toBe(1);
    expect(told(id)).toEqual([{ member: cast.ravi.id, way: 'email' }]);
    expect((await seen(ravi, id)).body.kind).toBe('group');
    expect((await seen(tom, id)).codes).toEqual(['meeting-unknown']);
    expect((await listed(tom)).coming.map(({ id: one }: Seen) => one)).not.toContain(id);
    expect((await listed(ravi)).coming.map(({ id: one }: Seen) => one)).toContain(id);
  });

  test('one that there is not is refused, and one that nobody may call too', async () => {
    expect((await sian.post('meetings/call', { meetingId: UNKNOWN })).codes).toEqual(['meeting-unknown']);
    const id = await saved();
    expect((await tom.post('meetings/call', { meetingId: id })).codes).toEqual(['not-your-office']);
    expect(told(id)).toEqual([]);
  });
});

describe('calling off', () => {
  test('a meeting that people were told of tells them why', async () => {
    const id = await saved();
    await sian.post('meetings/call', { meetingId: id });
    const why = { meetingId: id, whyEn: 'The hall is flooded.', whyCy: '' };
    expect((await tom.post('meetings/call-off', why)).codes).toEqual(['not-your-office']);
    expect((await sian.post('meetings/call-off', { ...why, whyEn: ' ' })).codes).toEqual([
      'meeting-why-missing',
    ]);
    expect((await sian.post('meetings/call-off', why)).status).toBe(200);
    expect((await seen(tom, id)).body).toMatchObject({
      state: 'called-off',
      calledOff: { at: NOON, why: 'The hall is flooded.' },
    });
    const letters = coop.query("SELECT text FROM notices WHERE template = 'meeting-called-off'") as {
      text: string;
    }[];
    expect(letters).toHaveLength(5);
    expect(letters.every(({ text }) => text.includes('The hall is flooded.'))).toBe(true);
    expect((await sian.post('meetings/call-off', why)).codes).toEqual(['meeting-called-off']);
  });

  test('a plan tells nobody', async () => {
    const before = coop.query('SELECT id FROM notices').length;
    const id = await saved();
    expect((await sian.post('meetings/call-off', { meetingId: id, whyEn: 'Not now.' })).status).toBe(200);
    expect(coop.query('SELECT id FROM notices')).toHaveLength(before);
    expect((await sian.post('meetings/call', { meetingId: id })).codes).toEqual(['meeting-called-off']);
  });

  test('one that is over is refused', async () => {
    const id = await saved();
    await sian.post('meetings/call', { meetingId: id });
    await coop.setClock(NOON + 30 * DAY);
    const answer = await sian.post('meetings/call-off', { meetingId: id, whyEn: 'Too late.' });
    expect(answer.codes).toEqual(['meeting-over']);
    expect((await listed(tom)).over.map(({ id: one }: Seen) => one)).toContain(id);
    await coop.setClock(NOON);
  });
});

describe('at a meeting', () => {
  let id: string;
  const START = Date.parse('2026-07-06T13:00:00Z');
  const there = async (caller: Caller, name = ''): Promise<Seen> =>
    (await caller.get(`/api/co-op/meetings/there?meetingId=${id}&name=${name}`)).body;
  const arrives = (who: keyof typeof cast, way = 'room') =>
    sian.post('meetings/arrive', { meetingId: id, member: cast[who].id, way });
  const presences = () =>
    coop.query('SELECT member, way FROM meeting_presences WHERE meeting = ? ORDER BY rowid', id);

  beforeAll(async () => {
    id = await saved({ joinEn: 'Phone 01632 960 144.' });
    await sian.post('meetings/call', { meetingId: id });
    await coop.setClock(START);
  });
  afterAll(() => coop.setClock(NOON));

  test('people are written down by those who look after it, and by nobody else', async () => {
    const no = await tom.post('meetings/arrive', { meetingId: id, member: cast.tom.id, way: 'room' });
    expect([no.status, no.codes]).toEqual([403, ['not-your-office']]);
    expect(presences()).toEqual([]);
    expect((await arrives('nia')).status).toBe(200);
    expect(await there(tom)).toMatchObject({
      open: true,
      mayVote: 5,
      room: 1,
      joined: 0,
      needed: 8,
      enough: false,
    });
  });

  test('a member says themselves that they have joined, and that counts once', async () => {
    expect((await tom.post('meetings/join', { meetingId: id })).status).toBe(200);
    expect((await tom.post('meetings/join', { meetingId: id })).codes).toEqual(['arrived-already']);
    expect(await there(tom)).toMatchObject({ room: 1, joined: 1, mine: 'joined', mayI: true });
    expect((await arrives('tom')).status).toBe(200);
    expect(await there(tom)).toMatchObject({ room: 2, joined: 0, mine: 'room' });
  });

  test('nobody joins a meeting of which nobody said how to join it', async () => {
    await coop.setClock(NOON);
    const inTheHall = await saved();
    await sian.post('meetings/call', { meetingId: inTheHall });
    await coop.setClock(START);
    const joined = await tom.post('meetings/join', { meetingId: inTheHall });
    expect([joined.status, joined.codes]).toEqual([409, ['meeting-no-joining']]);
  });

  test('twenty presses at once write somebody down once', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => arrives('ravi')));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(presences().filter((row) => (row as Seen).member === cast.ravi.id)).toHaveLength(1);
  });

  test('somebody who was no member on the record date does not count', async () => {
    const before = presences();
    const answer = await arrives('gwen');
    expect([answer.status, answer.codes]).toEqual([403, ['meeting-not-yours']]);
    const unknown = await sian.post('meetings/arrive', { meetingId: id, member: UNKNOWN, way: 'room' });
    expect(unknown.codes).toEqual(['meeting-not-yours']);
    expect(presences()).toEqual(before);
  });

  test('whoever leaves is there no more, and cannot leave twice', async () => {
    const leaves = () => sian.post('meetings/leave', { meetingId: id, member: cast.ravi.id });
    const before = (await there(sian)).room;
    expect((await leaves()).status).toBe(200);
    expect((await there(sian)).room).toBe(before - 1);
    expect((await leaves()).codes).toEqual(['not-there']);
  });

  test('members read numbers and no names; those who write down who comes find people by name', async () => {
    expect((await there(tom, 'nia')).people).toBeNull();
    expect((await there(sian, 'nia')).people).toEqual([
      { id: cast.nia.id, name: cast.nia.name, way: 'room' },
    ]);
    expect((await there(sian, 'n')).people).toEqual([]);
  });

  test('too few for half an hour puts it off', async () => {
    expect(await there(tom)).toMatchObject({ state: 'waiting', putOffAt: START + 30 * 60_000 });
    await coop.setClock(START + 30 * 60_000);
    expect(await there(tom)).toMatchObject({ state: 'put-off' });
    await coop.setClock(START);
  });

  test('nobody is written down long before it, nor at a plan, nor at one that somebody may not see', async () => {
    await coop.setClock(START - 3 * 60 * 60_000);
    expect((await arrives('omar')).codes).toEqual(['meeting-not-on']);
    expect((await tom.post('meetings/leave', { meetingId: id, member: cast.nia.id })).codes).toEqual([
      'not-your-office',
    ]);
    await coop.setClock(START);
    const plan = await saved({ day: '2026-07-07' });
    expect((await tom.post('meetings/join', { meetingId: plan })).codes).toEqual(['meeting-unknown']);
    expect((await sian.get(`/api/co-op/meetings/there?meetingId=${plan}&name=`)).codes).toEqual([
      'meeting-unknown',
    ]);
  });
});

test('what was told can be neither changed nor taken away, not by the disk’s own hand', () => {
  for (const table of [
    'meeting_calls',
    'meeting_told',
    'meeting_ends',
    'meeting_presences',
    'meeting_leavings',
  ])
    for (const sql of [`UPDATE ${table} SET at = ''`, `DELETE FROM ${table}`])
      expect(() => coop.write((_insert, database) => database.exec(sql))).toThrow('append-only');
});
