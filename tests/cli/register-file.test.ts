/** `npm run register -- --export` and `--import`: the register as a file, out and in, beside no server. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeDemo } from '../../src/cli/demo/make.ts';
import { runCommand, temporaryFolder } from './support.ts';

const { folder, remove } = temporaryFolder();
const asked = (...more: string[]) => runCommand('register', ['--data', folder, ...more]);
beforeAll(async () => {
  await makeDemo(folder, Date.now());
});
afterAll(remove);

describe('a file of the register', () => {
  const file = (name: string): string => join(folder, name);

  test('of all lines goes out, and is found to be right when it is tried', async () => {
    const out = await asked('--export', file('facts.csv'), '--facts');
    expect(out.code).toBe(0);
    expect(readFileSync(file('facts.csv'), 'utf8')).toContain('Mill Lane Library');
    const tried = await asked('--import', file('facts.csv'), '--try');
    expect([tried.code, tried.out.split('\n').filter((line) => line.startsWith('✗'))]).toEqual([0, []]);
  });

  test('of people goes out, and each fault of a dirty one is named with its line', async () => {
    expect((await asked('--export', file('people.csv'))).code).toBe(0);
    const clean = await asked('--import', file('people.csv'), '--try');
    expect([clean.code, clean.out.split('\n').filter((line) => line.startsWith('✗'))]).toEqual([0, []]);
    writeFileSync(file('dirty.csv'), 'Full name,Group,Member since\nAnn Lee,Famlies,13/25/2026\n');
    const dirty = await asked('--import', file('dirty.csv'));
    expect(dirty.code).toBe(1);
    expect(dirty.out).toContain('✗ Line 2, Group: We have no group “Famlies”. Did you mean “Families”?');
    expect(dirty.out).toContain('✗ Line 2, Member since: “13/25/2026” is no day.');
  });

  test('that is right is put in by the server’s own program, whole, and the register stays sound', async () => {
    writeFileSync(
      file('new.csv'),
      'Full name,Group,Member since\nAnn New,families,2026-04-05\nBo New,workers,5 April 2026\n',
    );
    const done = await asked('--import', file('new.csv'));
    expect([done.code, done.out]).toEqual([0, expect.stringContaining('2 people are in the register.')]);
    const register = await asked('--csv');
    expect(register.out).toContain('Ann New');
    expect((await asked('--check')).code).toBe(0);
  });
});
