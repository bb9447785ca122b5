// Lawful boards found the slow way, by trying every one, for tests of what finds them faster.
import fc from 'fast-check';
import type { Group } from '../../src/domain/counting/index.ts';

/** A group of a board by its candidates, their fewest, their most, and how many stay on the board. */
export const group = (candidates: number[], min: number, max: number, held = 0): Group => ({
  name: `group of ${candidates.join(' and ')}`,
  candidates,
  min,
  max,
  held,
});

const choices = (from: readonly number[]): number[][] =>
  from.reduce<number[][]>((all, one) => [...all, ...all.map((some) => [...some, one])], [[]]);

interface Asked {
  readonly size: number;
  readonly groups: readonly Group[];
  readonly hopeful: readonly number[];
  readonly elected: readonly number[];
}

/** Every board of this size with all who are elected that gives every group its fewest and its most. */
export const everyBoard = ({ size, groups, hopeful, elected }: Asked): number[][] =>
  choices(hopeful)
    .map((some) => [...elected, ...some])
    .filter((board) => board.length === size)
    .filter((board) =>
      groups.every(({ candidates, min, max, held }) => {
        const many = held + board.filter((candidate) => candidates.includes(candidate)).length;
        return min <= many && many <= max;
      }),
    );

const six = [0, 1, 2, 3, 4, 5];

const anyGroup = fc
  .record({
    candidates: fc.subarray(six),
    min: fc.nat({ max: 3 }),
    more: fc.nat({ max: 2 }),
    held: fc.nat({ max: 1 }),
  })
  .map(({ candidates, min, more, held }) => group(candidates, min, min + more, held));

/** Six candidates, some elected, some groups, a board: possible or not. */
export const anyBoard: fc.Arbitrary<Asked> = fc
  .record({
    size: fc.integer({ min: 1, max: 5 }),
    groups: fc.array(anyGroup, { minLength: 1, maxLength: 3 }),
    elected: fc.subarray(six, { maxLength: 3 }),
  })
  .map((asked) => ({ ...asked, hopeful: six.filter((candidate) => !asked.elected.includes(candidate)) }));
