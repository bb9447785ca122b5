// How amounts of money are written.
import { expect, test } from 'vitest';
import { poundsText } from './index.ts';

test.each([
  [0, '£0'],
  [1, '£0.01'],
  [100, '£1'],
  [1250, '£12.50'],
  [-305, '−£3.05'],
])('%i pence is written %s', (pence, text) => {
  expect(poundsText(pence)).toBe(text);
});

test('half a penny is nobody’s money', () => {
  expect(() => poundsText(0.5)).toThrow();
});
