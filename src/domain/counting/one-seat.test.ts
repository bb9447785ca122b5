import { expect, test } from 'vitest';
import { papers } from '../../../tests/support/short-papers.ts';
import type { Election } from './election.ts';
import { countOneSeat, overHalf } from './one-seat.ts';
import type { Count } from './stage.ts';

const noLot = (): number => {
  throw new Error('A lot was drawn.');
};
const lastOf = (tied: readonly number[]): number => tied.at(-1)!;

type OneSeat = Parameters<typeof countOneSeat>[0];
const counted = (
  rule: OneSeat,
  election: Election,
  lot: (tied: readonly number[]) => number = noLot,
): Count => countOneSeat(rule, { election, lot });

const withdrew = (election: Election, gone: number): Election => ({
  ...election,
  candidates: election.candidates.map((one, at) => ({ ...one, withdrawn: at === gone })),
});

test('all that is written down of a count for one place', () => {
  expect(counted('majority', papers(1, 'ABC', '4 AB', '3 BC', '2 CB'))).toEqual({
    rule: 'majority',
    places: 0,
    seats: 1,
    names: ['A', 'B', 'C'],
    withdrawn: [],
    groups: [],
    papers: 9,
    quota: 0,
    stages: [
      {
        number: 1,
        kind: 'first-choices',
        surplusOf: [],
        quota: 0,
        votes: [4, 3, 2],
        exhausted: 0,
        roundingLoss: 0,
        transfers: [],
        elected: [{ candidate: 0, why: 'most-votes' }],
        excluded: [],
        guarded: [],
        ties: [],
      },
    ],
    elected: [0],
  });
});

test.each<[string, OneSeat, Election, number[], number, boolean]>([
  [
    'majority: second choices count for nobody',
    'majority',
    papers(1, 'ABC', '4 AB', '3 CB'),
    [4, 0, 3],
    0,
    true,
  ],
  ['approval: everybody named gets a vote', 'approval', papers(1, 'ABC', '4 AB', '3 CB'), [4, 7, 3], 1, true],
  [
    'approval: the order on a paper is no matter',
    'approval',
    papers(1, 'ABC', '4 BA', '3 BC'),
    [4, 7, 3],
    1,
    true,
  ],
  ['one who stands alone is elected by one paper', 'majority', papers(1, 'A', '1 A'), [1], 0, true],
  [
    'most votes elect without half of the papers',
    'majority',
    papers(1, 'ABC', '4 A', '3 B', '2 C'),
    [4, 3, 2],
    0,
    false,
  ],
  [
    'exactly half is not more than half',
    'majority',
    papers(1, 'ABC', '4 A', '3 B', '1 C'),
    [4, 3, 1],
    0,
    false,
  ],
  [
    'one paper over half is more than half',
    'majority',
    papers(1, 'ABC', '5 A', '3 B', '1 C'),
    [5, 3, 1],
    0,
    true,
  ],
  [
    'approval: half is half of the papers, not of the votes',
    'approval',
    papers(1, 'ABC', '3 ABC', '2 B'),
    [3, 5, 3],
    1,
    true,
  ],
  [
    'approval: exactly half of the papers is not more',
    'approval',
    papers(1, 'ABCD', '2 AB', '1 AC', '3 D', '2 C'),
    [3, 2, 3, 3],
    3,
    false,
  ],
])('%s', (_what, rule, election, votes, elected, half) => {
  const count = counted(rule, election, lastOf);
  expect(count.stages.map((stage) => stage.votes)).toEqual([votes]);
  expect(count.elected).toEqual([elected]);
  expect(overHalf(count)).toBe(half);
});

test.each<OneSeat>(['majority', 'approval'])(
  '%s: a paper that names nobody is no vote, and half is half of those who named somebody',
  (rule) => {
    const count = counted(rule, papers(1, 'AB', '3 A', '2 B', '5 '));
    expect(count).toMatchObject({ papers: 5, elected: [0], stages: [{ votes: [3, 2], exhausted: 0 }] });
    expect(overHalf(count)).toBe(true);
  },
);

test('majority: a paper whose first choice withdrew counts for the next', () => {
  const count = counted('majority', withdrew(papers(1, 'ABC', '5 AC', '4 B', '2 A'), 0));
  expect(count).toMatchObject({ withdrawn: [0], papers: 9, elected: [2], stages: [{ votes: [0, 4, 5] }] });
});

test('approval: nobody who withdrew gets a vote, though most papers name them', () => {
  const count = counted('approval', withdrew(papers(1, 'ABC', '5 AC', '4 AB', '2 A'), 0));
  expect(count).toMatchObject({ withdrawn: [0], papers: 9, elected: [2], stages: [{ votes: [0, 4, 5] }] });
});

test.each<[string, OneSeat, Election, number[], number]>([
  ['two of three have most', 'majority', papers(1, 'ABC', '4 A', '2 B', '4 C'), [0, 2], 2],
  ['all have the same', 'approval', papers(1, 'ABC', '4 ABC'), [0, 1, 2], 2],
  ['every paper is empty', 'majority', papers(1, 'AB', '4 '), [0, 1], 1],
  ['there is no paper', 'approval', papers(1, 'AB'), [0, 1], 1],
  [
    'every paper is empty and one withdrew, who is not drawn',
    'majority',
    withdrew(papers(1, 'ABC', '4 '), 2),
    [0, 1],
    1,
  ],
])('a lot decides when %s', (_what, rule, election, tied, chosen) => {
  const draws: unknown[] = [];
  const lot = (from: readonly number[], draw: number): number => {
    draws.push([from, draw]);
    return lastOf(from);
  };
  const count = countOneSeat(rule, { election, lot });
  expect(draws).toEqual([[tied, 1]]);
  expect(count.elected).toEqual([chosen]);
  expect(count.stages[0]!.ties).toEqual([
    { tied, looking: 'most', chosen, by: 'lot', draw: 1, drawnFrom: tied },
  ]);
});

test('whoever is drawn from an empty box has not more than half of the papers', () => {
  expect(overHalf(counted('majority', papers(1, 'AB'), lastOf))).toBe(false);
});

test('two who are elected together have no half to speak of', () => {
  const one = counted('majority', papers(1, 'AB', '5 A', '1 B'));
  expect(overHalf(one)).toBe(true);
  expect(overHalf({ ...one, elected: [0, 1] })).toBe(false);
});

test.each<OneSeat>(['majority', 'approval'])('%s fills neither two places nor a place of a group', (rule) => {
  const refusal = new Error(`${rule} is for one place, without groups.`);
  const groups = [{ name: 'workers', candidates: [0], min: 0, max: 1, held: 0 }];
  expect(() => countOneSeat(rule, { election: papers(2, 'AB', '1 A'), lot: noLot })).toThrow(refusal);
  expect(() => countOneSeat(rule, { election: papers(1, 'AB', '1 A'), groups, lot: noLot })).toThrow(refusal);
  expect(countOneSeat(rule, { election: papers(1, 'AB', '1 A'), groups: [], lot: noLot }).elected).toEqual([
    0,
  ]);
});
