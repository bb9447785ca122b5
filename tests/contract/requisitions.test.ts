/** Members ask for a meeting: names that are given, taken back and counted, the day on which enough ask, and who hears. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { memberRow } from '../../src/records/membership.ts';
import { dateText } from '../../src/records/row.ts';
import { startCoop, type Caller, type Coop, type Seen } from './support/co-op.ts';
import { cast, NOON, UNKNOWN } from './support/small-co-op.ts';

const DAY = 24 * 60 * 60 * 1000;
let coop: Coop;
let sian: Caller, nia: Caller, tom: Caller, ravi: Caller, omar: Caller;

beforeAll(async () => {
  coop = await startCoop();
  // In a co-op of five one name would be enough: of 30 members three must ask.
  coop.write((insert) => {
    for (let one = 0; one < 25; one += 1) {
      const who = { displayName: `Member ${one}`, groupKey: 'families' };
      const row = memberRow({ ...who, joinedAt: NOON - 100 * DAY, leftAt: null });
      insert('members', { id: `extra${String(one).padStart(10, '0')}`, ...row });
    }
  });
  [sian, nia, tom, ravi, omar] = [
    await coop.as('sian'),
    await coop.as('nia'),
    await coop.as('tom'),
    await coop.as('ravi'),
    await coop.as('omar'),
  ];
});
afterAll(() => coop?.stop());

const WORDS = 'Whether we buy a minibus.';
const look = async (caller: Caller): Promise<Seen> =>
  (await caller.get('/api/co-op/requisitions/requisitions?language=en')).body;
const one = async (caller: Caller, id: string): Promise<Seen> => {
  const { open, done } = await look(caller);
  return [...open, ...done].find((asked: Seen) => asked.id === id);
};
const begin = async (caller: Caller): Promise<string> => {
  const answer = await caller.post('requisitions/begin', { words: WORDS, language: 'en' });
  expect(answer.codes).toEqual([]);
  return answer.body.requisitionId;
};
const does = (caller: Caller, what: string, requisitionId: string, more: object = {}) =>
  caller.post(what, { requisitionId, ...more });
const tables = [
  'requisitions',
  'requisition_names',
  'requisition_backs',
  'requisition_enough',
  'requisition_calls',
];
const stored = () => tables.map((table) => coop.query(`SELECT * FROM ${table}`));

describe('asking for a meeting', () => {
  let id: string;

  test('says how many names are enough, and begins with one', async () => {
    expect(await look(nia)).toMatchObject({ open: [], needed: 3, mayBegin: true });
    id = await begin(nia);
    expect(await one(tom, id)).toMatchObject({
      state: 'open',
      words: WORDS,
      language: 'en',
      names: ['Nia Prys'],
      needed: 3,
      missing: 2,
      mine: false,
      callBy: null,
      choices: null,
    });
    expect(await look(nia)).toMatchObject({ mayBegin: false });
  });

  test('by somebody who waits for names already is refused', async () => {
    const before = stored();
    const again = await nia.post('requisitions/begin', { words: 'Another.', language: 'en' });
    expect([again.status, again.codes]).toEqual([409, ['requisition-yours-open']]);
    expect(stored()).toEqual(before);
  });

  test.each<[string, object, string]>([
    ['without words', { words: ' ', language: 'en' }, 'requisition-words-missing'],
    ['with too many', { words: 'x'.repeat(2001), language: 'en' }, 'requisition-words-long'],
    ['in no language', { words: WORDS, language: 'fr' }, 'language-wrong'],
  ])('%s is refused', async (_name, input, code) => {
    const before = stored();
    const answer = await tom.post('requisitions/begin', input);
    expect([answer.status, answer.codes]).toEqual([400, [code]]);
    expect(stored()).toEqual(before);
  });

  test('twenty presses at once give one name', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => does(tom, 'requisitions/sign', id)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect((await one(tom, id)).names).toEqual(['Nia Prys', 'Tom Hale']);
    expect((await does(tom, 'requisitions/sign', id)).codes).toEqual(['requisition-signed']);
  });

  test('a name that is taken back is missing again, and can be given again', async () => {
    expect((await does(tom, 'requisitions/take-back', id)).status).toBe(200);
    expect(await one(tom, id)).toMatchObject({ names: ['Nia Prys'], missing: 2, mine: false });
    expect((await does(tom, 'requisitions/take-back', id)).codes).toEqual(['requisition-not-signed']);
    expect((await does(tom, 'requisitions/sign', id)).status).toBe(200);
    expect(await one(tom, id)).toMatchObject({ missing: 1, mine: true });
  });

  test('the disk’s own hand can neither give a name twice nor change one', () => {
    const [first] = coop.query('SELECT requisition, member FROM requisition_names LIMIT 1');
    for (const sql of [
      `INSERT INTO requisition_names (id, requisition, member, at) VALUES ('again0000000000', '${first.requisition}', '${first.member}', '')`,
      "UPDATE requisition_names SET at = ''",
      'DELETE FROM requisition_names',
      "UPDATE requisitions SET words = 'Other'",
    ])
      expect(() => coop.write((_insert, database) => database.exec(sql))).toThrow('append-only');
  });

  test('with the last name that is needed the day is written down, and those who call meetings hear of it', async () => {
    expect(coop.query("SELECT id FROM notices WHERE template = 'requisition-enough'")).toEqual([]);
    await does(ravi, 'requisitions/sign', id);
    expect(await one(nia, id)).toMatchObject({
      state: 'enough',
      missing: 0,
      callBy: '2026-07-06',
      heldBy: '2026-08-10',
      choices: null,
    });
    const told = coop.query("SELECT member FROM notices WHERE template = 'requisition-enough'");
    expect(told).toHaveLength(1);
    const cards = (caller: Caller) =>
      caller.get('/api/co-op/my-page/mine').then(({ body }) => body.next.cards as Seen[]);
    expect((await cards(sian)).find(({ kind }) => kind === 'requisition')).toMatchObject({
      params: { asked: 3 },
      path: '/meetings/ask/',
    });
    expect((await cards(tom)).some(({ kind }) => kind === 'requisition')).toBe(false);
  });

  test('then nobody adds a name or takes one back, and the days stay though members join', async () => {
    const before = stored();
    expect((await does(omar, 'requisitions/sign', id)).codes).toEqual(['requisition-over']);
    expect((await does(nia, 'requisitions/take-back', id)).codes).toEqual(['requisition-over']);
    expect(stored()).toEqual(before);
    coop.write((insert) => {
      const row = memberRow({ displayName: 'New', groupKey: 'families', joinedAt: NOON - 1, leftAt: null });
      for (let at = 0; at < 10; at += 1)
        insert('members', { id: `later${String(at).padStart(10, '0')}`, ...row });
    });
    expect(await one(nia, id)).toMatchObject({ state: 'enough', needed: 3, callBy: '2026-07-06' });
    expect((await look(nia)).needed).toBe(4);
  });

  test('is answered by a meeting that was called since, by those who call meetings', async () => {
    const agenda = [{ kind: 'discussion', titleEn: 'The minibus', minutes: 20 }];
    const plan = { meetingId: '', day: '2026-07-20', minuteOfDay: 840, placeEn: 'The hall', agenda };
    const planned = async (kind: string) =>
      (await sian.post('meetings/save', { ...plan, kind })).body.meetingId as string;
    const [special, board] = [await planned('special'), await planned('board')];
    const before = stored();
    expect((await does(tom, 'requisitions/answer', id, { meetingId: special })).codes).toEqual([
      'not-your-office',
    ]);
    for (const meetingId of [special, board, UNKNOWN, ''])
      expect((await does(sian, 'requisitions/answer', id, { meetingId })).codes).toEqual([
        'requisition-meeting-wrong',
      ]);
    expect(stored()).toEqual(before);
    expect((await one(sian, id)).choices).toEqual([]);
    await sian.post('meetings/call', { meetingId: special });
    expect((await one(sian, id)).choices.map((choice: Seen) => choice.id)).toEqual([special]);
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => does(sian, 'requisitions/answer', id, { meetingId: special })),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const { open, done } = await look(tom);
    expect(open).toEqual([]);
    expect(done).toMatchObject([{ id, state: 'called', meeting: { id: special, title: 'General meeting' } }]);
    expect((await does(sian, 'requisitions/answer', id, { meetingId: special })).codes).toEqual([
      'requisition-called',
    ]);
  });
});

test('one that nobody asks for any more is gone from the list', async () => {
  const id = await begin(tom);
  await does(tom, 'requisitions/take-back', id);
  expect(await one(tom, id)).toBeUndefined();
  expect((await does(ravi, 'requisitions/sign', id)).codes).toEqual(['requisition-over']);
  expect((await look(tom)).mayBegin).toBe(true);
});

test('one that there is not is refused alike at every door', async () => {
  for (const what of ['requisitions/sign', 'requisitions/take-back'])
    expect((await does(tom, what, UNKNOWN)).codes).toEqual(['requisition-unknown']);
  expect((await does(sian, 'requisitions/answer', UNKNOWN, { meetingId: UNKNOWN })).codes).toEqual([
    'requisition-unknown',
  ]);
});

test('before enough ask no meeting answers it', async () => {
  const id = await begin(ravi);
  expect((await does(sian, 'requisitions/answer', id, { meetingId: UNKNOWN })).codes).toEqual([
    'requisition-too-few',
  ]);
});

test('the same request twice begins once', async () => {
  const key = crypto.randomUUID();
  const input = { words: 'Once only.', language: 'en' };
  const [first, second] = [
    await omar.post('requisitions/begin', input, key),
    await omar.post('requisitions/begin', input, key),
  ];
  expect(second.body).toEqual(first.body);
  expect(coop.query("SELECT id FROM requisitions WHERE words = 'Once only.'")).toHaveLength(1);
});

test('the name of somebody who leaves counts no more: another is missing instead', async () => {
  const id = await begin(sian);
  for (const caller of [nia, ravi]) await does(caller, 'requisitions/sign', id);
  const before = await one(omar, id);
  expect(before).toMatchObject({ state: 'open', needed: 4, missing: 1 });
  coop.write((_insert, database) =>
    database.exec(`UPDATE members SET leftAt = '${dateText(NOON - 1)}' WHERE id = '${cast.ravi.id}'`),
  );
  expect(await one(omar, id)).toMatchObject({ names: ['Siân Moss', 'Nia Prys'], needed: 4, missing: 2 });
  // Those who still ask are told, once, and whoever left is not.
  const letters = () =>
    coop.query("SELECT member, text FROM notices WHERE template = 'requisition-lost' ORDER BY member");
  await coop.due();
  await coop.due();
  expect(letters().map(({ member }) => member)).toEqual([cast.sian.id, cast.nia.id].sort());
  expect(letters()[0].text).toContain('Members who ask now: 2\nStill missing: 2');
  expect((await does(omar, 'requisitions/sign', id)).status).toBe(200);
  expect(await one(omar, id)).toMatchObject({ state: 'open', missing: 1, callBy: null });
  expect((await does(tom, 'requisitions/sign', id)).status).toBe(200);
  expect(await one(omar, id)).toMatchObject({ state: 'enough', missing: 0 });
});
