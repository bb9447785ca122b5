/** Who votes for whom at a meeting: naming, from paper, taking back, saying no, and who sees which. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { memberRow } from '../../src/records/membership.ts';
import { dateText } from '../../src/records/row.ts';
import { startCoop, type Caller, type Coop, type Seen } from './support/co-op.ts';
import { cast, NOON, UNKNOWN, type Person } from './support/small-co-op.ts';

const DAY = 24 * 60 * 60 * 1000;
const START = Date.parse('2026-07-06T13:00:00Z');
const SECOND = Date.parse('2026-08-03T13:00:00Z');
let coop: Coop;
const callers = {} as Record<Person, Caller>;

beforeAll(async () => {
  coop = await startCoop();
  for (const name of ['sian', 'nia', 'ravi', 'tom', 'omar'] as const) callers[name] = await coop.as(name);
});
afterAll(() => coop?.stop());

const motion = {
  kind: 'motion',
  titleEn: 'A minibus',
  wordsEn: 'We buy one.',
  minutes: 20,
  matter: 'ordinary',
};
const report = { kind: 'report', titleEn: 'What we did', minutes: 15 };
async function called(change: object = {}): Promise<string> {
  const plan = {
    meetingId: '',
    kind: 'special',
    day: '2026-07-06',
    minuteOfDay: 840,
    placeEn: 'The Old Library',
    agenda: [report, motion, { ...motion, titleEn: 'New rules', matter: 'special' }],
    ...change,
  };
  const saved = await callers.sian.post('meetings/save', plan);
  expect(saved.codes).toEqual([]);
  const { meetingId } = saved.body as { meetingId: string };
  expect((await callers.sian.post('meetings/call', { meetingId })).codes).toEqual([]);
  return meetingId;
}
const give = (who: Person, meetingId: string, holder: string, directions: object = {}, key?: string) =>
  callers[who].post('proxies/give', { meetingId, holder, directions }, key);
const seen = async (who: Person, meetingId: string): Promise<Seen> =>
  (await callers[who].get(`/api/co-op/proxies/of-meeting?meetingId=${meetingId}&language=en`)).body;
const rows = (table: string) => coop.query(`SELECT * FROM ${table}`);
const everything = () => [rows('proxy_givings'), rows('proxy_ends')];
const lettersTo = (template: string, member: string) =>
  coop.query('SELECT text FROM notices WHERE template = ? AND member = ?', template, member) as Seen[];

describe('a proxy', () => {
  let meeting: string;
  let proxyId: string;
  beforeAll(async () => {
    meeting = await called();
  });

  test('is named by a member, who is told of it, and seen by these two and the secretary alone', async () => {
    const given = await give('nia', meeting, cast.tom.id, { 2: 'for' });
    expect([given.status, given.codes]).toEqual([200, []]);
    proxyId = given.body.proxyId;
    expect((await seen('nia', meeting)).mine).toMatchObject({
      id: proxyId,
      name: cast.tom.name,
      items: [
        { number: 2, title: 'A minibus', choice: 'for' },
        { number: 3, title: 'New rules', choice: null },
      ],
    });
    const [held] = (await seen('tom', meeting)).held;
    expect(held).toMatchObject({ id: proxyId, name: cast.nia.name });
    expect(held.items[0].choice).toBe('for');
    expect((await seen('sian', meeting)).kept).toMatchObject([
      { giverName: cast.nia.name, holderName: cast.tom.name, paper: false, end: null },
    ]);
    const other = await callers.ravi.get(`/api/co-op/proxies/of-meeting?meetingId=${meeting}&language=en`);
    expect(other.body).toMatchObject({ mine: null, held: [], kept: null });
    expect(other.text).not.toContain(cast.nia.name);
    expect(other.text).not.toContain(proxyId);
    const [letter] = lettersTo('proxy-given', cast.tom.id);
    expect(letter.text).toContain(cast.nia.name);
    expect(letter.text).not.toContain('A minibus');
  });

  test('stands in no history by name', () => {
    const lines = JSON.stringify(
      coop.query("SELECT * FROM events WHERE verb = 'proxies/give' OR detail LIKE '%proxies%'"),
    );
    expect(lines).toContain('proxies');
    expect(lines).not.toContain(cast.tom.id);
  });

  test('cannot be given twice, and nothing of the second is kept', async () => {
    const before = everything();
    const again = await give('nia', meeting, cast.ravi.id);
    expect([again.status, again.codes]).toEqual([409, ['proxy-given-already']]);
    expect(everything()).toEqual(before);
  });

  test('is taken back by nobody else, and looks to them as if there were none', async () => {
    const before = everything();
    const [other, none] = [
      await callers.ravi.post('proxies/take-back', { proxyId }),
      await callers.ravi.post('proxies/take-back', { proxyId: UNKNOWN }),
    ];
    expect([other.status, other.codes]).toEqual([404, ['proxy-unknown']]);
    expect(other.text).toBe(none.text);
    expect((await callers.nia.post('proxies/decline', { proxyId })).codes).toEqual(['proxy-unknown']);
    expect(everything()).toEqual(before);
  });

  test('is taken back with one press, and the holder hears of it; a second press changes nothing', async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => callers.nia.post('proxies/take-back', { proxyId })),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(new Set(answers.flatMap(({ codes }) => codes))).toEqual(new Set(['proxy-over']));
    expect((await seen('tom', meeting)).held).toEqual([]);
    expect(lettersTo('proxy-taken-back', cast.tom.id)).toHaveLength(1);
  });

  test('is declined by whoever was named, and the giver hears of it and names somebody else', async () => {
    const given = await give('nia', meeting, cast.tom.id);
    expect((await callers.tom.post('proxies/decline', { proxyId: given.body.proxyId })).status).toBe(200);
    expect(lettersTo('proxy-declined', cast.nia.id)[0].text).toContain(cast.tom.name);
    expect((await seen('nia', meeting)).mine).toBeNull();
    expect((await give('nia', meeting, cast.sian.id)).status).toBe(200);
  });

  test('given by twenty presses at once is given once, and a repeated request answers the same', async () => {
    const key = crypto.randomUUID();
    const twice = [
      await give('omar', meeting, cast.tom.id, {}, key),
      await give('omar', meeting, cast.tom.id, {}, key),
    ];
    expect(twice[1]!.body).toEqual(twice[0]!.body);
    await callers.omar.post('proxies/take-back', twice[0]!.body);
    const answers = await Promise.all(Array.from({ length: 20 }, () => give('omar', meeting, cast.tom.id)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  test.each<[string, string, object, number, string]>([
    ['to oneself', cast.ravi.id, {}, 400, 'proxy-self'],
    ['to somebody who has left', cast.gwen.id, {}, 400, 'proxy-holder-unknown'],
    ['to nobody', UNKNOWN, {}, 400, 'proxy-holder-unknown'],
    ['with something else for an id', 'tom', {}, 400, 'id-wrong'],
    ['about an item without a motion', cast.tom.id, { 1: 'for' }, 400, 'proxy-directions-wrong'],
    ['with a choice that there is not', cast.tom.id, { 2: 'maybe' }, 400, 'proxy-directions-wrong'],
    ['about an item with no number', cast.tom.id, { two: 'for' }, 400, 'proxy-directions-wrong'],
    [
      'with more than any agenda has',
      cast.tom.id,
      Object.fromEntries(Array.from({ length: 60 }, (_, at) => [at + 1, 'for'])),
      400,
      'proxy-directions-wrong',
    ],
  ])('%s is refused, and nothing is kept', async (_name, holder, directions, status, code) => {
    const before = everything();
    const answer = await give('ravi', meeting, holder, directions);
    expect([answer.status, answer.codes]).toEqual([status, [code]]);
    expect(everything()).toEqual(before);
  });

  test('is refused for a plan, for a meeting that there is not, and for one of the board', async () => {
    const plan = (
      await callers.sian.post('meetings/save', {
        meetingId: '',
        kind: 'special',
        day: '2026-08-06',
        minuteOfDay: 840,
        placeEn: 'Here',
        agenda: [motion],
      })
    ).body.meetingId;
    for (const id of [plan, UNKNOWN])
      expect((await give('ravi', id, cast.tom.id)).codes).toEqual(['meeting-unknown']);
    const group = await called({ kind: 'group', groupKey: 'workers' });
    expect((await seen('ravi', group)).takes).toBe(false);
    expect((await give('ravi', group, cast.tom.id)).codes).toEqual(['proxy-not-here']);
    expect((await give('tom', group, cast.ravi.id)).codes).toEqual(['meeting-unknown']);
  });
});

describe('whoever names people only so that they are written to', () => {
  test('is stopped: nobody who said no is asked again, and after five times nobody is', async () => {
    const meeting = await called();
    const named = async (holder: string): Promise<Seen> => (await give('ravi', meeting, holder)).body;
    const before = lettersTo('proxy-given', cast.tom.id).length;
    const { proxyId } = await named(cast.tom.id);
    await callers.tom.post('proxies/decline', { proxyId });
    const state = everything();
    const again = await give('ravi', meeting, cast.tom.id);
    expect([again.status, again.codes]).toEqual([409, ['proxy-declined']]);
    expect(everything()).toEqual(state);
    for (let time = 2; time <= 5; time += 1)
      await callers.ravi.post('proxies/take-back', await named(cast.omar.id));
    const more = await give('ravi', meeting, cast.omar.id);
    expect([more.status, more.codes]).toEqual([409, ['proxy-too-often']]);
    expect(lettersTo('proxy-given', cast.tom.id).length).toBe(before + 1);
  });
});

describe('whom somebody can name', () => {
  const people = async (who: Person, meetingId: string, name: string) =>
    (await callers[who].get(`/api/co-op/proxies/people?meetingId=${meetingId}&name=${name}`)).body.people;

  test('are members who agreed to be found; for the secretary, who reads it on paper, every member', async () => {
    const meeting = await called();
    expect(await people('nia', meeting, 'tom')).toEqual([{ id: cast.tom.id, name: cast.tom.name }]);
    expect(await people('nia', meeting, 'ravi')).toEqual([]);
    expect(await people('sian', meeting, 'ravi')).toEqual([{ id: cast.ravi.id, name: cast.ravi.name }]);
    expect(await people('nia', meeting, 't')).toEqual([]);
    expect((await seen('nia', meeting)).offered).toEqual([{ id: cast.sian.id, name: cast.sian.name }]);
  });
});

describe('on paper', () => {
  test('the secretary writes it down, with the day on which it came, and both hear of it', async () => {
    const meeting = await called();
    const paper = {
      meetingId: meeting,
      giver: cast.ravi.id,
      holder: cast.tom.id,
      directions: { 2: 'against', 3: 'for' },
      receivedOn: '2026-06-14',
    };
    const no = await callers.tom.post('proxies/give-paper', paper);
    expect([no.status, no.codes]).toEqual([403, ['not-your-office']]);
    expect(
      (await callers.sian.post('proxies/give-paper', { ...paper, receivedOn: '2026-06-16' })).codes,
    ).toEqual(['proxy-day-wrong']);
    const given = await callers.sian.post('proxies/give-paper', paper);
    expect(given.status).toBe(200);
    expect((await seen('sian', meeting)).kept).toMatchObject([{ paper: true, receivedOn: '2026-06-14' }]);
    expect(lettersTo('proxy-written-down', cast.ravi.id)).toHaveLength(1);
    expect(lettersTo('proxy-given-directed', cast.tom.id)).toHaveLength(1);
    expect((await seen('ravi', meeting)).mine.items.map(({ choice }: Seen) => choice)).toEqual([
      'against',
      'for',
    ]);
    expect((await callers.sian.post('proxies/take-back', given.body)).status).toBe(200);
    expect((await seen('ravi', meeting)).mine).toBeNull();
  });

  test('that came in time counts though it is written down later; one that came late does not', async () => {
    const meeting = await called();
    await coop.setClock(START - DAY);
    const paper = { meetingId: meeting, giver: cast.ravi.id, holder: cast.tom.id };
    expect((await give('nia', meeting, cast.tom.id)).codes).toEqual(['proxy-late']);
    expect((await seen('nia', meeting)).inTime).toBe(false);
    const late = await callers.sian.post('proxies/give-paper', { ...paper, receivedOn: '2026-07-05' });
    expect([late.status, late.codes]).toEqual([409, ['proxy-late']]);
    expect(
      (await callers.sian.post('proxies/give-paper', { ...paper, receivedOn: '2026-07-04' })).status,
    ).toBe(200);
    await coop.setClock(NOON);
  });
});

test('a meeting that is over or called off takes none, and keeps those that it had', async () => {
  const [over, off] = [await called(), await called()];
  const { proxyId } = (await give('ravi', over, cast.tom.id)).body;
  await callers.sian.post('meetings/call-off', { meetingId: off, whyEn: 'Flooded.' });
  expect((await give('nia', off, cast.tom.id)).codes).toEqual(['meeting-called-off']);
  await coop.setClock(START + DAY);
  expect((await callers.ravi.post('proxies/take-back', { proxyId })).codes).toEqual(['meeting-over']);
  expect((await give('nia', over, cast.tom.id)).codes).toEqual(['meeting-over']);
  await coop.setClock(NOON);
});

test('counts for the quorum while its holder is there, and follows a meeting that is put off', async () => {
  const meeting = await called();
  expect((await give('nia', meeting, cast.tom.id, { 2: 'for' })).status).toBe(200);
  const no = await give('ravi', meeting, cast.omar.id);
  expect((await callers.omar.post('proxies/decline', { proxyId: no.body.proxyId })).status).toBe(200);
  await coop.setClock(START);
  const there = async (): Promise<Seen> =>
    (await callers.tom.get(`/api/co-op/meetings/now?meetingId=${meeting}&language=en`)).body.quorum.there;
  expect(await there()).toBe(0);
  await callers.sian.post('meetings/arrive', { meetingId: meeting, member: cast.tom.id, way: 'room' });
  expect(await there()).toBe(2);
  await callers.sian.post('meetings/arrive', { meetingId: meeting, member: cast.nia.id, way: 'room' });
  expect(await there()).toBe(2);
  await coop.setClock(START + 30 * 60_000);
  const { next } = (await callers.sian.post('meetings/put-off', { meetingId: meeting })).body;
  expect((await seen('nia', next)).mine).toMatchObject({
    name: cast.tom.name,
    items: [{ choice: 'for' }, { choice: null }],
  });
  // Whoever said no is not asked again for the other day; a paper is written down all the same.
  expect((await give('ravi', next, cast.omar.id)).codes).toEqual(['proxy-declined']);
  const paper = { meetingId: next, giver: cast.ravi.id, holder: cast.omar.id, receivedOn: '2026-07-06' };
  expect((await callers.sian.post('proxies/give-paper', paper)).codes).toEqual([]);
  await coop.setClock(NOON);
});

test('counts for the quorum in the minutes as it did at the meeting, which so can approve earlier ones', async () => {
  const earlier = await called();
  const meeting = await called({ day: '2026-08-03' });
  // Five members came, and three whom nobody of the cast is named Tom: together the eight that the rules ask for.
  coop.write((insert) => {
    for (const number of [1, 2, 3]) {
      const giver = `awaymember${number}0000`;
      const entered = { displayName: `Away ${number}`, groupKey: 'families', joinedAt: NOON - 100 * DAY };
      insert('members', { id: giver, ...memberRow({ ...entered, leftAt: null }) });
      insert('proxy_givings', {
        id: `awaygiving${number}0000`,
        meeting,
        number,
        giver,
        holder: cast.tom.id,
        directions: '{}',
        written: 'paper',
        receivedOn: '2026-06-15',
        by: cast.sian.id,
        at: dateText(NOON),
      });
    }
  });
  await coop.setClock(SECOND - 60_000);
  const minutes = async (): Promise<Seen> =>
    (await callers.sian.get(`/api/co-op/minutes/minutes?meetingId=${meeting}&language=en`)).body;
  const texts = async () =>
    (await minutes()).parts.flatMap(({ lines }: Seen) => lines.map(({ text }: Seen) => text));
  for (const who of ['sian', 'nia', 'ravi', 'tom', 'omar'] as const)
    await callers.sian.post('meetings/arrive', { meetingId: meeting, member: cast[who].id, way: 'room' });
  await coop.setClock(SECOND);
  expect((await callers.sian.post('meetings/open', { meetingId: meeting })).codes).toEqual([]);
  expect(await texts()).toContain('From 2pm enough were there.');
  await callers.sian.post('minutes/show', { meetingId: earlier });
  const approved = await callers.sian.post('minutes/approve', { meetingId: earlier, approvedIn: meeting });
  expect(approved.codes).toEqual([]);
  await coop.setClock(NOON);
});

test('what was written can be neither changed nor taken away, not by the disk’s own hand', () => {
  for (const table of ['proxy_givings', 'proxy_ends'])
    for (const sql of [`UPDATE ${table} SET at = ''`, `DELETE FROM ${table}`])
      expect(() => coop.write((_insert, database) => database.exec(sql))).toThrow('append-only');
});
