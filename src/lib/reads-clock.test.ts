// What time it is for the co-op, whatever the device says.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { hearServerTime, now } from './reads-clock.ts';

const NOON = Date.parse('2026-06-15T12:00:00Z');
const DAY = 24 * 60 * 60 * 1000;
const says = (date: string) => hearServerTime({ headers: new Headers(date === '' ? {} : { Date: date }) });

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test.each([
  ['a day behind', NOON - DAY],
  ['a day ahead', NOON + DAY],
  ['years behind, as after its battery was empty', Date.parse('1970-01-02T00:00:00Z')],
])('a device that is %s goes by the clock of the server', (_name, device) => {
  vi.setSystemTime(device);
  says(new Date(NOON).toUTCString());
  expect(now()).toBe(NOON);
  vi.setSystemTime(device + 90_000);
  expect(now()).toBe(NOON + 90_000);
});

test('seconds that a slow connection takes are no wrong clock', () => {
  vi.setSystemTime(NOON + 3_000);
  says(new Date(NOON).toUTCString());
  expect(now()).toBe(NOON + 3_000);
});

test('an answer without a time, or with a broken one, changes nothing', () => {
  vi.setSystemTime(NOON + DAY);
  says(new Date(NOON).toUTCString());
  says('');
  says('half past eight');
  expect(now()).toBe(NOON);
});
