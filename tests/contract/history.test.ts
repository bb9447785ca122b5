/** A backup that was put back at the server's terminal stands before the office holders until two of them confirm it. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OfficeKey } from '../../src/domain/membership/index.ts';
import { officeRow } from '../../src/records/membership.ts';
import { dateText } from '../../src/records/row.ts';
import { startCoop, type Caller, type Coop, type Seen } from './support/co-op.ts';
import { cast, NOON, type Person } from './support/small-co-op.ts';

let coop: Coop;
let sian: Caller, omar: Caller, ravi: Caller, tom: Caller;
const acceptId = 'backupputback00';
const fault = 'The history is shorter than it was: events had 7 rows and 5 of them are there.';

beforeAll(async () => {
  coop = await startCoop();
  coop.write((insert) => {
    const held = (person: Person, office: OfficeKey) => {
      const { id: member, name: displayName } = cast[person];
      const row = officeRow({ member, displayName, office, fromAt: NOON - 1000, untilAt: null });
      insert('offices', { id: `${office}${person}`.slice(0, 15).padEnd(15, '0'), ...row });
    };
    held('omar', 'steward');
    held('ravi', 'treasurer');
    insert('history_accepts', { id: acceptId, fault, at: dateText(NOON - 1000) });
  });
  const people = ['sian', 'omar', 'ravi', 'tom'] as const;
  [sian, omar, ravi, tom] = (await Promise.all(people.map((person) => coop.as(person)))) as [
    Caller,
    Caller,
    Caller,
    Caller,
  ];
});
afterAll(() => coop?.stop());

const histories = async (caller: Caller): Promise<Seen> =>
  (await caller.get('/api/co-op/approvals/waiting')).body.histories;
const cards = async (caller: Caller): Promise<string[]> =>
  (await caller.get('/api/co-op/my-page/mine')).body.next.cards.map(({ kind }: Seen) => kind);

test('it is shown to those who may confirm it, with what went missing', async () => {
  expect(await histories(sian)).toEqual([{ id: acceptId, fault, at: NOON - 1000 }]);
  expect(await histories(omar)).toHaveLength(1);
  expect(await cards(omar)).toContain('history-waits');
});

test('it is nothing to other office holders, and nothing to members', async () => {
  expect(await cards(ravi)).not.toContain('history-waits');
  for (const caller of [ravi, tom]) {
    const answer = await caller.post('history/ask-second', { acceptId });
    expect([answer.status, answer.codes]).toEqual([403, ['not-your-office']]);
  }
  expect(coop.query('SELECT id FROM approvals')).toEqual([]);
});

test('what was never put back cannot be confirmed', async () => {
  const answer = await sian.post('history/ask-second', { acceptId: 'abcdefghijklmno' });
  expect([answer.status, answer.codes]).toEqual([409, ['history-confirmed']]);
});

test('two office holders confirm it, once, and it stands there no more', async () => {
  const { approvalId } = (await omar.post('history/ask-second', { acceptId })).body;
  expect(await histories(sian)).toEqual([]);
  expect((await omar.post('approvals/agree', { approvalId })).codes).toEqual(['approval-own']);
  expect(coop.query('SELECT id FROM history_confirmations')).toEqual([]);
  expect((await sian.post('approvals/agree', { approvalId })).body).toEqual({ agreed: true });
  expect(coop.query('SELECT accept, approval FROM history_confirmations')).toEqual([
    { accept: acceptId, approval: approvalId },
  ]);
  expect(await cards(omar)).not.toContain('history-waits');
  const again = await sian.post('history/ask-second', { acceptId });
  expect([again.status, again.codes]).toEqual([409, ['history-confirmed']]);
});

test('neither that it happened nor that it was confirmed can be changed or taken away', () => {
  for (const sql of ['DELETE FROM history_accepts', "UPDATE history_confirmations SET at = ''"])
    expect(() => coop.write((_insert, database) => database.exec(sql))).toThrow('append-only');
});
