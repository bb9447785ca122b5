import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyBoard, everyBoard, group } from '../../../tests/support/every-board.ts';
import { kindsOf, possibleBoard, type AskedBoards } from './boards.ts';
import type { Group } from './groups.ts';

/** Two black men, two white women, one black woman (Hill); two women and two black people at least. */
const women = group([2, 3, 4], 2, 3);
const black = group([0, 1, 4], 2, 3);

interface Case {
  readonly size: number;
  readonly groups: readonly Group[];
  readonly hopeful: readonly number[];
  readonly elected?: readonly number[];
  readonly open?: AskedBoards['open'];
}

function possible({ size, groups, hopeful, elected = [], open }: Case): boolean {
  const kinds = kindsOf(groups, hopeful);
  return possibleBoard({ size, groups, kinds, elected, ...(open ? { open } : {}) });
}

test('candidates who are in the same groups are of one kind, whoever is in none among them', () => {
  expect(kindsOf([women, black], [0, 1, 2, 3, 4, 5])).toEqual([
    { groups: [1], candidates: [0, 1] },
    { groups: [0], candidates: [2, 3] },
    { groups: [0, 1], candidates: [4] },
    { groups: [], candidates: [5] },
  ]);
});

test('only those who are asked about have a kind', () => {
  expect(kindsOf([women, black], [4, 3])).toEqual([
    { groups: [0, 1], candidates: [4] },
    { groups: [0], candidates: [3] },
  ]);
  expect(kindsOf([women, black], [])).toEqual([]);
});

test('without groups all are alike', () => {
  expect(kindsOf([], [2, 0, 1])).toEqual([{ groups: [], candidates: [2, 0, 1] }]);
});

test.each<[string, Case, boolean]>([
  ['as many stand as places', { size: 3, groups: [], hopeful: [0, 1, 2] }, true],
  ['one stands too few', { size: 4, groups: [], hopeful: [0, 1, 2] }, false],
  ['one stands too few, but one is elected', { size: 4, groups: [], hopeful: [0, 1, 2], elected: [3] }, true],
  ['nobody stands for no place', { size: 0, groups: [], hopeful: [] }, true],
  ['more are elected than places', { size: 1, groups: [], hopeful: [], elected: [0, 1] }, false],
  [
    'more are elected than places, and groups ask for nothing',
    { size: 1, groups: [group([0], 0, 1)], hopeful: [], elected: [0, 1] },
    false,
  ],
  ['some who stand may not be chosen', { size: 3, groups: [], hopeful: [0, 1, 2], open: [2] }, false],
])('without a rule for groups only numbers matter: %s', (_what, asked, answer) => {
  expect(possible(asked)).toBe(answer);
});

test.each<[string, Case, boolean]>([
  ['the fewest of a group stand', { size: 2, groups: [group([0, 1], 2, 2)], hopeful: [0, 1, 2] }, true],
  ['one too few of a group stand', { size: 2, groups: [group([0, 1], 2, 2)], hopeful: [0, 2, 3] }, false],
  [
    'a group needs more than there are places',
    { size: 1, groups: [group([0, 1], 2, 2)], hopeful: [0, 1] },
    false,
  ],
  [
    'a group that may have no more leaves too few others',
    { size: 3, groups: [group([0, 1], 0, 1)], hopeful: [0, 1, 2] },
    false,
  ],
  [
    'a group that may have no more leaves just enough',
    { size: 2, groups: [group([0, 1], 0, 1)], hopeful: [0, 1, 2] },
    true,
  ],
  [
    'a group that nobody stands for asks for one',
    { size: 1, groups: [group([], 1, 1)], hopeful: [0] },
    false,
  ],
  [
    'who stays on the board is the one that a group needs',
    { size: 1, groups: [group([], 1, 1, 1)], hopeful: [0] },
    true,
  ],
  [
    'who stays on the board is already one too many',
    { size: 1, groups: [group([0], 0, 1, 2)], hopeful: [1] },
    false,
  ],
  [
    'who is elected is the one that a group needs',
    { size: 2, groups: [group([0], 1, 1)], hopeful: [1], elected: [0] },
    true,
  ],
  [
    'who is elected fills a group, and only its own still stand',
    { size: 2, groups: [group([0, 1], 0, 1)], hopeful: [1], elected: [0] },
    false,
  ],
  [
    'all places are filled, and a group lacks one',
    { size: 1, groups: [group([1], 1, 1)], hopeful: [1], elected: [0] },
    false,
  ],
  [
    'all places are filled, and a group has one too many',
    { size: 2, groups: [group([0, 1], 0, 1)], hopeful: [2], elected: [0, 1] },
    false,
  ],
  [
    'all places are filled, and every group has its own',
    { size: 1, groups: [group([0], 1, 1)], hopeful: [1], elected: [0] },
    true,
  ],
])('a lawful board of one group: %s', (_what, asked, answer) => {
  expect(possible(asked)).toBe(answer);
});

test.each<[string, Case, boolean]>([
  [
    'the one who is in both makes it possible',
    { size: 3, groups: [women, black], hopeful: [0, 1, 2, 3, 4] },
    true,
  ],
  [
    'without the one in both each group is possible, but not both',
    { size: 3, groups: [women, black], hopeful: [0, 1, 2, 3] },
    false,
  ],
  [
    'with one place more nobody has to be in both',
    { size: 4, groups: [women, black], hopeful: [0, 1, 2, 3] },
    true,
  ],
  [
    'two of one group are elected, and the last place cannot give the other its two',
    { size: 3, groups: [women, black], hopeful: [0, 1, 4], elected: [2, 3] },
    false,
  ],
  [
    'the one in both may not be chosen',
    { size: 3, groups: [women, black], hopeful: [0, 1, 2, 3, 4], open: [2, 2, 0] },
    false,
  ],
  [
    'three pairs that overlap, and each pair may have one',
    { size: 2, groups: [group([0, 1], 0, 1), group([1, 2], 0, 1), group([0, 2], 0, 1)], hopeful: [0, 1, 2] },
    false,
  ],
  [
    'three pairs that overlap, and each pair needs exactly one',
    {
      size: 1,
      groups: [group([0, 1], 1, 1), group([1, 2], 1, 1), group([0, 2], 1, 1)],
      hopeful: [0, 1, 2, 3],
    },
    false,
  ],
  [
    'three pairs that overlap, and each pair needs one',
    { size: 2, groups: [group([0, 1], 1, 2), group([1, 2], 1, 2), group([0, 2], 1, 2)], hopeful: [0, 1, 2] },
    true,
  ],
])('a lawful board of groups that meet: %s', (_what, asked, answer) => {
  expect(possible(asked)).toBe(answer);
});

test('a board is possible exactly when somebody who tries every board finds one', () => {
  fc.assert(
    fc.property(anyBoard, (asked) => {
      expect(possible(asked)).toBe(everyBoard(asked).length > 0);
    }),
    { numRuns: 500 },
  );
});
