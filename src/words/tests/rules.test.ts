/** Counts the proof: every rule that the linter can name has at least five bad cases and some that must pass. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { LANGUAGES } from '../index.ts';
import { SLIPS } from './file-slips.ts';
import { CASES } from './row-cases.ts';
import { TABLE } from './sentence-rows.ts';

const source = fileURLToPath(new URL('../', import.meta.url));
/** The names of rules as they stand in the code that reports them. */
const named = new Set(
  readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.includes('tests'))
    .flatMap((name) => [
      ...readFileSync(join(source, name), 'utf8').matchAll(
        /(?:\b(?:error|warning)\(\s*'([a-z-]+)'|\brule: '([a-z-]+)'|,\s*'(id|picture|fact|country)',\s*[`u])/g,
      ),
    ])
    .map((found) => found[1] ?? found[2] ?? found[3]!),
);
const bad = (rule: string): number =>
  [...TABLE, ...CASES].filter((one) => one.rule === rule).reduce((sum, one) => sum + one.bad.length, 0) +
  SLIPS.filter((one) => one.rule === rule).length;

test('the linter names the rules that this file knows', () => expect(named.size).toBeGreaterThanOrEqual(34));

test.each([...named].sort())('%s has at least five bad cases', (rule) =>
  expect(bad(rule)).toBeGreaterThanOrEqual(5),
);

test('a rule of a sentence has five bad and some good sentences in each language', () => {
  const thin = [...new Set(TABLE.map(({ rule }) => rule))].flatMap((rule) =>
    LANGUAGES.filter((lang) => {
      const rows = TABLE.filter((one) => one.rule === rule && one.lang === lang);
      return !rows.some((one) => one.bad.length >= 5 && one.good.length >= 1);
    }).map((lang) => `${rule} ${lang}`),
  );
  expect(thin).toEqual(['spelling en']); // there is no English dictionary here: the easy list finds what is misspelt
});
