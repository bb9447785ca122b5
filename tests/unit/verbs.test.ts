// Whether commands and rules agree: every verb says who may give it, and every refusal of the rules is declared
// by a command and has a sentence in both languages.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import english from '../../content/messages/en/errors.json' with { type: 'json' };
import welsh from '../../content/messages/cy/errors.json' with { type: 'json' };
import { allCommands, commonRefusals } from '../../src/commands/index.ts';
import { whoMayDo, type VerbName } from '../../src/domain/membership/index.ts';

describe('who may give a command', () => {
  test('is said for every verb, and for none that does not exist', () => {
    expect(Object.keys(whoMayDo).sort()).toEqual(allCommands.map(({ verb }) => verb).sort());
  });

  test.each(allCommands.map(({ verb, caller }) => [verb, caller] as const))(
    '%s: the door and the rule agree',
    (verb, caller) => {
      const who = whoMayDo[verb as VerbName];
      expect(who === 'anyone' ? 'anyone' : 'member').toBe(caller);
    },
  );
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
    ...allCommands.flatMap(({ refusals }) => Object.keys(refusals)),
  ]);
  const shownByForm = new Set(['choice-missing', 'kind-missing']); // the schema of the input refuses these first

  test.each(refusalsOfRules())('%s is declared by a command and has its sentence', (code) => {
    expect(declared.has(code) || shownByForm.has(code)).toBe(true);
    expect(Object.keys(english)).toContain(code);
    expect(Object.keys(welsh)).toContain(code);
  });
});
