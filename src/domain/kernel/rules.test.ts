// The share of a whole as a rule writes it.
import { expect, test } from 'vitest';
import { shareParts } from './index.ts';

test('a share is two whole numbers', () => {
  expect(shareParts('2/3')).toEqual([2, 3]);
  expect(shareParts('1/1')).toEqual([1, 1]);
});

test.each(['', '2', '0/3', '3/2', '2/0', '-1/2', '2/3 ', '0.5', '200/300'])('%j is none', (share) => {
  expect(() => shareParts(share)).toThrow('Not a share');
});
