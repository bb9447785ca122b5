// When an account of the time bank is open.
import { expect, test } from 'vitest';
import { isOpenAt } from './exchange.ts';

const opened = Date.parse('2025-01-10T10:00:00Z');
const closed = Date.parse('2026-03-01T10:00:00Z');

test.each([
  ['is open from the moment it was opened', opened, closed, true],
  ['is not open a moment before', opened - 1, closed, false],
  ['is open until a moment before it closes', closed - 1, closed, true],
  ['is not open from the moment it closes', closed, closed, false],
  ['that was never closed is open', closed, null, true],
])('an account %s', (_name, instant, closedAt, open) => {
  expect(isOpenAt({ openedAt: opened, closedAt }, instant)).toBe(open);
});
