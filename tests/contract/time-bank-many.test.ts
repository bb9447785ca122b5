/** What one member can bring on another by writing down much: no full mailbox, and nothing that hides what others wrote. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exchangeRow } from '../../src/records/time-bank.ts';
import { startCoop, type Caller, type Coop } from './support/co-op.ts';
import { cast, NOON, timeAccountOf, type Person } from './support/small-co-op.ts';

const DAY = 24 * 60 * 60 * 1000;
let coop: Coop;
let nia: Caller, tom: Caller, ravi: Caller, sian: Caller;

beforeAll(async () => {
  coop = await startCoop();
  [nia, tom, ravi, sian] = [
    await coop.as('nia'),
    await coop.as('tom'),
    await coop.as('ravi'),
    await coop.as('sian'),
  ];
});
afterAll(() => coop?.stop());

const writeDown = async (giver: Caller, minutes = 45): Promise<string> => {
  const entry = { memberId: cast.nia.id, minutes, helpedOn: '2026-06-14', kindOfHelp: 'shopping', note: '' };
  const { status, body } = await giver.post('time-bank/log-help', { ...entry, another: true });
  expect(status).toBe(200);
  return body.exchangeId;
};
const takeBack = async (giver: Caller, exchangeId: string) =>
  expect((await giver.post('time-bank/take-back', { exchangeId })).status).toBe(200);
const yours = async (receiver: Caller): Promise<{ id: string; name: string; loggedAt: number }[]> =>
  (await receiver.get('/api/co-op/time-bank/my-time')).body.yours;

const lettersTo = (person: Person) =>
  coop.query(
    'SELECT text FROM outbox WHERE template = \'help-to-confirm\' AND "to" = ?',
    `${person}@small.example`,
  ).length;

test('writing down and taking back again and again sends one letter a day; all of it stands on the page', async () => {
  await coop.setClock(NOON + DAY);
  const before = lettersTo('nia');
  for (let turn = 0; turn < 5; turn += 1) {
    const exchangeId = await writeDown(tom);
    await takeBack(tom, exchangeId);
  }
  const waits = await writeDown(tom);
  expect(lettersTo('nia')).toBe(before + 1);
  expect((await yours(nia)).map(({ id }) => id)).toContain(waits);
  await writeDown(ravi);
  expect(lettersTo('nia')).toBe(before + 2);
  await coop.setClock(NOON + 2 * DAY);
  await writeDown(tom, 50);
  expect(lettersTo('nia')).toBe(before + 3);
});

test('whoever has answered hears by letter of the next entry on the same day', async () => {
  await coop.setClock(NOON + 3 * DAY);
  const before = lettersTo('nia');
  await nia.post('time-bank/say-wrong', { exchangeId: await writeDown(tom), wrong: 'how-long' });
  await writeDown(tom, 40);
  expect(lettersTo('nia')).toBe(before + 2);
});

test('nobody’s entry is hidden behind many of others: each person’s oldest comes before anybody’s second', async () => {
  const write = (person: Person, number: number, at: number) =>
    exchangeRow({
      giver: timeAccountOf(person),
      receiver: timeAccountOf('sian'),
      giverName: cast[person].name,
      receiverName: cast.sian.name,
      minutes: 5,
      helpedOn: '2026-06-14',
      kindOfHelp: 'other',
      note: `${number}`,
      loggedBy: cast[person].id,
      loggedAt: at,
    });
  coop.write((insert) => {
    for (let number = 0; number < 60; number += 1) {
      const id = `flood${number}`.padEnd(15, 'x');
      insert('time_exchanges', { id, ...write('tom', number, NOON + 3 * DAY + number * 1000) });
    }
    insert('time_exchanges', { id: 'honesthelp00000', ...write('omar', 60, NOON + 3 * DAY + 60_000) });
  });
  const shown = await yours(sian);
  expect(shown).toHaveLength(50);
  expect(shown.filter(({ name }) => name === 'Omar Dean')).toHaveLength(1);
  const times = shown.map(({ loggedAt }) => loggedAt);
  expect(times).toEqual([...times].sort((a, b) => a - b));
});
