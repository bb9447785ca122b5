/** A day in three boxes. */
import { expect, test } from 'vitest';
import { dayOf, noDay, written } from './day.ts';

test('a day that is written is the day of the calendar', () => {
  expect(dayOf({ day: '5', month: ' 6 ', year: '2026' })).toBe('2026-06-05');
});

test('three empty boxes are no day', () => {
  expect(dayOf(noDay())).toBe('');
});

test('a box that was left empty is not made up', () => {
  expect(dayOf({ day: '', month: '6', year: '2026' })).toBe('2026-06-00');
});

test('a day comes back as it was', () => {
  expect(dayOf(written('2026-11-30'))).toBe('2026-11-30');
});
