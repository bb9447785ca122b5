/**
 * How long a count takes, asked inside the engine that counts: this file is bundled for a browser page and for the
 * server's engine, and runs as it is in Node. So it takes nothing but the rules and the clock that every engine has.
 */
import { count, type Election, type Rule } from '../../domain/counting/index.ts';
import { seededRandom } from '../../domain/kernel/index.ts';

export interface CountSpeed {
  readonly ms: number;
  readonly stages: number;
  readonly elected: number;
}

const CANDIDATES = 20;
const SEATS = 9;

/** Papers as people write them: some favourites, other lengths, hardly two alike. */
function randomElection(papers: number): Election {
  const random = seededRandom(9);
  const everybody = Array.from({ length: CANDIDATES }, (_, at) => at);
  const ballots = Array.from({ length: papers }, () => {
    const favourite = Math.min(random.below(CANDIDATES), random.below(CANDIDATES));
    const others = random.shuffle(everybody.filter((at) => at !== favourite));
    return { papers: 1, ranking: [favourite, ...others.slice(0, random.below(CANDIDATES))] };
  });
  const candidates = everybody.map((at) => ({ name: `Candidate ${at + 1}`, withdrawn: false }));
  return { title: '', seats: SEATS, candidates, ballots };
}

/** Counts that many papers, with groups or without, and says how long the count itself took. */
export function countSpeed(papers: number, rule: Rule, grouped = false): CountSpeed {
  const election = randomElection(papers);
  const quarter = (of: number) => election.candidates.flatMap((_, at) => (at % 4 === of ? [at] : []));
  const groups = [0, 1, 2, 3].map((of) => ({
    name: `group ${of + 1}`,
    candidates: quarter(of),
    min: 2,
    max: 3,
    held: 0,
  }));
  const from = Date.now();
  const { stages, elected } = count(rule, {
    election,
    groups: grouped ? groups : [],
    lot: (tied) => tied[0]!,
  });
  return { ms: Date.now() - from, stages: stages.length, elected: elected.length };
}
