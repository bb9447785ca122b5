/** `npm run check-ledger`: what an auditor is told about a sound ledger, and about one that was tampered with. */
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeDemo } from '../../src/cli/demo/make.ts';
import { runCommand, temporaryFolder } from './support.ts';

const { folder, remove } = temporaryFolder();
beforeAll(async () => {
  await makeDemo(folder, Date.now());
});
afterAll(remove);

/** Changes the database as somebody with the disk in their hands could: past the guards. */
function tamper(...statements: string[]): void {
  const database = new DatabaseSync(join(folder, 'data.db'));
  database.exec(
    'DROP TRIGGER IF EXISTS guard_time_postings_update; DROP TRIGGER IF EXISTS guard_time_postings_delete',
  );
  for (const statement of statements) database.exec(statement);
  database.close();
}

test('the ledger of the demo is sound: the sum is zero', async () => {
  const { code, out } = await runCommand('check-ledger', ['--data', folder]);
  expect(out).toContain('Sum over all accounts: 0 minutes\nThe ledger is sound.');
  expect(code).toBe(0);
});

test('a posting whose minutes were changed and one that is gone are each named', async () => {
  tamper(
    'UPDATE time_postings SET minutes = minutes + 5 WHERE seq = 3',
    'DELETE FROM time_postings WHERE seq = 7',
  );
  const { code, out } = await runCommand('check-ledger', ['--data', folder]);
  expect(out).toMatch(/posting 3: the exchange \w+ was paid otherwise than it was logged/);
  expect(out).toContain('posting 8: a posting is missing before this one: number 7 was expected');
  expect(out).toMatch(/the exchange \w+ is confirmed and was not paid/);
  expect(code).toBe(1);
});

test('a folder without a database is named', async () => {
  const { code, out } = await runCommand('check-ledger', ['--data', join(folder, 'nowhere')]);
  expect(out).toContain('There is no database in');
  expect(code).toBe(1);
});
