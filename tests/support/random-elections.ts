// Small elections by lot, for tests that must hold for any: few papers and short rankings, so that ties, exhausted
// papers, candidates without a vote and boards that only just exist come often.
import { seededRandom, type Random } from '../../src/domain/kernel/index.ts';
import { checkBoard, type Election, type Group, type Lot } from '../../src/domain/counting/index.ts';
import { testDigest } from './test-digest.ts';

export interface Sample {
  readonly seed: number;
  readonly election: Election;
  readonly groups: readonly Group[];
  readonly lot: Lot;
}

function rankingOf(random: Random, many: number): number[] {
  const order = random.shuffle(Array.from({ length: many }, (_, at) => at));
  return order.slice(0, random.between(1, many));
}

/** Papers that lean towards some candidates, as people's do. */
function leaning(random: Random, many: number): number[] {
  const favourite = random.below(many);
  const ranking = rankingOf(random, many);
  return random.chance(40) ? [favourite, ...ranking.filter((at) => at !== favourite)] : ranking;
}

function groupOf(random: Random, many: number, seats: number, at: number): Group {
  const candidates = Array.from({ length: many }, (_, one) => one).filter(() => random.chance(50));
  const min = random.chance(60) ? random.between(0, Math.min(seats, candidates.length)) : 0;
  const max = random.chance(60) ? random.between(min, seats) : seats;
  return { name: `group ${at + 1}`, candidates, min, max, held: 0 };
}

/** Groups that leave a lawful board; fewer of them when those drawn do not. */
function lawfulGroups(random: Random, many: number, seats: number): Group[] {
  let groups = Array.from({ length: random.between(1, 3) }, (_, at) => groupOf(random, many, seats, at));
  const standing = Array.from({ length: many }, (_, at) => at);
  while (checkBoard({ seats, standing, groups }).some(({ code }) => code !== 'too-few-standing'))
    groups = groups.slice(0, -1);
  return groups;
}

/** The election of a seed. */
export function sampleElection(seed: number, grouped: boolean): Sample {
  const random = seededRandom(seed);
  for (let turn = 0; turn < 5; turn += 1) random.below(2); // neighbouring seeds begin alike
  const many = random.between(2, 7);
  const seats = random.between(1, Math.min(4, many));
  const ballots = Array.from({ length: random.between(1, 14) }, () => ({
    papers: random.chance(70) ? 1 : random.between(2, 6),
    ranking: leaning(random, many),
  }));
  const candidates = Array.from({ length: many }, (_, at) => ({
    name: `Candidate ${at + 1}`,
    withdrawn: false,
  }));
  const lot: Lot = (tied, draw) => {
    const tickets = tied.map((at) => testDigest(`${seed}/${draw}/${at}`));
    return tied[tickets.indexOf([...tickets].sort()[0]!)]!;
  };
  return {
    seed,
    election: { title: '', seats, candidates, ballots },
    groups: grouped ? lawfulGroups(random, many, seats) : [],
    lot,
  };
}
