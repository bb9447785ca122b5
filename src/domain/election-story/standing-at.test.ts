// Where somebody stands at a stage is what the count wrote down up to that stage, and no later.
import { expect, test } from 'vitest';
import type { Count, Group, Stage } from '../counting/index.ts';
import {
  fullGroupsOf,
  groupNeedingAll,
  groupsAskingFor,
  markAt,
  onBoard,
  placesLeft,
} from './standing-at.ts';

const stage = (elected: number[], excluded: number[]): Stage =>
  ({
    elected: elected.map((candidate) => ({ candidate })),
    excluded: excluded.map((candidate) => ({ candidate })),
  }) as unknown as Stage;

/** Ann (0) is elected first, then Ben (1) is set aside, then Cat (2) is elected. Ben and Cat are families. */
const families: Group = { name: 'families', candidates: [1, 2], min: 1, max: 1, held: 0 };
const workers: Group = { name: 'workers', candidates: [0], min: 0, max: 2, held: 1 };
const done = {
  stages: [stage([0], []), stage([], [1]), stage([2], [])],
  elected: [0, 2],
  groups: [families, workers],
} as unknown as Count;

test('somebody is hopeful until the stage at which the count says otherwise', () => {
  expect([0, 1, 2].map((candidate) => markAt(done, 0, candidate))).toEqual(['elected', 'hopeful', 'hopeful']);
  expect([0, 1, 2].map((candidate) => markAt(done, 1, candidate))).toEqual(['elected', 'out', 'hopeful']);
  expect([0, 1, 2].map((candidate) => markAt(done, 2, candidate))).toEqual(['elected', 'out', 'elected']);
});

test('only a group that asks for somebody keeps a place', () => {
  expect(groupsAskingFor(done.groups, 1)).toEqual([families]);
  expect(groupsAskingFor(done.groups, 0)).toEqual([]);
});

test('who stays on the board counts for their group from the start', () => {
  expect(onBoard(done, workers, -1)).toBe(1);
  expect(onBoard(done, workers, 0)).toBe(2);
  expect(onBoard(done, families, 1)).toBe(0);
});

test('places get fewer with each one elected', () => {
  expect([-1, 0, 1, 2].map((at) => placesLeft(done, at))).toEqual([2, 1, 1, 0]);
});

test('a group is full when it has the most that it may have, and not a stage before', () => {
  expect(fullGroupsOf(done, 1, 1)).toEqual([]);
  expect(fullGroupsOf(done, 1, 2)).toEqual([families]);
});

test('the last place is needed by the group that still lacks somebody, not by one that has enough', () => {
  expect(groupNeedingAll(done, 0, -1)).toBeUndefined();
  expect(groupNeedingAll(done, 0, 0)).toBe(families);
  expect(groupNeedingAll(done, 1, 0)).toBeUndefined();
});
