import { expect, test } from 'vitest';
import { count, decimalText, readBlt, type Count } from './index.ts';
import { countedByOthers } from '../../../tests/support/counted-by-others.ts';
import { papers } from '../../../tests/support/short-papers.ts';

const ers97 = countedByOthers('ers97-meek/ers97.blt');
const lot = (tied: readonly number[]): number => tied[0]!;
const meek = (election: Parameters<typeof count>[1]['election']): Count => count('meek', { election, lot });

/** Two decimals, as the reference prints them: 73 and 107.6 without what ends in nothing. */
const printed = (units: number): string => String(Math.round(units / 10_000_000) / 100);

test.skipIf(!ers97)(
  'the reference count of the ERS97 election comes out to its two decimals at each of its stages',
  () => {
    const read = readBlt(ers97!);
    if (!read.ok) throw new Error('ERS97 could not be read.');
    const rows = countedByOthers('ers97-meek/meek_reference.csv')!
      .trim()
      .split(/\r?\n/)
      .map((row) => row.split(','));
    const counted = meek(read.value.election);
    const stages = rows[0]!.flatMap((cell, column) =>
      /^\d+$/.test(cell) ? [{ number: Number(cell), column }] : [],
    );
    expect(stages.map(({ number }) => number)).toEqual([1, 2, 4, 6, 9, 11]);
    for (const { number, column } of stages) {
      const stage = counted.stages[number - 1]!;
      const reference = Object.fromEntries(rows.slice(2).map((row) => [row[0]!, row[column]!]));
      const { Exhausted: exhausted, ...votesAndQuota } = reference;
      const votes = Object.fromEntries(counted.names.map((name, at) => [name, printed(stage.votes[at]!)]));
      expect({ number, ...votes, Quota: printed(stage.quota) }).toEqual({ number, ...votesAndQuota });
      // The reference stops a little before its shares stand still: its last stage has 242.01 exhausted, ours 242.022.
      expect(Math.abs(stage.exhausted / 1e9 - Number(exhausted))).toBeLessThan(0.02);
      const elected = counted.stages
        .slice(0, number)
        .flatMap((one) => one.elected.map(({ candidate }) => counted.names[candidate]));
      expect([...elected].sort()).toEqual(
        rows
          .slice(2)
          .filter((row) => row[column + 1] === 'EL')
          .map((row) => row[0])
          .sort(),
      );
    }
    expect(counted.stages).toHaveLength(11);
  },
);

test('the quota falls with the papers that run out', () => {
  const counted = meek(papers(1, 'ABC', '4 A', '3 B', '2 C'));
  expect(counted.stages.map(({ quota }) => decimalText(quota, 9))).toEqual(['4.500000001', '3.500000001']);
  expect(counted.elected).toEqual([0]);
});

test('an elected candidate keeps a quota of every paper that comes, also of those that come later', () => {
  const counted = meek(papers(2, 'ABCD', '6 AB', '1 CA', '2 B', '3 D'));
  for (const stage of counted.stages.filter(({ kind }) => kind === 'surplus'))
    expect(Math.abs(stage.votes[0]! - stage.quota)).toBeLessThan(1_000);
  expect(
    counted.stages.some(({ transfers }) => transfers.some(({ from, to }) => from[0] === 0 && to === 1)),
  ).toBe(true);
});

test('nothing is lost by rounding: what a paper does not give to anybody is exhausted', () => {
  const counted = meek(papers(3, 'ABCDE', '7 AB', '3 BC', '2 CD', '1 DE', '1 E'));
  for (const { votes, exhausted, roundingLoss } of counted.stages) {
    expect(roundingLoss).toBe(0);
    expect(votes.reduce((sum, units) => sum + units, exhausted)).toBe(14_000_000_000);
  }
});
