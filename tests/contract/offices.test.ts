/** Appointing, stepping down, ending, and a term that ends by itself: who may, what is written, who hears of it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { londonInstant } from '../../src/domain/kernel/index.ts';
import { dateText } from '../../src/records/row.ts';
import { startCoop, type Caller, type Coop, type Seen } from './support/co-op.ts';
import { cast, NOON, UNKNOWN } from './support/small-co-op.ts';

const DAY = 24 * 60 * 60 * 1000;
let coop: Coop;
let sian: Caller, nia: Caller, tom: Caller;

beforeAll(async () => {
  coop = await startCoop();
  [sian, nia, tom] = [await coop.as('sian'), await coop.as('nia'), await coop.as('tom')];
});
afterAll(() => coop?.stop());

const treasurer = { memberId: cast.tom.id, office: 'treasurer', fromOn: '2026-06-15', lastOn: '2026-09-30' };
const appoint = (caller: Caller, more: object = {}, key?: string) =>
  caller.post('offices/appoint', { ...treasurer, ...more }, key);
const facts = () =>
  coop.query("SELECT seq, person, kind, day, by FROM register_facts WHERE kind LIKE 'office-%' ORDER BY seq");
const held = async (caller: Caller): Promise<Seen[]> =>
  (await caller.get('/api/co-op/offices/held')).body.terms;
const officesOf = async (caller: Caller): Promise<string[]> =>
  (await caller.get('/api/co-op/my-page/mine')).body.offices;
const letters = (template: string) =>
  coop.query('SELECT "to", text FROM outbox WHERE template = ? ORDER BY "to"', template);

describe('the secretary', () => {
  test('appoints a member from a day until a last day, once, however often it is sent', async () => {
    const before = facts();
    const key = crypto.randomUUID();
    const answers = await Promise.all(Array.from({ length: 20 }, () => appoint(sian, {}, key)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(facts().slice(before.length)).toMatchObject([
      { person: cast.tom.id, kind: 'office-from', day: '2026-06-15', by: cast.sian.id },
      { person: cast.tom.id, kind: 'office-until', day: '2026-10-01', by: cast.sian.id },
    ]);
    expect(await officesOf(tom)).toEqual(['treasurer']);
  });

  test('is heard by the person, and their history has it', async () => {
    expect(letters('office-appointed')).toMatchObject([
      { to: 'tom@small.example', text: expect.stringContaining('Treasurer') },
    ]);
    const history = coop.query(
      "SELECT actor FROM events WHERE verb = 'offices/appoint' AND subject = ?",
      cast.tom.id,
    );
    expect(history).toEqual([{ actor: cast.sian.id }]);
  });

  test('makes something that every member can see: who, since when, until when', async () => {
    expect(await held(nia)).toEqual([
      {
        office: 'secretary',
        holder: { id: cast.sian.id, name: 'Siân Moss' },
        fromAt: expect.any(Number),
        untilAt: null,
        coming: false,
      },
      {
        office: 'treasurer',
        holder: { id: cast.tom.id, name: 'Tom Hale' },
        fromAt: NOON,
        untilAt: londonInstant('2026-10-01', 0),
        coming: false,
      },
    ]);
  });

  test.each([
    ['the same office twice', {}, 409, ['office-held']],
    ['themselves', { memberId: cast.sian.id }, 403, ['office-own']],
    ['somebody who left', { memberId: cast.gwen.id }, 409, ['office-not-member']],
    ['somebody who is not there', { memberId: UNKNOWN }, 409, ['office-not-member']],
    ['to an office that there is not', { office: 'king' }, 400, ['office-unknown']],
    ['on a day that is none', { memberId: cast.nia.id, fromOn: '2026-02-30' }, 400, ['office-day-wrong']],
    [
      'with the last day before the first',
      { memberId: cast.nia.id, lastOn: '2026-06-14' },
      400,
      ['office-last-before-first'],
    ],
    ['before they joined', { memberId: cast.omar.id, fromOn: '2026-06-01' }, 409, ['office-not-member']],
  ])('cannot appoint %s, and nothing is written', async (_name, more, status, codes) => {
    const before = facts();
    const answer = await appoint(sian, more);
    expect([answer.status, answer.codes]).toEqual([status, codes]);
    expect(facts()).toEqual(before);
  });
});

describe('somebody without that office', () => {
  test.each(['nia', 'tom'] as const)('appoints and ends nothing: %s', async (person) => {
    const before = facts();
    const caller = await coop.as(person);
    expect((await appoint(caller, { memberId: cast.ravi.id })).codes).toEqual(['not-your-office']);
    const end = { memberId: cast.sian.id, office: 'secretary', lastOn: null };
    expect((await caller.post('offices/end', end)).codes).toEqual(['not-your-office']);
    expect((await caller.get('/api/co-op/offices/people?name=a')).codes).toEqual(['not-your-office']);
    expect(facts()).toEqual(before);
  });
});

describe('the people to appoint', () => {
  test('are members of today, found by a part of the name, listed or not', async () => {
    const names = async (typed: string) =>
      (await sian.get(`/api/co-op/offices/people?name=${typed}`)).body.people.map(({ name }: Seen) => name);
    expect(await names('ravi')).toEqual(['Ravi Sen']);
    expect(await names('gwen')).toEqual([]);
    expect(await names('*')).toEqual([]);
  });
});

describe('a term that ends by itself', () => {
  const over = londonInstant('2026-10-01', 0);
  /** A co-op of its own: the months that go by here end the sessions of those who signed in before. */
  let other: Coop;
  /** To whom letters went on the day that the clock stands at: older ones are cleaned away. */
  const sent = (template: string, at: number): string[] =>
    other
      .query('SELECT "to" FROM outbox WHERE template = ? AND queuedAt = ?', template, dateText(at))
      .map(({ to }) => to);

  beforeAll(async () => {
    other = await startCoop();
    await appoint(await other.as('sian'));
  });
  afterAll(() => other?.stop());

  test('is told 60 and 14 days before, to the holder and the secretary, each once', async () => {
    const told: string[] = [];
    for (const days of [61, 60, 59, 14, 13]) {
      const at = over - days * DAY;
      await other.setClock(at);
      await other.due();
      await other.due();
      told.push(`${days}: ${[...sent('term-ends', at), ...sent('term-ends-of', at)].join(' ')}`.trim());
    }
    const both = 'tom@small.example sian@small.example';
    expect(told).toEqual(['61:', `60: ${both}`, '59:', `14: ${both}`, '13:']);
  });

  test('closes the doors of the office at its moment, with nobody doing anything', async () => {
    await other.setClock(over - 60_000);
    const holder = await other.as('tom');
    expect((await holder.get('/api/co-op/guides/said')).status).toBe(200);
    const { cards } = (await holder.get('/api/co-op/my-page/mine')).body.next;
    expect(cards).toContainEqual(expect.objectContaining({ kind: 'term-ends', endsAt: over }));
    await other.setClock(over - 1);
    expect((await holder.get('/api/co-op/guides/said')).status).toBe(200);
    await other.setClock(over);
    expect((await holder.get('/api/co-op/guides/said')).codes).toEqual(['not-your-office']);
    expect(await officesOf(holder)).toEqual([]);
    expect((await held(holder)).map(({ office }) => office)).toEqual(['secretary']);
    await other.due();
    await other.due();
    expect(sent('term-over', over)).toEqual(['tom@small.example']);
    expect(sent('term-over-of', over)).toEqual(['sian@small.example']);
  });
});

