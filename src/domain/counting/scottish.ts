// Scottish STV, as the Scottish Local Government Elections Orders 2007 (schedule 1, rules 45 to 52) and 2011 say: the
// quota is fixed; a surplus moves on every paper that the elected candidate holds (weighted inclusive Gregory), each at
// surplus × its value ÷ all votes of the candidate, to five decimals, the rest ignored; one surplus a stage, the largest
// first; whoever is set aside passes papers on at the value at which they came. A transfer that belongs to a stage is
// always made, and who is elected is looked at after it, as the returning officers do.

import { divideDown } from '../kernel/index.ts';
import { oneVote, shareDown } from './decimal.ts';
import { papersIn, type Ballot, type Election } from './election.ts';
import type { MakeMethod, Tally } from './run.ts';
import type { Transfer } from './stage.ts';
import type { Standing } from './standing.ts';

const PLACES = 5;
const ONE = oneVote(PLACES);

/** The quota in whole votes (rule 46): papers ÷ (seats + 1), without decimals, and one more. */
export const scottishQuota = (papers: number, seats: number): number => divideDown(papers, seats + 1) + 1;

/** Where the papers lie. Piles of papers move as one: their ballot, what a paper is worth, how far it was read. */
interface Box {
  readonly ballots: readonly Ballot[];
  readonly value: number[];
  readonly read: number[];
  /** For each candidate, the ballots that lie with them. */
  readonly piles: number[][];
  readonly votes: number[];
  readonly hopeful: boolean[];
  exhausted: number;
  roundingLoss: number;
}

type Moved = Map<number | null, { papers: number; votes: number }>;

/** The next choice on a ballot who is hopeful, or null. */
function nextChoice(box: Box, at: number): number | null {
  const { ranking } = box.ballots[at]!;
  for (let place = box.read[at]! + 1; place < ranking.length; place += 1) {
    if (box.hopeful[ranking[place]!]) {
      box.read[at] = place;
      return ranking[place]!;
    }
  }
  box.read[at] = ranking.length;
  return null;
}

/** Moves one ballot on, at its value, and adds to what moved where. */
function moveOn(box: Box, at: number, moved: Moved): void {
  const to = nextChoice(box, at);
  const { papers } = box.ballots[at]!;
  const votes = papers * box.value[at]!;
  if (to === null) box.exhausted += votes;
  else {
    box.votes[to]! += votes;
    box.piles[to]!.push(at);
  }
  const sum = moved.get(to) ?? { papers: 0, votes: 0 };
  moved.set(to, { papers: sum.papers + papers, votes: sum.votes + votes });
}

const last = (candidate: number | null): number => candidate ?? Infinity;

const transfersOf = (from: number, moved: Moved): Transfer[] =>
  [...moved]
    .map(([to, { papers, votes }]) => ({ from: [from], to, papers, votes }))
    .sort((a, b) => last(a.to) - last(b.to));

function emptyBox(ballots: readonly Ballot[], { candidates }: Election): Box {
  return {
    ballots,
    value: ballots.map(() => ONE),
    read: ballots.map(() => -1),
    piles: candidates.map(() => []),
    votes: candidates.map(() => 0),
    hopeful: candidates.map(() => false),
    exhausted: 0,
    roundingLoss: 0,
  };
}

/** Rule 48: every paper of the elected candidate moves on, at its share of the surplus. */
function transferSurplus(box: Box, from: number, quota: number): Transfer[] {
  const held = box.votes[from]!;
  const surplus = held - quota;
  const before = box.votes.reduce((sum, votes) => sum + votes, 0) + box.exhausted;
  const shares = new Map<number, number>();
  const moved: Moved = new Map();
  const pile = box.piles[from]!;
  box.piles[from] = [];
  box.votes[from] = quota;
  for (const at of pile) {
    const value = box.value[at]!;
    const share = shares.get(value) ?? shareDown(surplus, value, held);
    shares.set(value, share);
    box.value[at] = share;
    moveOn(box, at, moved);
  }
  const after = box.votes.reduce((sum, votes) => sum + votes, 0) + box.exhausted;
  box.roundingLoss += before - after;
  return transfersOf(from, moved);
}

/** Rule 50: every paper of whoever is set aside moves on at the value at which it came. */
function transferExcluded(box: Box, from: number): Transfer[] {
  const moved: Moved = new Map();
  const pile = box.piles[from]!;
  box.piles[from] = [];
  box.votes[from] = 0;
  for (const at of pile) moveOn(box, at, moved);
  return transfersOf(from, moved);
}

/** The method of Scottish STV for one count. */
export const scottish: MakeMethod = (ballots, election) => {
  const box = emptyBox(ballots, election);
  const quota = scottishQuota(papersIn(ballots), election.seats) * ONE;
  const see = ({ hopeful }: Standing): void => {
    box.hopeful.fill(false);
    for (const candidate of hopeful) box.hopeful[candidate] = true;
  };
  const tally = (transfers: readonly Transfer[]): Tally => ({
    quota,
    votes: [...box.votes],
    exhausted: box.exhausted,
    roundingLoss: box.roundingLoss,
    transfers,
  });
  return {
    rule: 'scottish',
    places: PLACES,
    surplusTogether: false,
    nearness: () => 0,
    first(standing) {
      see(standing);
      const moved: Moved = new Map();
      for (let at = 0; at < ballots.length; at += 1) moveOn(box, at, moved);
      return tally([]);
    },
    surplus({ elected }) {
      const most = Math.max(...elected.map((candidate) => box.votes[candidate]!));
      return most > quota ? elected.filter((candidate) => box.votes[candidate] === most) : [];
    },
    moveSurplus(standing, [from]) {
      see(standing);
      return tally(transferSurplus(box, from!, quota));
    },
    moveExcluded(standing, who) {
      see(standing);
      return tally(who.flatMap((candidate) => transferExcluded(box, candidate)));
    },
  };
};
