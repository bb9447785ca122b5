/** The crash test's own eyes: each way in which the server could break its promise is seen. */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seededRandom } from '../../src/domain/kernel/index.ts';
import { crashCoop, type CrashCoop } from '../../src/cli/crash/co-op.ts';
import { work, type Attempt } from '../../src/cli/crash/load.ts';
import { gather } from '../../src/cli/crash/people.ts';
import { verify } from '../../src/cli/crash/verify.ts';
import { temporaryFolder } from './support.ts';

let coop: CrashCoop;
const attempts: Attempt[] = [];

beforeAll(async () => {
  coop = await crashCoop();
  await coop.start();
  const crowd = await gather(coop.client, coop.data, 4);
  for (let seed = 1; seed <= 10; seed++) {
    const load = work(coop.client, crowd, seededRandom(seed), Date.now);
    load.stop(); // each member does one thing
    await load.done;
    attempts.push(...load.attempts);
  }
  await coop.stop();
});
afterAll(() => coop.remove());

/** Runs a statement past the guards of a copy, and looks there. */
function faultsAfter(statement: string): string {
  const { folder, remove } = temporaryFolder();
  cpSync(coop.data, folder, { recursive: true });
  const database = new DatabaseSync(join(folder, 'data.db'));
  for (const { name } of database.prepare("SELECT name FROM sqlite_master WHERE type = 'trigger'").all()) {
    database.exec(`DROP TRIGGER "${String(name)}"`);
  }
  database.exec(`PRAGMA foreign_keys = OFF; ${statement}`);
  database.close();
  const { faults } = verify(folder, attempts);
  remove();
  return faults.join('\n');
}

test('all is well when nothing is lost', () => {
  expect(verify(coop.data, attempts)).toMatchObject({ faults: [], sumMinutes: 0, integrity: 'ok' });
  const verbs = new Set(attempts.filter(({ answer }) => answer).map(({ verb }) => verb));
  expect([...verbs].sort()).toEqual(['time-bank/confirm-help', 'time-bank/log-help', 'voting/cast-vote']);
});

test.each([
  ['a lost answer', 'DELETE FROM idempotency_keys', 'lost: voting/cast-vote'],
  ['another answer', `UPDATE idempotency_keys SET answer = '{}'`, 'another answer is stored'],
  ['a lost line of the history', 'DELETE FROM vote_events', 'the history of member'],
  ['a vote that is not what was said', `UPDATE votes SET choice = 'none'`, 'and was told'],
  ['lost help', 'DELETE FROM time_exchanges', 'lost: the exchange'],
  ['a lost posting', 'DELETE FROM time_postings', 'was paid 0 times'],
])('%s is seen', (_name, statement, sentence) => {
  expect(faultsAfter(statement)).toContain(sentence);
});
