// One place, counted without ranks. Plain majority: each paper counts for its first choice. Approval: each paper counts
// for everybody it names. Whoever has the most votes is elected, with half of the papers or without (`overHalf`); a lot
// decides between equals, because there is no earlier stage to look at.

import { papersIn, standingIn, validBallots, type Ballot } from './election.ts';
import type { Asked } from './run.ts';
import type { Count, Rule, Stage } from './stage.ts';
import { settleTie } from './tie.ts';

type OneSeatRule = Extract<Rule, 'majority' | 'approval'>;

const counted = (rule: OneSeatRule, { ranking }: Ballot): readonly number[] =>
  rule === 'approval' ? ranking : ranking.slice(0, 1);

/** Did the elected candidate get more than half of the papers? */
export const overHalf = ({ stages, elected, papers }: Count): boolean =>
  elected.length === 1 && stages[0]!.votes[elected[0]!]! * 2 > papers;

/** Counts for one place. Throws for more places, and for groups: one place cannot be shared. */
export function countOneSeat(rule: OneSeatRule, { election, groups = [], lot }: Asked): Count {
  if (election.seats !== 1 || groups.length > 0) throw new Error(`${rule} is for one place, without groups.`);
  const ballots = validBallots(election);
  const votes = election.candidates.map(() => 0);
  for (const ballot of ballots)
    for (const candidate of counted(rule, ballot)) votes[candidate]! += ballot.papers;
  const standing = standingIn(election);
  const most = Math.max(...standing.map((candidate) => votes[candidate]!));
  const tied = standing.filter((candidate) => votes[candidate] === most);
  const ties = tied.length > 1 ? [settleTie({ tied, looking: 'most', history: [], lot, draw: 1 })] : [];
  const elected = ties[0]?.chosen ?? tied[0]!;
  const stage: Stage = {
    number: 1,
    kind: 'first-choices',
    surplusOf: [],
    quota: 0,
    votes,
    exhausted: 0,
    roundingLoss: 0,
    transfers: [],
    elected: [{ candidate: elected, why: 'most-votes' }],
    excluded: [],
    guarded: [],
    ties,
  };
  return {
    rule,
    places: 0,
    seats: 1,
    names: election.candidates.map(({ name }) => name),
    withdrawn: election.candidates.flatMap(({ withdrawn }, number) => (withdrawn ? [number] : [])),
    groups,
    papers: papersIn(ballots),
    quota: 0,
    stages: [stage],
    elected: [elected],
  };
}
