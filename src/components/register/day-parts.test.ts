// A day goes into three boxes and comes out again.
import { expect, test } from 'vitest';
import { dayOf, noDay, partsOf } from './day-parts.ts';

test('a day comes back as it went in', () => {
  expect(dayOf(partsOf('2026-04-05'))).toBe('2026-04-05');
});

test('one digit and spaces are fine, and what is no day stays none', () => {
  expect(dayOf({ day: ' 5', month: '4 ', year: '2026' })).toBe('2026-04-05');
  expect(dayOf({ day: '31', month: '2', year: '2026' })).toBe('2026-02-31');
  expect(dayOf(noDay())).toBe('0000-00-00');
});
