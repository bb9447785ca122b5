// Whether the numbers of the time bank can stand together.
import { expect, test } from 'vitest';
import { testRulebook } from '../../../tests/support/test-rulebook.ts';
import { timeBankFaults } from './rules.ts';

const faultsOf = (numbers: Parameters<typeof testRulebook>[0]) =>
  timeBankFaults(testRulebook(numbers).timeBank).map(({ key }) => key);

test.each([
  ['entries of 5 to 720 minutes in steps of 5 are sound', {}, []],
  [
    'a smallest entry above the largest leaves nothing to log',
    { smallestEntryMinutes: 60, largestEntryMinutes: 30 },
    ['smallestEntryMinutes'],
  ],
  [
    'a smallest entry between two steps can never be logged',
    { smallestEntryMinutes: 7 },
    ['smallestEntryMinutes'],
  ],
  [
    'a largest entry between two steps can never be logged',
    { largestEntryMinutes: 722 },
    ['largestEntryMinutes'],
  ],
])('%s', (_name, numbers, keys) => {
  expect(faultsOf(numbers)).toEqual(keys);
});
