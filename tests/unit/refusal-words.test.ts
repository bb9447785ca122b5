// Whether every code that an answer can carry has a sentence, in both languages: the codes that the input schemas and
// the verbs name (src/commands), the ones the hooks give by themselves, and the ones the platform writes (Go).
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import english from '../../content/messages/en/errors.json' with { type: 'json' };
import welsh from '../../content/messages/cy/errors.json' with { type: 'json' };
import { codesOf } from '../../src/commands/codes.ts';
import { allCommands } from '../../src/commands/index.ts';
import { allQueries } from '../../src/queries/index.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** What `pattern` finds first in each place of the sources of a folder, tests left out. */
function found(folder: string, ending: string, pattern: RegExp): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending) && !/([._]test)\.(go|ts)$/.test(name))
    .flatMap((name) => [...readFileSync(join(root, folder, name), 'utf8').matchAll(pattern)])
    .map((match) => match[1]!);
}

const codes = [
  ...codesOf([...allCommands, ...allQueries]),
  ...found('pocketbase/hooks', '.ts', /\brefus\w*\(\s*'([a-z]+(?:-[a-z]+)+)'/g),
  ...found('pocketbase', '.go', /refusal\.(?:Write|Body)\([^"\n]*"([a-z-]+)"/g),
];

test('the codes of the platform are found at all', () => {
  expect(codes).toEqual(
    expect.arrayContaining(['not-complete', 'other-name', 'email-missing', 'vote-closed']),
  );
});

test.each([...new Set(codes)].sort())('%s has its sentence in English and in Welsh', (code) => {
  expect(Object.keys(english)).toContain(code);
  expect(Object.keys(welsh)).toContain(code);
});
