import { expect, test } from 'vitest';
import { papers } from '../../../tests/support/short-papers.ts';
import { checkBoard, count, type Count, type Group } from './index.ts';

const group = (name: string, candidates: number[], min: number, max: number, held = 0): Group => ({
  name,
  candidates,
  min,
  max,
  held,
});
const standing = [0, 1, 2, 3, 4];
const lot = (tied: readonly number[]): number => tied[0]!;
const elected = ({ names, elected: all }: Count): string => all.map((at) => names[at]!).join('');

test('two groups that meet: what each allows by itself can still be impossible together', () => {
  // Three seats, two women and two black people at least; two black men, two white women, one black woman (Hill).
  const groups = [group('women', [2, 3, 4], 2, 3), group('black people', [0, 1, 4], 2, 3)];
  expect(checkBoard({ seats: 3, standing, groups })).toEqual([]);
  expect(checkBoard({ seats: 3, standing: [0, 1, 2, 3], groups })).toEqual([
    { code: 'groups-exclude-each-other', groups: ['women', 'black people'] },
  ]);
});

test.each(['scottish', 'meek'] as const)(
  '%s: whoever alone makes the board lawful is guarded, though she has fewest votes',
  (rule) => {
    const groups = [group('women', [2, 3, 4], 2, 3), group('black people', [0, 1, 4], 2, 3)];
    const election = papers(3, 'ABCDE', '9 AB', '8 BA', '7 CD', '6 DC', '1 EA');
    const counted = count(rule, { election, groups, lot });
    expect(counted.stages[0]!.guarded).toEqual([4]);
    expect(counted.elected).toContain(4);
    expect(elected(count(rule, { election, lot }))).not.toContain('E');
  },
);

test.each(['scottish', 'meek'] as const)(
  '%s: whoever cannot be on any lawful board is set aside first, and their papers move on',
  (rule) => {
    // One of A and B at most. A is elected at once; B, with the next most votes, is set aside before A's surplus moves.
    const groups = [group('the same street', [0, 1], 0, 1)];
    const election = papers(2, 'ABCD', '9 AB', '6 BC', '3 C', '4 D'); // quota 8
    const { stages } = count(rule, { election, groups, lot });
    expect(stages[1]).toMatchObject({ kind: 'exclusion', excluded: [{ candidate: 1, why: 'doomed' }] });
    expect(stages[1]!.transfers.find(({ to }) => to === 2)).toMatchObject({ from: [1] });
    expect(elected(count(rule, { election, groups, lot }))).toBe('AC');
  },
);

test('two reach the quota at once and one may be elected: the one with more votes is', () => {
  const groups = [group('the same street', [0, 1], 0, 1)];
  const counted = count('scottish', { election: papers(2, 'ABC', '5 A', '6 B', '1 C'), groups, lot });
  expect(elected(counted)).toBe('BC');
});

test('a plain count put right afterwards would be wrong: a reserved seat changes who else is elected', () => {
  // Without groups A and B. One of C and D must be elected: whom A's supporters like better is what decides.
  const election = papers(2, 'ABCD', '8 AD', '5 BA', '3 C', '1 D');
  const groups = [group('workers', [2, 3], 1, 2)];
  expect(elected(count('scottish', { election, lot }))).toBe('AB');
  expect(elected(count('scottish', { election, groups, lot }))).toBe('AC');
});

test('members who stay on the board count for their group', () => {
  const none = group('workers', [0, 1], 1, 1, 1);
  const election = papers(2, 'ABCD', '5 A', '4 B', '2 C', '1 D');
  expect(elected(count('scottish', { election, groups: [none], lot }))).toBe('CD');
});

test('all that is in the way is said, with the numbers', () => {
  const groups = [group('workers', [0], 2, 3), group('families', [1], 0, 1, 2)];
  expect(checkBoard({ seats: 6, standing, groups })).toEqual([
    { code: 'too-few-standing', standing: 5, seats: 6 },
    { code: 'group-too-small', group: 'workers', standing: 1, needed: 2 },
    { code: 'group-too-full', group: 'families', held: 2, max: 1 },
  ]);
});

test('only the groups that quarrel are named', () => {
  const groups = [group('a', [0, 1], 2, 2), group('b', [2, 3], 2, 2), group('c', [4], 0, 1)];
  expect(checkBoard({ seats: 3, standing, groups })).toEqual([
    { code: 'groups-exclude-each-other', groups: ['a', 'b'] },
  ]);
});

test('three groupings of a large board are no matter of patience', () => {
  const candidates = Array.from({ length: 40 }, (_, at) => at);
  const every = (of: number, from: number) => candidates.filter((at) => at % of === from);
  const groups = [4, 5, 7].flatMap((of) =>
    Array.from({ length: of }, (_, from) => group(`${of}/${from}`, every(of, from), 1, 6)),
  );
  expect(checkBoard({ seats: 15, standing: candidates, groups })).toEqual([]);
});
