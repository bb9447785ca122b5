/** The acts of a meeting as they lie in the database: they only grow, and their seal stands on the meeting's page. */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chainFaults, chainHead, nextAct, type MeetingAct } from '../../src/domain/meetings/index.ts';
import { actOf, actRow, actShape } from '../../src/records/meetings.ts';
import { startCoop, type Coop, type Seen } from './support/co-op.ts';
import { cast, NOON } from './support/small-co-op.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
let coop: Coop;
let meeting: string;
let acts: readonly MeetingAct[];

const seal = async (): Promise<Seen> =>
  (await (await coop.as('tom')).get(`/api/co-op/meetings/meeting?meetingId=${meeting}&language=en`)).body
    .chain;
const stored = (): MeetingAct[] =>
  coop.query('SELECT * FROM meeting_acts ORDER BY number').map((row) => actOf(pickOf(row)));
const pickOf = (row: Seen) =>
  Object.fromEntries(Object.keys(actShape).map((name) => [name, row[name]])) as Seen;

beforeAll(async () => {
  coop = await startCoop();
  const sian = await coop.as('sian');
  const agenda = [{ kind: 'discussion', titleEn: 'The minibus', minutes: 20 }];
  const plan = {
    meetingId: '',
    kind: 'special',
    day: '2026-07-06',
    minuteOfDay: 840,
    placeEn: 'Here',
    agenda,
  };
  meeting = (await sian.post('meetings/save', plan)).body.meetingId;
  await sian.post('meetings/call', { meetingId: meeting });
  const bare = { meeting, about: '', by: cast.sian.id } as const;
  const first = nextAct(null, { ...bare, kind: 'opened', item: 0, facts: { there: 9 } }, NOON, sha256);
  const second = nextAct(
    chainHead([first]),
    { ...bare, kind: 'item-begun', item: 1, facts: {} },
    NOON + 1,
    sha256,
  );
  acts = [first, second];
});
afterAll(() => coop?.stop());

test('a meeting in which nothing has happened has no seal', async () => {
  expect(await seal()).toBeNull();
});

test('acts come back as they were written, and their seal is on the meeting’s page', async () => {
  coop.write((insert) => {
    for (const act of acts)
      insert('meeting_acts', { id: `act${act.number}`.padEnd(15, '0'), ...actRow(act) });
  });
  expect(stored()).toEqual(acts);
  expect(chainFaults(stored(), sha256)).toEqual([]);
  expect(await seal()).toEqual({ number: 2, digest: acts[1]!.digest });
});

const columns = ['meeting', 'number', 'kind', 'item', 'about', 'facts', '"by"', 'at', 'digest'].join(', ');

test.each([
  ['changed', "UPDATE meeting_acts SET facts = '{}' WHERE number = 1"],
  ['taken out', 'DELETE FROM meeting_acts WHERE number = 2'],
  ['put over another', 'INSERT OR REPLACE INTO meeting_acts SELECT * FROM meeting_acts WHERE number = 1'],
  [
    'given a number that there is',
    `INSERT INTO meeting_acts (id, ${columns}) SELECT 'another00000000', ${columns} FROM meeting_acts WHERE number = 1`,
  ],
])('an act cannot be %s, not by the disk’s own hand', (_name, sql) => {
  const before = stored();
  expect(() => coop.write((_insert, database) => database.exec(sql))).toThrow('append-only');
  expect(stored()).toEqual(before);
});
