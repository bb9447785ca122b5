/** A day in three boxes. */
import { expect, test } from 'vitest';
import { dayOf, exampleDay, noDay, written } from './written-day.ts';

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

test('a day that there is not stays one, so that the server can say so', () => {
  expect(dayOf({ day: '31', month: '2', year: '2026' })).toBe('2026-02-31');
});

test('an example is written as people write a day', () => {
  expect(exampleDay('2026-04-05')).toBe('5 4 2026');
});
