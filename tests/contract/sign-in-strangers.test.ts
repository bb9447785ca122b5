/**
 * What a stranger can do about a member's sign-in: ask for messages to their address as often as they like, type codes,
 * fill tables. Nothing of it may keep the member out, and nothing of it is kept for ever.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dateText } from '../../src/records/row.ts';
import { startSignIn, type SignIn } from './support/sign-in.ts';
import { accountOf, NOON } from './support/small-co-op.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
let s: SignIn;

beforeAll(async () => {
  s = await startSignIn();
});
afterAll(() => s?.coop.stop());

/** Whether this asking had a message written. */
async function getsOne(email: string, asking: Parameters<SignIn['ask']>[1]): Promise<boolean> {
  const requestId = s.newId();
  await s.ask(email, { ...asking, requestId });
  return s.letterOf(requestId) !== undefined;
}
async function messages(email: string, times: number, asking: Parameters<SignIn['ask']>[1]): Promise<number> {
  let written = 0;
  for (let turn = 0; turn < times; turn += 1) if (await getsOne(email, asking)) written += 1;
  return written;
}

describe('a stranger who asks for messages to a member', () => {
  const stranger = '192.0.2.66';

  test('uses up their own share and nobody else’s', async () => {
    expect(await messages('nia@small.example', 9, { household: stranger })).toBe(5);
    expect(await getsOne('nia@small.example', { household: '192.0.2.1' })).toBe(true);
  });

  test('cannot use up the member’s place from many households either', async () => {
    for (let turn = 0; turn < 20; turn += 1) await s.ask('tom@small.example');
    const home = s.newHousehold();
    expect(await messages('tom@small.example', 3, { household: home })).toBe(1);
  });

  test('cannot keep out the member’s own device from behind the same connection', async () => {
    const deviceId = 'd'.repeat(32);
    const { proof } = await s.asked('sian@small.example');
    expect((await s.finish({ ...proof, deviceId })).status).toBe(200);
    await messages('sian@small.example', 20, { household: stranger });
    expect(await messages('sian@small.example', 8, { household: stranger, deviceId })).toBe(5);
    expect(await getsOne('sian@small.example', { household: stranger, deviceId: 'e'.repeat(32) })).toBe(
      false,
    );
  });

  test('cannot burn the member’s link or newest code by typing codes into requests of their own', async () => {
    const mine = await s.asked('ravi@small.example', { household: stranger });
    for (let turn = 0; turn < 9; turn += 1) {
      await s.finish({ requestId: mine.requestId, code: 'AAAA AAAA' });
    }
    const hers = await s.asked('ravi@small.example');
    expect((await s.finish({ requestId: hers.requestId, code: hers.code })).status).toBe(200);
    // Even the message that the stranger asked for lets its reader in.
    expect((await s.finish(mine.proof)).status).toBe(200);
  });

  test('sees no difference to the address of nobody, from one household, from many, or with a device', async () => {
    const seen = async (email: string) => {
      const list = [];
      for (let turn = 0; turn < 7; turn += 1)
        list.push((await s.ask(email, { household: '192.0.2.9' })).text);
      for (let turn = 0; turn < 9; turn += 1)
        list.push((await s.ask(email, { deviceId: 'c'.repeat(32) })).text);
      const rows = s.coop.query(
        `SELECT COUNT(*) AS requests, SUM(length(household)) AS household, SUM(length(deviceHash)) AS device,
           (SELECT COUNT(*) FROM outbox WHERE "to" = ? AND template = 'sign-in') AS letters
         FROM sign_in_requests WHERE emailHash IN
           (SELECT emailHash FROM sign_in_requests ORDER BY at DESC, rowid DESC LIMIT 1)`,
        email,
      );
      return { list, rows };
    };
    expect(await seen('omar@small.example')).toEqual(await seen('olaf@elsewhere.example'));
  });

  test('leaves no address of their own behind', async () => {
    await s.ask('nia@small.example', { household: '203.0.113.77' });
    expect(JSON.stringify(s.coop.query('SELECT * FROM sign_in_requests'))).not.toContain('203.0.113');
  });
});

describe('what is kept', () => {
  const letters = (email: string) =>
    s.coop.query('SELECT 1 FROM outbox WHERE "to" = ? AND template = \'sign-in\'', email).length;
  const at = async (moment: number) => {
    await s.coop.setClock(moment);
    await s.coop.due();
  };

  test('a message to an address that nobody has goes with the life of its link, whoever asked', async () => {
    await at(NOON + 30 * MINUTE);
    await s.ask('stray@elsewhere.example');
    await s.ask('nia@small.example');
    await at(NOON + 45 * MINUTE);
    expect(letters('stray@elsewhere.example')).toBe(1);
    await at(NOON + 45 * MINUTE + 1);
    expect(letters('stray@elsewhere.example')).toBe(0);
    expect(letters('nia@small.example')).toBeGreaterThan(0);
    await at(NOON + 45 * MINUTE + 30 * DAY);
    expect(letters('nia@small.example')).toBe(0);
  });

  test('a request goes a day after its end', async () => {
    const moment = NOON + 60 * DAY;
    await at(moment);
    const { requestId } = await s.asked('nia@small.example');
    const there = () => s.coop.query('SELECT 1 FROM sign_in_requests WHERE requestId = ?', requestId).length;
    await at(moment + 15 * MINUTE + DAY);
    expect(there()).toBe(1);
    await at(moment + 15 * MINUTE + DAY + 1);
    expect(there()).toBe(0);
  });

  test('an answer that was kept for a second asking goes after 61 days: help written down offline waits for 60', async () => {
    const moment = NOON + 90 * DAY;
    await at(moment);
    s.coop.write((insert) =>
      insert('idempotency_keys', {
        id: 'keptanswer00000',
        account: accountOf('nia'),
        verb: 'membership/set-listing',
        key: 'a-key-of-nia',
        inputHash: 'x'.repeat(64),
        answer: '{}',
        at: dateText(moment),
      }),
    );
    const there = () => s.coop.query("SELECT 1 FROM idempotency_keys WHERE id = 'keptanswer00000'").length;
    await at(moment + 61 * DAY);
    expect(there()).toBe(1);
    await at(moment + 61 * DAY + 1);
    expect(there()).toBe(0);
  });

  test('an answer to a stranger goes after an hour: nobody can fill the disk with keys', async () => {
    await at(NOON + 200 * DAY);
    await s.coop.nobody.post('guides/say-how-clear', { guide: 'pooling', face: 'clear', language: 'en' });
    const there = () => s.coop.query("SELECT 1 FROM idempotency_keys WHERE account = 'anyone'").length;
    await at(NOON + 200 * DAY + HOUR);
    expect(there()).toBe(1);
    await at(NOON + 200 * DAY + HOUR + 1);
    expect(there()).toBe(0);
  });
});
