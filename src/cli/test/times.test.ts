/** The table of times names what to look at first. */
import { expect, test } from 'vitest';
import { timesTable } from './times.ts';

const step = (name: string, seconds: number, tests: { name: string; seconds: number }[] = []) => ({
  name,
  seconds,
  tests,
  passed: 1,
  failed: 0,
});

test('the longest step comes first, and the whole is said', () => {
  const lines = timesTable([step('short', 2), step('long', 61.26)], 62);
  expect(lines.slice(1)).toEqual(['    61.3 s  long', '     2.0 s  short', '    62.0 s  in all']);
});

test('of all tests the ten slowest are named, whichever step they belong to', () => {
  const many = Array.from({ length: 12 }, (_, at) => ({ name: `test ${at}`, seconds: at }));
  const lines = timesTable([step('one', 1, many.slice(0, 6)), step('two', 1, many.slice(6))], 2);
  const named = lines.slice(lines.indexOf('The ten slowest tests:') + 1);
  expect(named).toHaveLength(10);
  expect(named[0]).toBe('    11.0 s  test 11');
  expect(named.at(-1)).toBe('     2.0 s  test 2');
});
