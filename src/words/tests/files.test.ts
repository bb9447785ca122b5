/** What a writer gets wrong in the file is named with its line and row, in words that say how to mend it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { faultLine, lintGuides, makeLinter, readLibrary, type Fault } from '../index.ts';
import { SLIPS, SOUND } from './file-slips.ts';
import { guideText, rowText } from './made-up-guide.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const linter = makeLinter(root, readLibrary(root));
const folder = mkdtempSync(join(tmpdir(), 'common-care-guide-'));
const path = join(folder, 'made-up.yaml');
afterAll(() => rmSync(folder, { recursive: true }));
beforeAll(() => linter.lists.isSpelt('cy', 'gair'), 60_000);

/** As the command does it: from a file, anywhere. */
function lint(text: string | Uint8Array): Fault[] {
  writeFileSync(path, text);
  return lintGuides(linter, root, [path]);
}
const good = guideText(rowText({})).replace('order: 1', 'order: 99');

describe('a slip in the file', () => {
  test.each(SLIPS.map((slip) => [slip.slip, slip] as const))('%s', (_, { rule, text, says }) => {
    const faults = lint(text).filter((fault) => fault.rule === rule);
    expect(faults.map(faultLine).join('\n')).toMatch(says);
    expect(faults.every((fault) => fault.line >= 1 && fault.file.endsWith('made-up.yaml'))).toBe(true);
  });
  test.each(SOUND)('%s has none', (_, text) => {
    const found = lint(text.replace(/^order: 1/m, 'order: 99')).map((fault) => fault.rule);
    for (const rule of ['yaml', 'shape', 'id', 'order', 'guide-length']) expect(found).not.toContain(rule);
  });
});

test('a slip in a row names the row, and only the slip, not what follows from it', () => {
  const faults = lint(good.replace('        picture: help\n', '\tpicture: help\n'));
  expect(faults.map(({ rule, row, line }) => [rule, row, line])).toEqual([['yaml', 'the-row', 17]]);
});

test('a misspelt name is one slip, not a strange name and a missing one', () => {
  expect(lint(good.replace('        picture: help\n', '        pitcure: help\n'))).toHaveLength(1);
});

test('letters that are not UTF-8 are named with their line', () => {
  const [fault, ...more] = lint(Buffer.from(good.replace('Beth', 'Tŷ').replace('ŷ', 'â'), 'latin1'));
  expect(fault).toMatchObject({
    rule: 'yaml',
    line: 14,
    example: expect.stringContaining('UTF-8') as string,
  });
  expect(more).toEqual([]);
  expect(lint(Buffer.from(good, 'utf16le'))).toHaveLength(1);
});

test('a file too big for a guide is refused at once', () => {
  expect(
    lint(`${good}# ${'x'.repeat(600_000)}\n`)
      .map(({ message }) => message)
      .join(),
  ).toMatch(/601 KB|602 KB/);
});

test('a guide from outside without pictures or a next step hears about its words in the same go', () => {
  const text = good
    .replace('        picture: help\n', '')
    .replace(/next:[\s\S]*contact:/, 'contact:')
    .replace('We can help you.', 'Assistance will be provided by the local authority (e.g. a PA).');
  const rules = new Set(lint(text).map(({ rule }) => rule));
  for (const rule of ['shape', 'passive', 'one-word', 'short-form', 'punctuation', 'hard-word'])
    expect(rules).toContain(rule);
});
