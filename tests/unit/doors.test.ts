// Whether doors are declared soundly: found by their names, safe to repeat, silent when secret, with good examples;
// and whether every refusal of the rules can be answered by some door.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { afterAll, describe, expect, test } from 'vitest';
import { findHooks, indexFaults } from '../../src/cli/build/doors.ts';
import { allCommands, commonRefusals } from '../../src/commands/index.ts';
import { servedDoor } from '../../src/commands/door.ts';
import { allQueries } from '../../src/queries/index.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const doors = [...allCommands, ...allQueries];

describe('the declarations', () => {
  test('are listed by the build, not by hand', () => {
    expect(indexFaults(root, false)).toEqual([]);
  });

  test('each have one hook, and each hook one declaration', () => {
    const found = findHooks(join(root, 'pocketbase/hooks'), doors);
    expect(found.doors.map(({ name }) => name).sort()).toEqual(doors.map(({ name }) => name).sort());
  });

  test.each(doors.map((door) => [door.name, door] as const))('%s takes its own example', (_name, door) => {
    expect(v.safeParse(door.input, door.example).issues).toBeUndefined();
  });

  test.each(doors.map((door) => [door.name, door] as const))(
    '%s refuses a field that it does not know',
    (_name, door) => {
      expect(v.safeParse(door.input, { ...(door.example as object), extra: '1' }).success).toBe(false);
    },
  );

  test('of queries take only what an address can carry', () => {
    for (const { example } of allQueries)
      for (const value of Object.values(example as object)) expect(typeof value).toBe('string');
  });

  test('tell the platform what it needs and no rule', () => {
    const cast = servedDoor(allCommands.find(({ name }) => name === 'voting/cast-vote')!);
    expect(cast).toEqual({
      name: 'voting/cast-vote',
      kind: 'command',
      method: 'POST',
      who: 'member',
      limit: 'command',
      secret: true,
    });
  });
});

describe('a folder of hooks', () => {
  const folder = mkdtempSync(join(tmpdir(), 'common-care-hooks-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const write = (name: string, text: string) => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  };
  write('voting/cast-vote.ts', 'export default 1;');
  write('voting/clock.ts', 'export default 1;');
  write('voting/steps.ts', 'export const open = 1;');

  test('is complete when each door has its file; what two hooks share is no door', () => {
    const found = findHooks(folder, [{ name: 'voting/cast-vote' }]);
    expect(found.doors.map(({ name }) => name)).toEqual(['voting/cast-vote']);
    expect(found.parts.map(({ feature, part }) => [feature, part])).toEqual([['voting', 'clock']]);
  });

  test.each([
    ['a hook that nobody declared', [], /voting\/cast-vote\.ts is the hook of a door that nobody declared/],
    [
      'a door without a hook',
      ['voting/cast-vote', 'voting/open-vote'],
      /write pocketbase\/hooks\/voting\/open-vote\.ts/,
    ],
    ['a door that is declared twice', ['voting/cast-vote', 'voting/cast-vote'], /declared twice/],
    ['a file that is no hook', ['voting/cast-vote', 'voting/steps'], /steps\.ts has no default export/],
    ['a name that is no address', ['voting/cast-vote', 'Voting/../x'], /no name for a door/],
  ])('stops the build for %s, and names it', (_name, names, told) => {
    expect(() =>
      findHooks(
        folder,
        names.map((name) => ({ name })),
      ),
    ).toThrow(told);
  });
});

function refusalsOfRules(): string[] {
  const folder = new URL('../../src/domain/', import.meta.url);
  const files = readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
  const found = files.flatMap((name) => {
    const text = readFileSync(new URL(name.split('\\').join('/'), folder), 'utf8');
    return [...text.matchAll(/refusal\(\s*'([a-z-]+)'/g)].map((match) => match[1] ?? '');
  });
  return [...new Set(found)].sort();
}

describe('a refusal of the rules', () => {
  const declared = new Set([
    ...Object.keys(commonRefusals),
    ...doors.flatMap(({ refusals }) => Object.keys(refusals)),
  ]);
  const shownByForm = new Set(['choice-missing', 'kind-missing']); // the schema of the input refuses these first

  test.each(refusalsOfRules())('%s is declared by a door', (code) => {
    expect(declared.has(code) || shownByForm.has(code)).toBe(true);
  });
});
