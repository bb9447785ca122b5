/** `npm run register`: the register of a day as an office or an auditor asks for it, and what damage is told. */
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeDemo } from '../../src/cli/demo/make.ts';
import { addDays, londonDate } from '../../src/domain/kernel/index.ts';
import { runCommand, temporaryFolder } from './support.ts';

const { folder, remove } = temporaryFolder();
const today = londonDate(Date.now());
const asked = (...more: string[]) => runCommand('register', ['--data', folder, ...more]);
beforeAll(async () => {
  await makeDemo(folder, Date.now());
});
afterAll(remove);

test('the register of today has everybody, with who speaks and what is owing', async () => {
  const { code, out } = await asked('--csv');
  expect(code).toBe(0);
  expect(out.split('\r\n')[0]).toBe(
    'Name,Address,Email,Group,Member since,Ended,Member before,Roles,Shares,Paid,Other money',
  );
  expect(out.split('\r\n')).toHaveLength(1 + 62 + 1);
  expect(out).toContain('Mill Lane Library (Joyce Appiah speaks for them)');
  expect(out).toContain('still to pay: £1');
});

test('the view for inspection has no amount in it', async () => {
  const { out } = await asked('--csv', '--view', 'inspection');
  expect(out).not.toContain('£');
  expect(out.split('\r\n')[0]).not.toContain('Shares');
});

test('the register of an earlier day is as it was, and as it was known', async () => {
  const then = await asked('--csv', '--as-at', addDays(today, -310));
  expect(then.out).toMatch(/Ellen Hale,.*Volunteers and neighbours/);
  const now = await asked('--csv');
  expect(now.out).toMatch(/Ellen Hale,.*Families/);
  const before = await asked('--csv', '--as-at', '2001-01-01');
  expect(before.out.split('\r\n')).toHaveLength(2);
});

test('is printed for a person too, in Welsh when asked', async () => {
  const { out } = await asked('--lang', 'cy');
  expect(out).toMatch(/Enw +Gwen Parry/);
  expect(out).toContain('Teuluoedd');
});

test('an option that is none is named', async () => {
  expect((await asked('--as-at', '5 April')).out).toContain('--as-at must be a day such as 2026-04-05');
  expect((await asked('--view', 'all')).out).toContain('--view must be full or inspection');
});

test('the register of the demo is sound, and what was tampered with is named', async () => {
  expect((await asked('--check')).out).toContain('The register is sound.');
  const database = new DatabaseSync(join(folder, 'data.db'));
  const { named } = database
    .prepare('SELECT MAX(fact) AS named FROM register_words WHERE words LIKE \'{"name":%\'')
    .get() as { named: number };
  database.exec(
    'DROP TRIGGER guard_register_facts_delete; ' +
      'DELETE FROM register_facts WHERE seq = 12; ' +
      `UPDATE register_words SET words = '{"name":"Nobody"}' WHERE fact = ${named}; ` +
      "UPDATE members SET groupKey = 'workers' WHERE displayName = 'Gwen Parry'",
  );
  database.close();
  const { code, out } = await asked('--check');
  expect(code).toBe(1);
  expect(out).toContain('fact 13: a fact is missing before this one');
  expect(out).toContain(`fact ${named}: its words are not those that were sealed`);
  expect(out).toMatch(/person \w+: the row of the member says something else/);
});
