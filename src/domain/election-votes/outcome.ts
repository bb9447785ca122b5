// From the opened rankings to the board: who is passed over, for how many places, with which groups, and the count of it.
// A candidate who is gone since the paper was made is passed over, and what that does to the places follows from the rules
// of elections. Where nobody has to be chosen any more nothing is counted.

import { count, sortedBallots, type Count, type Group, type Lot } from '../counting/index.ts';
import {
  afterGone,
  settledBoard,
  type Closing,
  type ElectionRules,
  type Settled,
} from '../elections/index.ts';
import { rankedPapers } from '../sealed/index.ts';

export interface AskedOutcome {
  readonly rules: ElectionRules;
  /** The places of the paper, who stands on it in its order, and who stays on the board. */
  readonly closing: Closing;
  /** The numbers, from 0, of those who are gone since the paper was made. */
  readonly gone: readonly number[];
  readonly names: readonly string[];
  /** The opened answers: rankings, and blank ones. */
  readonly answers: readonly string[];
  readonly lot: Lot;
}

/**
 * counted: the places were filled by a count. without-count: no more were left than places, and all are elected. no-votes:
 * no paper names anybody who stands, so nobody is elected. nobody: nobody is left who can be.
 */
export type OutcomeHow = 'counted' | 'without-count' | 'no-votes' | 'nobody';

export interface ElectionOutcome {
  readonly how: OutcomeHow;
  /** Who is elected, by their number from 0: in the order of election where there was a count, else of the paper. */
  readonly elected: readonly number[];
  /** Open places that stay empty. */
  readonly empty: number;
  readonly because: Settled['because'];
  /** Valid papers that name nobody who stands. */
  readonly blank: number;
  readonly count: Count | null;
}

/** How the places are filled when those are passed over who are gone. */
export const settledNow = (rules: ElectionRules, closing: Closing, gone: readonly number[]): Settled =>
  gone.length > 0 ? afterGone(rules, closing, gone) : settledBoard(rules, closing);

/** Whether somebody can fill the only place: a majority counts without groups, so they are kept here. */
const canFillOne = (groups: readonly Group[], candidate: number): boolean =>
  groups.every(({ candidates, min, max, held }) => {
    const then = held + (candidates.includes(candidate) ? 1 : 0);
    return then >= min && then <= max;
  });

const isOneSeat = ({ method }: ElectionRules): boolean =>
  method.value === 'majority' || method.value === 'approval';

/** Whom papers pass over: who is gone, and where one place is filled without ranks whoever no lawful board has. */
const passedOver = ({ rules, closing, gone }: AskedOutcome, { groups }: Settled): number[] =>
  closing.standing.flatMap((_one, at) =>
    gone.includes(at) || (isOneSeat(rules) && !canFillOne(groups, at)) ? [at] : [],
  );

/** The outcome of a vote. The same answers, rules and lot give the same one in every engine. */
export function outcomeOf(asked: AskedOutcome): ElectionOutcome {
  const { rules, closing, gone, names, answers, lot } = asked;
  const settled = settledNow(rules, closing, gone);
  const { seats, empty, because, groups } = settled;
  const over = passedOver(asked, settled);
  const ballots = sortedBallots(rankedPapers(answers, names.length));
  const naming = ballots.filter(({ ranking }) => ranking.some((at) => !over.includes(at)));
  const blank = answers.length - naming.reduce((sum, { papers }) => sum + papers, 0);
  const known = { empty, because, blank, elected: [], count: null };
  if (settled.how === 'nobody') return { ...known, how: 'nobody' };
  if (settled.how === 'elected') {
    const elected = closing.standing.flatMap((_one, at) => (gone.includes(at) ? [] : [at]));
    return { ...known, how: 'without-count', elected };
  }
  if (naming.length === 0) return { ...known, how: 'no-votes', empty: closing.seats };
  const candidates = names.map((name, at) => ({ name, withdrawn: over.includes(at) }));
  const election = { title: '', seats, candidates, ballots: naming };
  const found = count(rules.method.value, { election, groups: isOneSeat(rules) ? [] : groups, lot });
  return { ...known, how: 'counted', elected: found.elected, count: found };
}
