import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyBoard, everyBoard, group } from '../../../tests/support/every-board.ts';
import type { Group } from './groups.ts';
import { bound, canElect, elect, exclude, vacancies, type Board, type Standing } from './standing.ts';

const board = (size: number, ...groups: Group[]): Board => ({ size, groups });
const stand = (hopeful: number[], elected: number[] = [], excluded: number[] = []): Standing => ({
  hopeful,
  elected,
  excluded,
});

/** Two black men, two white women, one black woman (Hill); two women and two black people at least. */
const women = group([2, 3, 4], 2, 3);
const black = group([0, 1, 4], 2, 3);

test('who is elected is hopeful no more, and comes after those elected before, in the order of election', () => {
  const before = stand([0, 1, 2, 3], [5], [4]);
  expect(elect(before, [3, 1])).toEqual(stand([0, 2], [5, 3, 1], [4]));
  expect(before).toEqual(stand([0, 1, 2, 3], [5], [4]));
});

test('who is set aside is hopeful no more, and comes after those set aside before', () => {
  const before = stand([0, 1, 2, 3], [5], [4]);
  expect(exclude(before, [3, 1])).toEqual(stand([0, 2], [5], [4, 3, 1]));
  expect(before).toEqual(stand([0, 1, 2, 3], [5], [4]));
});

test('nobody elected and nobody set aside leaves all where they stand', () => {
  const before = stand([0, 1], [2], [3]);
  expect(elect(before, [])).toEqual(before);
  expect(exclude(before, [])).toEqual(before);
});

test('a place is free until somebody is elected to it, however many are set aside', () => {
  expect(vacancies(board(3), stand([0, 1, 2, 3]))).toBe(3);
  expect(vacancies(board(3), stand([2], [1], [0, 3]))).toBe(2);
  expect(vacancies(board(3), stand([3], [1, 0, 2]))).toBe(0);
});

test.each<[string, Board, Standing, number[], boolean]>([
  ['without groups, as many as there are places', board(2), stand([0, 1, 2]), [0, 1], true],
  ['without groups, one more than there are places', board(2), stand([0, 1, 2]), [0, 1, 2], false],
  ['without groups, one more than the places still free', board(2), stand([0, 1], [2]), [0, 1], false],
  ['nobody, when no board is possible', board(2, group([], 1, 1)), stand([0, 1]), [], false],
  ['nobody, when a board is possible', board(2, group([0], 1, 1)), stand([0, 1]), [], true],
  ['two of a group that may have one', board(2, group([0, 1], 0, 1)), stand([0, 1, 2]), [0, 1], false],
  ['one of a group that may have one', board(2, group([0, 1], 0, 1)), stand([0, 1, 2]), [0], true],
  ['another of a group that has its one', board(2, group([0, 1], 0, 1)), stand([1, 2], [0]), [1], false],
  ['one of a group whose one stays on the board', board(1, group([0], 0, 1, 1)), stand([0, 1]), [0], false],
  [
    'somebody for the last place, which another group needs',
    board(1, group([1], 1, 1)),
    stand([0, 1]),
    [0],
    false,
  ],
  ['the one whom a group needs, for the last place', board(1, group([1], 1, 1)), stand([0, 1]), [1], true],
  [
    'the last one needed, after she was set aside',
    board(1, group([1], 1, 1)),
    stand([0], [], [1]),
    [],
    false,
  ],
  [
    'two women, when the third place cannot give two black people',
    board(3, women, black),
    stand([0, 1, 2, 3, 4]),
    [2, 3],
    false,
  ],
  [
    'a woman and a black man, when somebody is both',
    board(3, women, black),
    stand([0, 1, 2, 3, 4]),
    [0, 2],
    true,
  ],
])('can they be elected together? %s', (_what, asked, standing, who, answer) => {
  expect(canElect(asked, standing, who)).toBe(answer);
});

test.each<[string, Board, Standing, number[], number[]]>([
  ['without groups nobody, even when all who are left are needed', board(2), stand([0, 1]), [], []],
  ['whoever alone is in both groups is guarded', board(3, women, black), stand([0, 1, 2, 3, 4]), [4], []],
  ['with a place more nobody has to be in both', board(4, women, black), stand([0, 1, 2, 3, 4]), [], []],
  [
    'two of three are needed: none of the three is',
    board(3, group([0, 1, 2], 2, 3)),
    stand([0, 1, 2, 3, 4]),
    [],
    [],
  ],
  [
    'one of the three is set aside: the other two are guarded',
    board(3, group([0, 1, 2], 2, 3)),
    stand([0, 1, 3, 4], [], [2]),
    [0, 1],
    [],
  ],
  [
    'one of the three is elected: neither of the others is',
    board(3, group([0, 1, 2], 2, 3)),
    stand([0, 1, 3, 4], [2]),
    [],
    [],
  ],
  [
    'the last place is for the group: all others are doomed',
    board(2, group([2], 1, 1)),
    stand([1, 2, 3], [0]),
    [2],
    [1, 3],
  ],
  [
    'the last place is for a group of two: the others are doomed',
    board(2, group([1, 2], 1, 1)),
    stand([1, 2, 3], [0]),
    [],
    [3],
  ],
  [
    'a group has its most: the rest of it is doomed',
    board(2, group([0, 1], 0, 1)),
    stand([1, 2, 3], [0]),
    [],
    [1],
  ],
  [
    'a group may have none: all of it is doomed',
    board(1, group([0, 2], 0, 0)),
    stand([0, 1, 2, 3]),
    [],
    [0, 2],
  ],
  [
    'who stays fills the group: who stands in it is doomed',
    board(1, group([0], 0, 1, 1)),
    stand([0, 1, 2]),
    [],
    [0],
  ],
  ['who stays is the one needed: nobody is guarded', board(2, group([0], 1, 2, 1)), stand([0, 1, 2]), [], []],
  [
    'a group may have one, so all outside it are guarded',
    board(3, group([0, 1], 0, 1)),
    stand([0, 1, 2, 3]),
    [2, 3],
    [],
  ],
  ['just as many are left as places: all are guarded', board(2, group([0], 0, 1)), stand([0, 1]), [0, 1], []],
  [
    'every place is filled: whoever is left is doomed',
    board(1, group([0], 0, 1)),
    stand([1, 2], [0]),
    [],
    [1, 2],
  ],
  ['nobody is left', board(1, group([0], 0, 1)), stand([], [0]), [], []],
  [
    'two groups may have none: the doomed stand in the order of the paper',
    board(1, group([0, 3], 0, 0), group([1], 0, 0)),
    stand([0, 1, 2, 3, 4]),
    [],
    [0, 1, 3],
  ],
  [
    'no lawful board is left: all are guarded and doomed',
    board(1, group([], 1, 1)),
    stand([0, 1]),
    [0, 1],
    [0, 1],
  ],
])('who must be and who cannot be: %s', (_what, asked, standing, guarded, doomed) => {
  expect(bound(asked, standing)).toEqual({ guarded, doomed });
});

test('the guarded are on every lawful board, the doomed on none, and all others on some', () => {
  fc.assert(
    fc.property(anyBoard, (asked) => {
      const { size, groups, hopeful, elected } = asked;
      const all = everyBoard(asked);
      expect(bound({ size, groups }, { hopeful, elected, excluded: [] })).toEqual({
        guarded: hopeful.filter((candidate) => all.every((one) => one.includes(candidate))),
        doomed: hopeful.filter((candidate) => all.every((one) => !one.includes(candidate))),
      });
    }),
    { numRuns: 500 },
  );
});
