// What a vote decided. An ordinary resolution is carried when enough members took part (the quorum) and more
// voted for it than against it. Someone who abstains took part, but is on neither side. A tie is lost: nobody
// has a second vote. The numbers come from the rulebook in force at the notice of the motion.

import { divideUp, isWhole, type Id } from '../kernel/index.ts';
import { sideWithMore, type SideWithMore } from './majorities.ts';
import type { Choice } from './motion.ts';
import type { VotingRulebook } from './rules.ts';

export interface VoteCount {
  readonly votesFor: number;
  readonly votesAgainst: number;
  readonly abstained: number;
  readonly rollSize: number;
}

export type DecisionReason = SideWithMore | 'quorum-not-met';

/** The rule behind each part of a decision, as the rulebook numbers them. */
export interface DecisionRules {
  readonly quorum: string;
  readonly majority: string;
  readonly tie: string;
}

export interface Decision extends VoteCount {
  readonly notVoted: number;
  /** For, against and abstained together: the members who took part. */
  readonly tookPart: number;
  readonly quorumNeeded: number;
  readonly quorumMet: boolean;
  readonly carried: boolean;
  readonly reason: DecisionReason;
  /** The rule that settled it. */
  readonly ruleRef: string;
  readonly rules: DecisionRules;
  /** The version of the rulebook that was used. */
  readonly rulebook: string;
}

/** Counts votes against a roll. Throws for a vote by someone who is not on it, or a second vote. */
export function countVotes(
  roll: readonly { readonly member: Id }[],
  votes: readonly { readonly member: Id; readonly choice: Choice }[],
): VoteCount {
  const waiting = new Set(roll.map((line) => line.member));
  if (waiting.size !== roll.length) throw new Error('A member is on the roll twice.');
  const count = { for: 0, against: 0, abstain: 0 };
  for (const { member, choice } of votes) {
    if (!waiting.delete(member)) throw new Error(`Not on the roll, or voted twice: ${member}`);
    count[choice] += 1;
  }
  return {
    votesFor: count.for,
    votesAgainst: count.against,
    abstained: count.abstain,
    rollSize: roll.length,
  };
}

/** What the database adds up at a close, in one look: votes by choice, and votes without a line on the roll. */
export interface Totals extends VoteCount {
  readonly notOnRoll: number;
}

/** The count in the database's totals. Throws for a vote by someone who is not on the roll. */
export function countOfTotals({ notOnRoll, ...count }: Totals): VoteCount {
  if (notOnRoll > 0) throw new Error(`Votes by members who are not on the roll: ${notOnRoll}`);
  return count;
}

/** How many members must take part: the percentage of the roll, rounded up, or the smallest number if greater. */
export function quorumNeeded(rollSize: number, rulebook: VotingRulebook): number {
  const { quorumPercent, quorumMembers } = rulebook.voting;
  return Math.max(divideUp(rollSize * quorumPercent.value, 100), quorumMembers.value);
}

function reasonFor(count: VoteCount, quorumMet: boolean): DecisionReason {
  return quorumMet ? sideWithMore(count) : 'quorum-not-met';
}

function ruleBehind(reason: DecisionReason, rules: DecisionRules): string {
  if (reason === 'quorum-not-met') return rules.quorum;
  return reason === 'tie' || reason === 'nobody-for-or-against' ? rules.tie : rules.majority;
}

function checkCount({ votesFor, votesAgainst, abstained, rollSize }: VoteCount): void {
  const all = [votesFor, votesAgainst, abstained, rollSize];
  if (!all.every((number) => isWhole(number) && number >= 0)) throw new Error('A count is whole numbers.');
  if (votesFor + votesAgainst + abstained > rollSize) throw new Error('More votes than members on the roll.');
}

/**
 * Decides an ordinary resolution. Example: roll 60, quorum 15 of 60, 14 for, 9 against, 3 abstained: 26 took
 * part, carried. Throws when the count is impossible.
 */
export function decide(count: VoteCount, rulebook: VotingRulebook): Decision {
  checkCount(count);
  const { votesFor, votesAgainst, abstained, rollSize } = count;
  const { quorumPercent, ordinaryMajority, tie } = rulebook.voting;
  const rules = { quorum: quorumPercent.rule, majority: ordinaryMajority.rule, tie: tie.rule };
  const tookPart = votesFor + votesAgainst + abstained;
  const needed = quorumNeeded(rollSize, rulebook);
  const reason = reasonFor(count, tookPart >= needed);
  return {
    votesFor,
    votesAgainst,
    abstained,
    rollSize,
    notVoted: rollSize - tookPart,
    tookPart,
    quorumNeeded: needed,
    quorumMet: tookPart >= needed,
    carried: reason === 'more-for-than-against',
    reason,
    ruleRef: ruleBehind(reason, rules),
    rules,
    rulebook: rulebook.version,
  };
}