describe('a term', () => {
  test('can be ended earlier than was known, and what was known stays in the register', async () => {
    const before = facts();
    const end = { memberId: cast.tom.id, office: 'treasurer', lastOn: '2026-07-31' };
    expect((await sian.post('offices/end', end)).body).toEqual({ ended: true });
    expect(facts().slice(0, before.length)).toEqual(before);
    expect((await held(nia)).at(-1)).toMatchObject({ untilAt: londonInstant('2026-08-01', 0) });
    expect(letters('office-ended')).toHaveLength(1);
    const later = await sian.post('offices/end', { ...end, lastOn: '2026-08-31' });
    expect([later.status, later.codes]).toEqual([409, ['office-end-later']]);
  });

  test('can be left by its holder at once, and the secretary hears of it', async () => {
    const left = await tom.post('offices/step-down', { office: 'treasurer', lastOn: null });
    expect(left.body).toEqual({ ended: true });
    expect(await officesOf(tom)).toEqual([]);
    expect(letters('office-stepped-down').map(({ to }) => to)).toEqual(['sian@small.example']);
    const again = await tom.post('offices/step-down', { office: 'treasurer', lastOn: null });
    expect([again.status, again.codes]).toEqual([409, ['office-not-held']]);
  });

  test('ends once when it is ended twenty times at the same moment', async () => {
    await appoint(sian, { memberId: cast.ravi.id, lastOn: null });
    const before = facts();
    const end = { memberId: cast.ravi.id, office: 'treasurer', lastOn: null };
    const answers = await Promise.all(Array.from({ length: 20 }, () => sian.post('offices/end', end)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(19);
    expect(facts()).toHaveLength(before.length + 1);
  });
});

describe('a co-op without chair and secretary', () => {
  test('lets its steward take one of the two, and no other, and only then', async () => {
    await appoint(sian, { memberId: cast.tom.id, office: 'steward', lastOn: null });
    const own = { memberId: cast.tom.id, lastOn: null };
    expect((await appoint(tom, { ...own, office: 'chair' })).codes).toEqual(['not-your-office']);
    expect((await tom.get('/api/co-op/offices/held')).body).toMatchObject({ appoints: false, setsUp: false });
    await sian.post('offices/step-down', { office: 'secretary', lastOn: null });
    expect((await tom.get('/api/co-op/offices/held')).body).toMatchObject({ setsUp: true });
    expect((await appoint(tom, { ...own, office: 'treasurer' })).codes).toEqual(['not-your-office']);
    expect((await appoint(tom, { memberId: cast.nia.id, office: 'chair' })).codes).toEqual([
      'not-your-office',
    ]);
    expect((await appoint(tom, { ...own, office: 'chair' })).body).toEqual({ appointed: true });
    expect((await tom.get('/api/co-op/offices/held')).body).toMatchObject({ appoints: true, setsUp: false });
  });
});
