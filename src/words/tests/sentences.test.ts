/** The rules that look at one sentence: for each at least five that must be found and some that must pass. */
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { lintMessages, lintText, makeLinter, readLibrary, type Lang } from '../index.ts';
import { TABLE } from './sentence-rows.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const linter = makeLinter(root, readLibrary(root));

// The Welsh dictionary takes a moment to load the first time.
beforeAll(() => linter.lists.isSpelt('cy', 'gair'), 60_000);

const rulesOf = (sentence: string, lang: Lang): string[] =>
  lintText(linter, 'row.txt', sentence, lang).map((fault) => fault.rule);

for (const { rule, lang, bad, good } of TABLE) {
  describe(`${rule} in ${lang === 'en' ? 'English' : 'Welsh'}`, () => {
    test('has at least five bad rows', () => expect(bad.length).toBeGreaterThanOrEqual(5));
    test.each(bad)('finds: %s', (sentence) => expect(rulesOf(sentence, lang)).toContain(rule));
    test.each(good)('lets pass: %s', (sentence) => expect(rulesOf(sentence, lang)).not.toContain(rule));
  });
}

test('a text in ordinary official language fails in every way a person would name', () => {
  const official =
    'Local authorities are required to undertake a financial assessment prior to any chargeable service; individuals whose capital exceeds the limit (currently £23,250) are liable, e.g. for 100% of costs under Part IV.';
  const rules = new Set(rulesOf(official, 'en'));
  for (const rule of [
    'sentence-length',
    'punctuation',
    'passive',
    'one-word',
    'hard-word',
    'short-form',
    'percent',
    'roman-numeral',
  ])
    expect(rules).toContain(rule);
});

test('a hard word comes with an easier one', () => {
  const found = lintText(linter, 'row.txt', 'You must obtain it.', 'en').find(
    (fault) => fault.rule === 'hard-word',
  );
  expect(found?.example).toBe('get');
});

test('a placeholder of a message is an everyday word, in both languages', () => {
  const rules = (lang: Lang, text: string) =>
    lintMessages(linter, 'x.json', JSON.stringify({ key: text }), lang).map((fault) => fault.rule);
  expect(rules('en', 'It is {place}. {name} can help you.')).toEqual([]);
  expect(rules('cy', 'Mae {name} yn {place}. Gall {who} eich helpu.')).toEqual([]);
  expect(rules('en', 'Read part IV of {name}.')).toEqual(['roman-numeral']);
});

test('a new line in a message ends a sentence', () => {
  const letter =
    'Open this link:\n{link}\n\nOr type this code on the page:\n{code}\n\nThe link and the code work once.';
  expect(lintMessages(linter, 'x.json', JSON.stringify({ key: letter }), 'en')).toEqual([]);
});
