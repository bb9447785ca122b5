// Meek's method with the algorithm of Hill, Wichmann and Woodall (1987), in nine decimals as the Proportional
// Representation Foundation's reference rule rounds it. Each candidate keeps a share of every paper that comes to them:
// a hopeful one all, an elected one just as much as makes a quota, one who was set aside nothing; the rest goes on to the
// next choice. Papers that run out lower the quota. Shares are worked out again and again until no surplus is left; who is
// elected is looked at after first choices, after each exclusion and when the shares stand still.

import { divideDown } from '../kernel/index.ts';
import { oneVote, shareUp, timesUp } from './decimal.ts';
import { papersIn, type Ballot, type Election } from './election.ts';
import type { MakeMethod, Tally } from './run.ts';
import type { Transfer } from './stage.ts';
import type { Standing } from './standing.ts';

const PLACES = 9;
const ONE = oneVote(PLACES);
/** Surpluses of less than a millionth of a vote together are none. */
const OMEGA = 1_000;

/**
 * The papers as a tree of the candidates that can still be met on them: a branch ends at the first hopeful candidate,
 * who keeps all. Papers that begin alike share their branch, so a round costs as much as there are beginnings.
 */
interface Tree {
  readonly candidate: number[];
  readonly parent: number[];
  /** How many papers go through here. */
  readonly papers: number[];
}

const ROOT = -1;

function growTree(ballots: readonly Ballot[], { hopeful, elected }: Standing, candidates: number): Tree {
  const tree: Tree = { candidate: [], parent: [], papers: [] };
  const live = new Array<'none' | 'passes' | 'keeps'>(candidates).fill('none');
  for (const candidate of elected) live[candidate] = 'passes';
  for (const candidate of hopeful) live[candidate] = 'keeps';
  const branches = new Map<number, number>();
  for (const { papers, ranking } of ballots) {
    let at = ROOT;
    for (const candidate of ranking) {
      if (live[candidate] === 'none') continue;
      const key = (at + 1) * candidates + candidate;
      let next = branches.get(key);
      if (next === undefined) {
        next = tree.candidate.length;
        branches.set(key, next);
        tree.candidate.push(candidate);
        tree.parent.push(at);
        tree.papers.push(0);
      }
      tree.papers[next]! += papers;
      at = next;
      if (live[candidate] === 'keeps') break;
    }
  }
  return tree;
}

/** One round: what everybody has when each keeps their share. `rest` is filled with what a paper is worth after each place. */
function distribute({ candidate, parent, papers }: Tree, keep: readonly number[], rest: number[]): number[] {
  const votes = keep.map(() => 0);
  for (let at = 0; at < candidate.length; at += 1) {
    const weight = parent[at] === ROOT ? ONE : rest[parent[at]!]!;
    const share = keep[candidate[at]!]!;
    const kept = share === ONE ? weight : timesUp(weight, share); // most places are a hopeful candidate's
    votes[candidate[at]!]! += kept * papers[at]!;
    rest[at] = weight - kept;
  }
  return votes;
}

/** What passes from one candidate to the next on all papers: `passing[from][to]`. */
function passingOf(
  { candidate, parent, papers }: Tree,
  rest: readonly number[],
  candidates: number,
): number[][] {
  const passing = Array.from({ length: candidates }, () => new Array<number>(candidates).fill(0));
  for (let at = 0; at < candidate.length; at += 1) {
    const above = parent[at]!;
    if (above !== ROOT) passing[candidate[above]!]![candidate[at]!]! += rest[above]! * papers[at]!;
  }
  return passing;
}

/** Where the votes are, with the shares that put them there. */
interface State {
  readonly tree: Tree;
  readonly keep: number[];
  readonly rest: number[];
  readonly votes: number[];
  readonly quota: number;
  readonly exhausted: number;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, number) => all + number, 0);

