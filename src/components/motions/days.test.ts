// Days to choose from.
import { expect, test } from 'vitest';
import { datesOf, voteDates, weeksFrom } from './days.ts';

test('a vote has the first lawful dates first, and later and longer ones', () => {
  const dates = voteDates('en', { opensOn: '2026-07-01', closesOn: '2026-07-08' }, (a, b) => `${a} to ${b}`);
  expect(dates[0]).toEqual({
    value: '2026-07-01/2026-07-08',
    label: 'Wednesday 1 July 2026 to Wednesday 8 July 2026',
  });
  expect(dates.map(({ value }) => value)).toEqual([
    '2026-07-01/2026-07-08',
    '2026-07-01/2026-07-15',
    '2026-07-08/2026-07-15',
    '2026-07-08/2026-07-22',
    '2026-07-15/2026-07-22',
    '2026-07-15/2026-07-29',
  ]);
  expect(datesOf(dates[1]!.value)).toEqual({ opensOn: '2026-07-01', closesOn: '2026-07-15' });
  expect(datesOf('')).toEqual({ opensOn: '', closesOn: '' });
});

test('weeks are counted from a day', () => {
  expect(weeksFrom('en', '2026-06-15').map(({ value }) => value)).toEqual([
    '2026-06-22',
    '2026-06-29',
    '2026-07-13',
    '2026-08-10',
  ]);
});
