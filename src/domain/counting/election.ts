// What is counted: who stands, for how many places, and what the papers say. Candidates go by their number on the
// paper, from 0, so that a name changes nothing.

import { isWhole, sortedBy } from '../kernel/index.ts';

export interface Candidate {
  readonly name: string;
  /** Withdrew before the count: papers pass over them as if they had not been printed. */
  readonly withdrawn: boolean;
}

/** Papers that say the same: how many, and the candidates from the first choice on. */
export interface Ballot {
  readonly papers: number;
  readonly ranking: readonly number[];
}

export interface Election {
  readonly title: string;
  readonly seats: number;
  readonly candidates: readonly Candidate[];
  readonly ballots: readonly Ballot[];
}

/** More papers than this would not fit nine decimals into an exact whole number. */
export const MOST_PAPERS = 9_000_000;

/** The numbers of those who stand, in the order of the paper. */
export function standingIn({ candidates }: Election): number[] {
  return candidates.flatMap(({ withdrawn }, number) => (withdrawn ? [] : [number]));
}

/** The papers that name somebody who stands, without those who withdrew. Only they are valid votes. */
export function validBallots({ ballots, candidates }: Election): Ballot[] {
  return ballots
    .map(({ papers, ranking }) => ({
      papers,
      ranking: ranking.filter((number) => !candidates[number]!.withdrawn),
    }))
    .filter(({ ranking }) => ranking.length > 0);
}

/** How many papers these are. */
export const papersIn = (ballots: readonly Ballot[]): number =>
  ballots.reduce((sum, { papers }) => sum + papers, 0);

/** Throws when an election cannot be: readers refuse such files, so this is a bug. */
export function checkElection({ seats, candidates, ballots }: Election): void {
  if (!isWhole(seats) || seats < 1) throw new Error('An election fills one place or more.');
  if (papersIn(ballots) > MOST_PAPERS) throw new Error(`More than ${MOST_PAPERS} papers.`);
  for (const { papers, ranking } of ballots) {
    if (!isWhole(papers) || papers < 1) throw new Error('Papers are counted in whole numbers.');
    if (new Set(ranking).size !== ranking.length) throw new Error('A paper names somebody twice.');
    if (ranking.some((number) => candidates[number] === undefined))
      throw new Error('A paper names nobody who is on it.');
  }
}

/** The same papers in the one order that everybody comes to: alike together, sorted by what they say. */
export function sortedBallots(ballots: readonly Ballot[]): Ballot[] {
  const alike = new Map<string, Ballot>();
  for (const { papers, ranking } of ballots) {
    const key = ranking.join(' ');
    alike.set(key, { papers: papers + (alike.get(key)?.papers ?? 0), ranking });
  }
  return sortedBy([...alike.entries()], ([key]) => key).map(([, ballot]) => ballot);
}