/** What goes on from each elected candidate now and did not before. What no candidate gets is exhausted. */
function surplusTransfers(before: State, after: State, elected: readonly number[]): Transfer[] {
  const many = after.votes.length;
  const then = passingOf(before.tree, before.rest, many);
  const now = passingOf(after.tree, after.rest, many);
  return elected.flatMap((from) => {
    const gained = now[from]!.map((votes, to) => votes - then[from]![to]!);
    const came = sum(now.map((row) => row[from]!)) - sum(then.map((row) => row[from]!));
    const left = before.votes[from]! - after.votes[from]! + came;
    const moved = gained.flatMap((votes, to) =>
      votes === 0 ? [] : [{ from: [from], to, papers: null, votes }],
    );
    const lost = left - sum(gained);
    return lost === 0 ? moved : [...moved, { from: [from], to: null, papers: null, votes: lost }];
  });
}

/** Where the votes of those who were set aside are now: only their shares changed. */
function excludedTransfers(before: State, after: State, who: readonly number[]): Transfer[] {
  const moved = after.votes.flatMap((votes, to) => {
    const gained = votes - before.votes[to]!;
    return who.includes(to) || gained === 0 ? [] : [{ from: who, to, papers: null, votes: gained }];
  });
  const lost = after.exhausted - before.exhausted;
  return lost === 0 ? moved : [...moved, { from: who, to: null, papers: null, votes: lost }];
}

function settled(tree: Tree, keep: number[], { seats }: Election, all: number): State {
  const rest: number[] = [];
  const votes = distribute(tree, keep, rest);
  const cast = sum(votes);
  return { tree, keep, rest, votes, quota: divideDown(cast, seats + 1) + 1, exhausted: all - cast };
}

const surplusOf = ({ votes, quota }: State, elected: readonly number[]): number =>
  Math.max(0, sum(elected.map((candidate) => votes[candidate]! - quota)));

/** Each elected candidate keeps so much less, or more, that they would have had a quota. */
function nextKeep({ keep, quota, votes }: State, elected: readonly number[]): number[] {
  const next = [...keep];
  for (const candidate of elected) {
    const had = votes[candidate]!;
    if (had > 0) next[candidate] = Math.min(ONE, shareUp(shareUp(keep[candidate]!, quota, ONE), ONE, had));
  }
  return next;
}

/** Shares are worked out again until no surplus is left, or it shrinks no more. */
function standStill(first: State, elected: readonly number[], election: Election, all: number): State {
  let state = first;
  for (;;) {
    const next = settled(state.tree, nextKeep(state, elected), election, all);
    const surplus = surplusOf(next, elected);
    if (surplus < OMEGA || surplus >= surplusOf(state, elected)) return next;
    state = next;
  }
}

/** The method of Meek for one count. */
export const meek: MakeMethod = (ballots, election) => {
  const many = election.candidates.length;
  const all = papersIn(ballots) * ONE;
  let state: State;
  /** How many were elected when the shares last stood still; below 0 when votes have moved since. */
  let stillWith = -1;
  let grown: { readonly key: string; readonly tree: Tree } | undefined;
  /** The tree grows again only when somebody was elected or set aside. */
  const treeOf = (standing: Standing): Tree => {
    const key = `${standing.elected.length}/${standing.excluded.length}`;
    if (grown?.key !== key) grown = { key, tree: growTree(ballots, standing, many) };
    return grown.tree;
  };
  const tally = (transfers: readonly Transfer[]): Tally => ({
    quota: state.quota,
    votes: state.votes,
    exhausted: state.exhausted,
    roundingLoss: 0,
    transfers,
  });
  return {
    rule: 'meek',
    places: PLACES,
    surplusTogether: true,
    nearness: ({ elected }) => surplusOf(state, elected),
    first(standing) {
      state = settled(treeOf(standing), new Array<number>(many).fill(ONE), election, all);
      return tally([]);
    },
    surplus({ elected }) {
      return elected.length === stillWith || surplusOf(state, elected) < OMEGA ? [] : elected;
    },
    moveSurplus(standing, of) {
      const before = state;
      state = standStill(settled(treeOf(standing), state.keep, election, all), of, election, all);
      stillWith = of.length;
      return tally(surplusTransfers(before, state, of));
    },
    moveExcluded(standing, who) {
      const before = state;
      const keep = state.keep.map((share, candidate) => (who.includes(candidate) ? 0 : share));
      state = settled(treeOf(standing), keep, election, all);
      stillWith = -1;
      return tally(excludedTransfers(before, state, who));
    },
  };
};
