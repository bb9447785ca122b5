// The picture of somebody's time in the co-op: everything lies within it, in the right order.
import { expect, test } from 'vitest';
import { timelineOf, WIDTH, type Span } from './timeline.ts';

const span = (fromOn: string, untilOn: string | null): Span => ({
  label: 'Member',
  kind: 'member',
  fromOn,
  untilOn,
});

test('runs from the first day until today', () => {
  const { bars } = timelineOf([span('2024-01-01', null)], '2026-01-01');
  expect(bars[0]).toMatchObject({ x: 0, width: WIDTH });
});

test('shows a gap between two memberships', () => {
  const { bars } = timelineOf([span('2024-01-01', '2024-07-01'), span('2025-07-01', null)], '2026-01-01');
  expect(bars[0]!.x + bars[0]!.width).toBeLessThan(bars[1]!.x);
  expect(bars[1]!.x + bars[1]!.width).toBe(WIDTH);
});

test('goes on until an end that is to come', () => {
  const { bars } = timelineOf([span('2026-01-01', '2026-12-31')], '2026-06-01');
  expect(bars[0]).toMatchObject({ x: 0, width: WIDTH });
});

test('names each year that begins in it', () => {
  const { years } = timelineOf([span('2023-06-01', null)], '2026-02-01');
  expect(years.map(({ year }) => year)).toEqual([2024, 2025, 2026]);
  expect(years.every(({ x }) => x >= 0 && x <= WIDTH)).toBe(true);
});

test('of one day is still to be seen, and of nothing is empty', () => {
  const { bars } = timelineOf([span('2026-06-01', '2026-06-01')], '2026-06-01');
  expect(bars[0]!.width).toBeGreaterThan(0);
  expect(timelineOf([], '2026-06-01')).toEqual({ bars: [], years: [] });
});
