import { expect, test } from 'vitest';
import { checkGroups, type Group } from './groups.ts';

const workers = (group: Partial<Group> = {}): Group => ({
  name: 'workers',
  candidates: [0, 1, 2],
  min: 1,
  max: 2,
  held: 0,
  ...group,
});

const complaint = (...groups: Group[]): string | null => {
  try {
    checkGroups(groups);
    return null;
  } catch (error) {
    return (error as Error).message;
  }
};

test.each<[string, Group[]]>([
  ['no groups at all', []],
  ['at least one and at most two', [workers()]],
  ['exactly two', [workers({ min: 2, max: 2 })]],
  ['none of them', [workers({ min: 0, max: 0 })]],
  ['people who are in two groups', [workers(), workers({ name: 'families', candidates: [2, 3] })]],
  ['two groups of the same people', [workers(), workers({ name: 'families' })]],
])('%s can be asked of a board', (_what, groups) => {
  expect(complaint(...groups)).toBeNull();
});

test.each<[string, Partial<Group>]>([
  ['needs more than stand', { candidates: [0], min: 2 }],
  ['has nobody who stands', { candidates: [] }],
  ['has more on the board already than it may', { held: 3 }],
])('a group that %s means something: whether a board is possible is asked elsewhere', (_what, group) => {
  expect(complaint(workers(group))).toBeNull();
});

test.each<[string, Partial<Group>]>([
  ['half a member at least', { min: 0.5 }],
  ['half a member at most', { max: 1.5 }],
  ['half a member who stays', { held: 0.5 }],
  ['fewer than none at least', { min: -1 }],
  ['fewer than none at most', { min: -2, max: -1 }],
  ['fewer than none who stay', { held: -1 }],
  ['no number at least', { min: Number.NaN }],
  ['no end at most', { max: Number.POSITIVE_INFINITY }],
])('%s is refused, with the name of the group', (_what, group) => {
  expect(complaint(workers(group))).toBe('workers: members of a board are whole numbers.');
});

test('more at least than at most is refused, with both numbers', () => {
  expect(complaint(workers({ min: 3, max: 2 }))).toBe('workers: at least 3 and at most 2 cannot both be.');
});

test('somebody can be in a group only once', () => {
  expect(complaint(workers({ candidates: [2, 0, 2] }))).toBe('workers: somebody is in it twice.');
});

test('a wrong group is found behind a right one, and it is the one that is named', () => {
  expect(complaint(workers(), workers({ name: 'families', min: 2, max: 1 }))).toBe(
    'families: at least 2 and at most 1 cannot both be.',
  );
});
