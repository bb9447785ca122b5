// Whether two counts that were written apart (src/domain/counting, tests/support/slow-count.ts) say the same of any
// election, to the last decimal of every stage, and whether what a count promises holds for any. A run asks some elections,
// others each time; `npm test -- --all` asks ten thousand of each.
import { expect, test } from 'vitest';
import {
  count,
  decimalText,
  nonTransferable,
  type Count,
  type Group,
} from '../../src/domain/counting/index.ts';
import { sampleElection, type Sample } from '../support/random-elections.ts';
import { slowCount } from '../support/slow-count.ts';

const all = process.env['COMMON_CARE_ALL'] === '1';
const first = all
  ? 1
  : (Number(process.env['COMMON_CARE_SEED']) || Math.floor(Date.now() / 86_400_000)) * 1_000;
const MANY = all ? 10_000 : 600;
const TIME = all ? 1_800_000 : 60_000;

type TwoRules = 'scottish' | 'meek';

/** A count as both can be compared. */
function told(counted: Count) {
  const { places, stages, elected } = counted;
  return {
    elected,
    stages: stages.map((stage) => ({
      votes: stage.votes.map((units) => decimalText(units, places)),
      nonTransferable: decimalText(nonTransferable(stage), places),
      elected: stage.elected.map(({ candidate }) => candidate),
      excluded: stage.excluded.map(({ candidate }) => candidate),
    })),
  };
}

function slowly(rule: TwoRules, { election, groups, lot }: Sample) {
  const papers = election.ballots.flatMap(({ papers: many, ranking }) =>
    Array.from({ length: many }, () => ranking),
  );
  const { seats, candidates } = election;
  return slowCount({ rule, candidates: candidates.length, seats, papers, groups, lot });
}

const samples = function* (grouped: boolean): Generator<Sample> {
  for (let seed = first; seed < first + MANY; seed += 1) yield sampleElection(seed, grouped);
};

test.each<[TwoRules, boolean]>([
  ['scottish', false],
  ['scottish', true],
  ['meek', false],
  ['meek', true],
])(
  '%s, with groups %s: the slow count of single papers says the same at every stage',
  (rule, grouped) => {
    for (const sample of samples(grouped)) {
      const fast = told(count(rule, sample));
      expect({ seed: sample.seed, ...fast }).toEqual({ seed: sample.seed, ...slowly(rule, sample) });
    }
  },
  TIME,
);

const within = (group: Group, elected: readonly number[]): boolean => {
  const many = elected.filter((at) => group.candidates.includes(at)).length;
  return many >= group.min && many <= group.max;
};

test.each<TwoRules>(['scottish', 'meek'])(
  '%s: the board is whole and keeps every group, and no vote appears or disappears at any stage',
  (rule) => {
    let bound = 0;
    for (const sample of samples(true)) {
      const { election, groups } = sample;
      const counted = count(rule, sample);
      const whole = counted.papers * 10 ** counted.places;
      expect(new Set(counted.elected).size).toBe(Math.min(election.seats, election.candidates.length));
      expect(groups.filter((group) => !within(group, counted.elected))).toEqual([]);
      for (const stage of counted.stages) {
        const cast = stage.votes.reduce((sum, units) => sum + units, 0);
        expect(cast + nonTransferable(stage)).toBe(whole);
      }
      if (counted.stages.some(({ excluded }) => excluded.some(({ why }) => why === 'doomed'))) bound += 1;
    }
    expect(bound).toBeGreaterThan(MANY / 20); // or the groups would have bound nobody, and this had shown nothing
  },
  TIME,
);

test.each<TwoRules>(['scottish', 'meek'])(
  '%s: what moved in a stage is the difference that the stage makes, for each candidate',
  (rule) => {
    for (const sample of samples(true)) {
      const { stages } = count(rule, sample);
      for (const [at, stage] of stages.entries()) {
        if (at === 0) continue;
        const before = stages[at - 1]!;
        for (const candidate of stage.votes.keys()) {
          const gone = stage.transfers.some(({ from }) => from.includes(candidate) && from.length > 1);
          if (gone) continue;
          const came = stage.transfers
            .filter(({ to }) => to === candidate)
            .reduce((sum, { votes }) => sum + votes, 0);
          const left = stage.transfers
            .filter(({ from }) => from.includes(candidate))
            .reduce((sum, { votes }) => sum + votes, 0);
          const lost = stage.surplusOf.includes(candidate) ? stage.roundingLoss - before.roundingLoss : 0;
          expect(stage.votes[candidate]! - before.votes[candidate]!).toBe(came - left - lost);
        }
      }
    }
  },
  TIME,
);

test.each<TwoRules>(['scottish', 'meek'])(
  '%s: groups that bind nobody change nothing',
  (rule) => {
    for (const sample of samples(true)) {
      const bound = count(rule, sample);
      const plain = count(rule, { ...sample, groups: [] });
      const binds = bound.stages.some(
        ({ guarded, excluded }) => guarded.length > 0 || excluded.some(({ why }) => why === 'doomed'),
      );
      const lastHad = plain.elected.every((at) => bound.elected.includes(at));
      if (!binds) expect({ seed: sample.seed, lastHad }).toEqual({ seed: sample.seed, lastHad: true });
      const free = sample.groups.map((group) => ({ ...group, min: 0, max: sample.election.seats }));
      expect(told(count(rule, { ...sample, groups: free }))).toEqual(told(plain));
    }
  },
  TIME,
);

test.each<TwoRules>(['scottish', 'meek'])(
  '%s: other names change nothing',
  (rule) => {
    for (const sample of samples(true)) {
      const names = sample.election.candidates.map(
        (_, at) => `Zoë ${sample.election.candidates.length - at}`,
      );
      const candidates = names.map((name) => ({ name, withdrawn: false }));
      const renamed = count(rule, { ...sample, election: { ...sample.election, candidates } });
      expect(told(renamed)).toEqual(told(count(rule, sample)));
    }
  },
  TIME,
);

/** How many papers put exactly these candidates above all others. */
function supporters({ election }: Sample, coalition: readonly number[]): number {
  return election.ballots
    .filter(({ ranking }) => coalition.every((at) => ranking.slice(0, coalition.length).includes(at)))
    .reduce((sum, { papers }) => sum + papers, 0);
}

/** Whole quotas: Scottish rounds its quota up to whole votes; under Meek more than an exact one is enough. */
function quotasOf(rule: TwoRules, { papers, seats, quota, places }: Count, support: number): number {
  if (rule === 'scottish') return Math.floor((support * 10 ** places) / quota);
  return Math.ceil((support * (seats + 1)) / papers) - 1;
}

test.each<TwoRules>(['scottish', 'meek'])(
  '%s: people who put the same candidates above all others get the seats that their number earns (Droop)',
  (rule) => {
    let earned = 0;
    for (const sample of samples(false)) {
      const counted = count(rule, sample);
      const { seats, candidates } = sample.election;
      for (let mask = 1; mask < 2 ** candidates.length; mask += 1) {
        const coalition = [...candidates.keys()].filter((at) => mask & (1 << at));
        const due = Math.min(quotasOf(rule, counted, supporters(sample, coalition)), coalition.length, seats);
        if (due < 1) continue;
        const got = coalition.filter((at) => counted.elected.includes(at)).length;
        if (got < due) expect({ seed: sample.seed, coalition, got, due }).toEqual({});
        earned += 1;
      }
    }
    expect(earned).toBeGreaterThan(MANY);
  },
  TIME,
);
