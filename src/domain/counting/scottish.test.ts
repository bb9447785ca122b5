import { expect, test } from 'vitest';
import { count, decimalText, nonTransferable, readBlt, type Count, type Election } from './index.ts';
import { countedByOthers } from '../../../tests/support/counted-by-others.ts';
import { papers } from '../../../tests/support/short-papers.ts';

const linn = countedByOthers('scottish-glasgow-2007-linn/ballots.blt');

interface Official {
  readonly quota: string;
  readonly stages: readonly {
    readonly votes: Readonly<Record<string, string | null>>;
    readonly non_transferable: string;
    readonly elected: readonly string[];
    readonly excluded: readonly string[];
    readonly surplus: string | null;
  }[];
}

const noLot = (): number => {
  throw new Error('No lot was expected.');
};
const scottish = (election: Election, lot = noLot as (tied: readonly number[]) => number): Count =>
  count('scottish', { election, lot });
const votesAt = ({ stages, places }: Count, stage: number): string[] =>
  stages[stage - 1]!.votes.map((units) => decimalText(units, places));
const names = ({ names: all }: Count, list: readonly number[]): string => list.map((at) => all[at]!).join('');

test.skipIf(!linn)(
  'the official count of Glasgow Linn 2007 comes out to the last decimal at every stage',
  () => {
    const read = readBlt(linn!);
    const official = JSON.parse(
      countedByOthers('scottish-glasgow-2007-linn/official_stages.json')!,
    ) as Official;
    if (!read.ok) throw new Error('Linn could not be read.');
    const counted = scottish(read.value.election);
    const { names: all, places } = counted;
    const named = (list: readonly { candidate: number }[]) => list.map(({ candidate }) => all[candidate]);
    expect(
      counted.stages.map((stage) => ({
        votes: Object.fromEntries(all.map((name, at) => [name, decimalText(stage.votes[at]!, places)])),
        non_transferable: decimalText(nonTransferable(stage), places),
        elected: named(stage.elected),
        excluded: named(stage.excluded),
        surplus: stage.surplusOf.length > 0 ? all[stage.surplusOf[0]!] : null,
      })),
    ).toEqual(
      official.stages.map(({ votes, ...stage }) => ({
        votes: Object.fromEntries(Object.entries(votes).map(([name, text]) => [name, text ?? '0.00000'])),
        ...stage,
      })),
    );
    expect(decimalText(counted.quota, places)).toBe(official.quota);
  },
);

test('the quota is the papers divided by one more than the seats, without decimals, and one more', () => {
  expect(decimalText(scottish(papers(2, 'ABC', '9 A', '8 B', '1 C')).quota, 5)).toBe('7.00000');
  expect(decimalText(scottish(papers(1, 'AB', '3 A', '2 B')).quota, 5)).toBe('3.00000');
});

test('a surplus moves on every paper, at its share of the surplus, and the rest of the rounding is written down', () => {
  // A has 10 of quota 6: 4 over. Each of ten papers is worth 4 / 10.
  const counted = scottish(papers(2, 'ABCD', '7 AB', '2 AC', '1 A', '4 C', '2 D'));
  expect(votesAt(counted, 2)).toEqual(['6.00000', '2.80000', '4.80000', '2.00000']);
  expect(counted.stages[1]!.exhausted).toBe(40_000);
  const thirds = scottish(papers(2, 'ABC', '6 AB', '2 B', '2 C')); // quota 4, surplus 2, on six papers: 0.33333 each
  expect(votesAt(thirds, 2)).toEqual(['4.00000', '3.99998', '2.00000']);
  expect(thirds.stages[1]!.roundingLoss).toBe(2);
});

test('papers that came with a surplus move on at the value at which they came', () => {
  const counted = scottish(papers(2, 'ABCD', '10 ABC', '1 B', '3 C', '4 D')); // quota 7, A 3 over: 0.3 each
  expect(votesAt(counted, 2)).toEqual(['7.00000', '4.00000', '3.00000', '4.00000']);
  expect(
    names(
      counted,
      counted.stages[2]!.excluded.map(({ candidate }) => candidate),
    ),
  ).toBe('C');
  const other = scottish(papers(2, 'ABCD', '10 ABD', '1 B', '5 C', '2 D'));
  expect(votesAt(other, 3)).toEqual(['7.00000', '4.00000', '5.00000', '0.00000']);
});

test('the larger surplus moves first, also when the other candidate was elected before', () => {
  const counted = scottish(papers(3, 'ABCDE', '7 AC', '9 BD', '2 C', '1 D', '1 E')); // quota 6
  expect(counted.stages.slice(1, 3).map(({ surplusOf }) => names(counted, surplusOf))).toEqual(['B', 'A']);
});

test('equal and lowest: whoever had fewer at the last stage at which they differed is set aside', () => {
  // C and D have 3 each after E's paper moves to C; before that C had 2.
  const counted = scottish(papers(1, 'ABCDE', '5 A', '5 B', '2 C', '3 D', '1 EC'), () => 1);
  expect(counted.stages[2]!.ties).toEqual([
    { tied: [2, 3], looking: 'fewest', chosen: 2, by: 'earlier-stage', stage: 1 },
  ]);
});

test('equal at every stage: the lot decides, and the draw is numbered', () => {
  const counted = scottish(papers(1, 'ABC', '3 A', '2 B', '2 C'), (tied) => tied.at(-1)!);
  expect(counted.stages[1]!.ties).toEqual([
    { tied: [1, 2], looking: 'fewest', chosen: 2, by: 'lot', draw: 1, drawnFrom: [1, 2] },
  ]);
});

test('when as many are left as places, they are elected and no more votes move', () => {
  const counted = scottish(papers(2, 'ABC', '5 A', '3 B', '2 C'));
  expect(counted.stages.at(-1)!.elected.at(-1)).toEqual({ candidate: 1, why: 'last-places' });
  expect(counted.stages).toHaveLength(3);
});

test('with no more candidates than seats all are elected at the first stage', () => {
  expect(scottish(papers(3, 'AB', '2 A', '1 B'))).toMatchObject({ elected: [0, 1], stages: [{ number: 1 }] });
});

test('a paper for somebody who withdrew goes to its next choice; without one it is no valid vote', () => {
  const election = papers(1, 'ABC', '3 AB', '2 A', '2 C', '1 B');
  const without = {
    ...election,
    candidates: election.candidates.map((one, at) => ({ ...one, withdrawn: at === 0 })),
  };
  const counted = scottish(without);
  expect(counted.papers).toBe(6);
  expect(votesAt(counted, 1)).toEqual(['0.00000', '4.00000', '2.00000']);
  expect(counted.elected).toEqual([1]);
});
