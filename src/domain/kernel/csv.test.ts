// A table as a file: what must be quoted, and what must not be run.
import { expect, test } from 'vitest';
import { csvFile, csvOf } from './index.ts';

test.each([
  ['=SUM(A1)', "'=SUM(A1)"],
  ['+44', "'+44"],
  ['-1', "'-1"],
  ['@cmd', "'@cmd"],
  ['\tx', "'\tx"],
  ['Lee, "Ann"', '"Lee, ""Ann"""'],
  ['=1,2', '"\'=1,2"'],
  ['a\nb', '"a\nb"'],
  ['Siân', 'Siân'],
  ['', ''],
])('the cell %j stands in a file as %j', (text, cell) => {
  expect(csvOf(['Name'], [[text]])).toBe(`Name\r\n${cell}\r\n`);
});

test('a file begins with the mark by which Excel knows UTF-8', () => {
  expect(csvFile(['Enw'], [['Siân']])).toBe('\uFEFFEnw\r\nSiân\r\n');
});
