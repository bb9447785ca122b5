// Whether everything that can be wrong with a file of papers, a file of groups or a board has its sentence. Their keys
// are put together from codes, so the compiler cannot see it.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import english from '../../content/messages/en/counting.json' with { type: 'json' };

const counting = new URL('../../src/domain/counting/', import.meta.url);
const textOf = (file: string): string => readFileSync(new URL(file, counting), 'utf8');

/** The words of a union of codes in a file: `type FileFaultCode = | 'empty' | …`. */
function codesIn(file: string, name: string): string[] {
  const union = new RegExp(`type ${name} =([^;]+);`).exec(textOf(file))?.[1] ?? '';
  return [...union.matchAll(/'([a-z-]+)'/g)].map(([, code]) => code!);
}

const keys = [
  ...codesIn('blt.ts', 'FileFaultCode').map((code) => `fault-${code}`),
  ...codesIn('groups-file.ts', 'GroupFaultCode').map((code) => `fault-${code}`),
  ...[...textOf('lawful-board.ts').matchAll(/readonly code: '([a-z-]+)'/g)].map(
    ([, code]) => `board-${code}`,
  ),
  ...codesIn('stage.ts', 'Rule').map((rule) => `report-rule-${rule}`),
];

test('the codes are found at all', () => {
  expect(keys).toEqual(
    expect.arrayContaining(['fault-head', 'fault-group-key', 'board-group-too-small', 'report-rule-meek']),
  );
});

test.each(keys)('%s has its sentence', (key) => {
  expect(Object.keys(english)).toContain(key);
});

test('no sentence about files or boards is left that nothing says', () => {
  const said = Object.keys(english).filter((key) => /^(fault|board|report-rule)-/.test(key));
  expect(said.filter((key) => !keys.includes(key))).toEqual([]);
});
