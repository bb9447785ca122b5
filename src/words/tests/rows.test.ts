/**
 * The rules that look at a whole row or guide. A small made-up guide is bent in one place at a time; no test touches
 * a real guide, so no check made here can ever stand on one.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  checksOf,
  easyHash,
  lintGuideFile,
  makeLinter,
  readGuide,
  readLibrary,
  type Fault,
} from '../index.ts';
import { guideText, rowText } from './made-up-guide.ts';
import { CASES, type RowParts } from './row-cases.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const library = readLibrary(root);
const linter = makeLinter(root, library);
const path = join(root, 'content/guides/made-up.yaml');

beforeAll(() => linter.lists.isSpelt('cy', 'gair'), 60_000);

const lint = (text: string): Fault[] => lintGuideFile(linter, root, path, text);
const found = (parts: RowParts): Fault[] => lint(guideText(rowText(parts)));
const rules = (faults: readonly Fault[]) => faults.map((fault) => fault.rule);

test('the made-up guide passes', () =>
  expect(found({}).filter((fault) => fault.severity === 'error')).toEqual([]));

test('a fault names the file, the line of the sentence, the row and the rule', () => {
  const fault = found({ en: ['We can help you.', 'Utilise it.'], cy: ['Gallwn eich helpu.', 'Dewch.'] }).find(
    (one) => one.rule === 'hard-word',
  )!;
  expect(fault).toMatchObject({
    file: 'content/guides/made-up.yaml',
    row: 'the-row',
    lang: 'en',
    version: 'easy',
    example: 'use',
  });
  const text = guideText(
    rowText({ en: ['We can help you.', 'Utilise it.'], cy: ['Gallwn eich helpu.', 'Dewch.'] }),
  );
  expect(text.split('\n')[fault.line - 1]).toContain('Utilise it.');
});

for (const { rule, bad, good } of CASES) {
  describe(rule, () => {
    test('has at least five bad rows', () => expect(bad.length).toBeGreaterThanOrEqual(5));
    test.each(bad.map((parts) => [JSON.stringify(parts), parts] as const))('finds %s', (_, parts) =>
      expect(rules(found(parts))).toContain(rule),
    );
    test.each(good.map((parts) => [JSON.stringify(parts), parts] as const))('lets pass %s', (_, parts) =>
      expect(rules(found(parts))).not.toContain(rule),
    );
  });
}

test('a hard word marked only for readers in England is not yet explained to readers in Wales', () => {
  const england = rowText({
    id: 'a',
    more: 'for: england',
    en: ['In England, ask the [[council]].'],
    cy: ["Yn Lloegr, gofynnwch i'r [[cyngor]]."],
  });
  const wales = rowText({
    id: 'b',
    more: 'for: wales',
    en: ['In Wales, ask the council.'],
    cy: ["Yng Nghymru, gofynnwch i'r cyngor."],
  });
  const uses = lint(guideText(england + wales)).filter((fault) => fault.rule === 'first-use');
  expect(uses.map((fault) => [fault.row, fault.lang])).toEqual([
    ['b', 'en'],
    ['b', 'cy'],
  ]);
});

describe('checks by readers', () => {
  const read = (text: string) => readGuide(root, path, library, text).guide!;
  const plain = guideText(rowText({}));
  const hash = easyHash(read(plain), 'en');
  const check = `checks: [{ lang: en, by: 'Our checking group', nameWithConsent: true, on: '2026-12-01', readers: 6, couldSayBack: 5, rows: ${hash} }]`;

  test('a guide without a check says never', () =>
    expect(checksOf(read(plain), 'en', '2026-12-02').state).toBe('never'));
  test('a check counts for the rows that were read', () =>
    expect(checksOf(read(plain.replace('checks: []', check)), 'en', '2026-12-02').state).toBe('checked'));
  test('a check in one language says nothing about the other', () =>
    expect(checksOf(read(plain.replace('checks: []', check)), 'cy', '2026-12-02').state).toBe('never'));
  test('a changed row makes the check old news', () =>
    expect(
      checksOf(
        read(plain.replace('checks: []', check).replace('We can help you.', 'We may help you.')),
        'en',
        '2026-12-02',
      ).state,
    ).toBe('changed'));
  test('after the review date the guide says so', () =>
    expect(checksOf(read(plain.replace('checks: []', check)), 'en', '2027-12-02').state).toBe('old'));
  test('a change in the standard words leaves the check in force', () =>
    expect(easyHash(read(plain.replace('We help.', 'We often help.')), 'en')).toBe(hash));
});
