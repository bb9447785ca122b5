/** Being found, and the language of messages: each decided by the member alone, for themselves alone. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startCoop, type Caller, type Coop } from './support/co-op.ts';
import { accountOf, cast } from './support/small-co-op.ts';

let coop: Coop;
let ravi: Caller, nia: Caller;

beforeAll(async () => {
  coop = await startCoop();
  [ravi, nia] = [await coop.as('ravi'), await coop.as('nia')];
});
afterAll(() => coop?.stop());

/** The names that the co-op may show to members. */
const names = () => coop.query('SELECT displayName FROM listings').map(({ displayName }) => displayName);

test('a member who agrees to be found appears, and can be named as helped', async () => {
  expect(names()).not.toContain('Ravi Sen');
  expect((await ravi.post('membership/set-listing', { listed: true })).body).toEqual({ listed: true });
  expect(names()).toContain('Ravi Sen');
  const help = { memberId: cast.ravi.id, minutes: 30, helpedOn: '2026-06-14', kindOfHelp: 'company' };
  expect((await nia.post('time-bank/log-help', help)).status).toBe(200);
});

test('a member who takes it back is gone, and saying so twice changes nothing', async () => {
  await ravi.post('membership/set-listing', { listed: false });
  expect((await ravi.post('membership/set-listing', { listed: false })).body).toEqual({ listed: false });
  expect(names()).not.toContain('Ravi Sen');
});

test('twenty clients at once list a member once', async () => {
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => ravi.post('membership/set-listing', { listed: true })),
  );
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  expect(coop.query('SELECT member FROM listings WHERE member = ?', cast.ravi.id)).toHaveLength(1);
});

test('no member can list another', async () => {
  const answer = await nia.post('membership/set-listing', { listed: false, memberId: cast.tom.id });
  expect([answer.status, answer.codes]).toEqual([400, ['input-wrong']]);
  expect(names()).toContain('Tom Hale');
});

test('the language of messages is the member’s own choice', async () => {
  expect((await nia.post('membership/set-language', { language: 'cy' })).body).toEqual({ language: 'cy' });
  expect(coop.query('SELECT language FROM accounts WHERE id = ?', accountOf('nia'))).toEqual([
    { language: 'cy' },
  ]);
});
