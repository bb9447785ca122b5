/** Who can see what about me, by the actual people; and who looked at my details. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dateText } from '../../src/records/row.ts';
import { lookRow } from '../../src/records/membership.ts';
import type { Look } from '../../src/domain/membership/index.ts';
import { startCoop, type Caller, type Coop, type Seen } from './support/co-op.ts';
import { cast, NOON } from './support/small-co-op.ts';

let coop: Coop;
let nia: Caller, omar: Caller, sian: Caller;
const HOUR = 60 * 60 * 1000;

const look = (seq: number, more: Partial<Look>): Look & { seq: number } => ({
  seq,
  member: cast.nia.id,
  by: cast.sian.id,
  office: 'secretary',
  what: 'details',
  at: NOON - 100 * HOUR + seq * HOUR,
  ...more,
});

beforeAll(async () => {
  coop = await startCoop();
  coop.write((insert) => {
    const looks = [
      look(1, {}),
      look(2, { member: cast.tom.id }),
      look(3, { member: null, what: 'register-list' }),
      look(4, { by: cast.tom.id, office: null, what: 'inspection' }),
    ];
    for (const each of looks)
      insert('looks', { id: `look${each.seq}x`.padEnd(15, '0'), seq: each.seq, ...lookRow(each) });
  });
  [nia, omar, sian] = [await coop.as('nia'), await coop.as('omar'), await coop.as('sian')];
});
afterAll(() => coop?.stop());

const looksAt = async (caller: Caller, after = ''): Promise<Seen> =>
  (await caller.get(`/api/co-op/membership/looks-at-me?${after && `after=${after}`}`)).body;

test('a member sees who looked at their details, the newest first, and nobody’s else', async () => {
  const { looks, after } = await looksAt(nia);
  expect(looks.map(({ seq, what, everybody }: Seen) => [seq, what, everybody])).toEqual([
    [4, 'inspection', false],
    [3, 'register-list', true],
    [1, 'details', false],
  ]);
  expect(looks[2]).toEqual({
    seq: 1,
    by: { name: 'Siân Moss' },
    office: 'secretary',
    what: 'details',
    everybody: false,
    at: NOON - 99 * HOUR,
  });
  expect(after).toBeNull();
});

test('a member who inspected the register is not named: nobody learns from a look who is a member', async () => {
  const [inspected] = (await looksAt(nia)).looks;
  expect(inspected).toMatchObject({ by: { name: '' }, office: null });
});

test('a look at everybody’s details from before somebody joined is not theirs, and a look of one’s own neither', async () => {
  expect((await looksAt(omar)).looks).toEqual([]);
  expect((await looksAt(sian)).looks).toEqual([]);
});

test('old looks come by page, each once', async () => {
  coop.write((insert) => {
    for (let seq = 5; seq <= 45; seq++)
      insert('looks', {
        id: `look${seq}x`.padEnd(15, '0'),
        seq,
        ...lookRow(look(seq, { member: seq % 2 ? cast.nia.id : null })),
      });
  });
  const seen: number[] = [];
  for (let after: string | null = ''; after !== null;) {
    const page: Seen = await looksAt(nia, after);
    expect(page.looks.length).toBeLessThanOrEqual(20);
    seen.push(...page.looks.map(({ seq }: Seen) => seq));
    after = page.after === null ? null : String(page.after);
  }
  expect(seen).toEqual([...Array.from({ length: 41 }, (_, at) => 45 - at), 4, 3, 1]);
});

test('a look cannot be changed, taken away or written over', () => {
  for (const sql of [
    "UPDATE looks SET at = ''",
    'DELETE FROM looks',
    `INSERT OR REPLACE INTO looks (id, seq, "by", what, at) VALUES ('otherlook000000', 1, '${cast.sian.id}', 'details', '${dateText(NOON)}')`,
  ])
    expect(() => coop.write((_insert, database) => database.exec(sql))).toThrow('append-only');
});

test('a member sees the actual people behind each office, and how many members there are', async () => {
  const { body } = await nia.get('/api/co-op/membership/who-sees-me');
  expect(body).toEqual({ offices: [{ office: 'secretary', holders: [{ name: 'Siân Moss' }] }], members: 5 });
});
