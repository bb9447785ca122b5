import { expect, test } from 'vitest';
import { papers } from '../../../tests/support/short-papers.ts';
import { count, countParts, fillVacancy, overHalf, type Group } from './index.ts';

const lot = (tied: readonly number[]): number => tied[0]!;

test('plain majority: each paper counts for its first choice, and the most votes win', () => {
  const counted = count('majority', { election: papers(1, 'ABC', '4 AB', '3 BC', '2 CB'), lot });
  expect(counted).toMatchObject({ elected: [0], stages: [{ votes: [4, 3, 2] }] });
  expect(overHalf(counted)).toBe(false);
});

test('approval: each paper counts for everybody it names', () => {
  const counted = count('approval', { election: papers(1, 'ABC', '4 AB', '3 BC', '2 CB'), lot });
  expect(counted).toMatchObject({ elected: [1], stages: [{ votes: [4, 9, 5] }] });
  expect(overHalf(counted)).toBe(true);
});

test('equal with the most votes: the lot decides', () => {
  const counted = count('majority', {
    election: papers(1, 'ABC', '4 A', '4 B', '2 C'),
    lot: (tied) => tied[1]!,
  });
  expect(counted).toMatchObject({ elected: [1], stages: [{ ties: [{ tied: [0, 1], by: 'lot', draw: 1 }] }] });
});

test('one place cannot be shared among groups, and these rules fill no more', () => {
  expect(() => count('majority', { election: papers(2, 'AB', '1 A'), lot })).toThrow('one place');
});

test('somebody leaves: those who sit keep their places, and the papers say who comes', () => {
  const election = papers(2, 'ABCD', '6 AC', '5 BD', '3 C', '4 D');
  expect(count('scottish', { election, lot }).elected).toEqual([0, 1]);
  expect(fillVacancy({ rule: 'scottish', election, lot, gone: [0], sitting: [1] }).fills).toEqual([2]);
  // C would not serve now: D comes.
  expect(fillVacancy({ rule: 'scottish', election, lot, gone: [0, 2], sitting: [1] }).fills).toEqual([3]);
});

test('somebody leaves: a member who sits is never put out by the count', () => {
  const election = papers(2, 'ABCD', '9 AC', '1 B', '5 D');
  const { count: again, fills } = fillVacancy({ rule: 'meek', election, lot, gone: [0], sitting: [1] });
  expect(again.elected).toContain(1);
  expect(fills).toEqual([2]);
});

test('who leaves cannot sit', () => {
  const election = papers(2, 'ABC', '3 A', '2 B');
  expect(() => fillVacancy({ rule: 'meek', election, lot, gone: [0], sitting: [0] })).toThrow(
    'leaves and sits',
  );
});

test('a group elects its own seat; who gets it stands no more for the others and counts for the whole board', () => {
  const workers = { ...papers(1, 'ABCD', '3 A', '1 B'), title: 'workers' };
  const everybody = papers(2, 'ABCD', '9 A', '5 B', '4 C', '3 D');
  const atMostOne: Group = { name: 'workers', candidates: [0, 1], min: 1, max: 1, held: 0 };
  const parts = [
    { name: 'workers', election: workers, eligible: [0, 1] },
    { name: 'all', election: everybody },
  ];
  const counted = countParts({ rule: 'scottish', parts, groups: [atMostOne], lotFor: () => lot });
  expect(counted.map(({ name, count: { elected } }) => [name, elected])).toEqual([
    ['workers', [0]],
    ['all', [2, 3]],
  ]);
});
