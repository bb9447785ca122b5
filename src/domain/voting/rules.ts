// The numbers that voting takes from the rulebook: the section `voting`, in every rulebook.
import { choiceRule, numberRule, type CivilDate, type RuleSection, type SectionOf } from '../kernel/index.ts';

const spec = {
  /** Clear days between the notice of a motion and the opening of its vote. */
  noticeClearDays: numberRule('clear-days', 0, 90, 14),
  /** Days from the opening of a vote to its close, at the least. */
  openDays: numberRule('days', 1, 90, 7),
  /** Of the members on the roll, this many in 100 must take part... */
  quorumPercent: numberRule('percent', 0, 100, 25),
  /** ...and never fewer than this many members. */
  quorumMembers: numberRule('members', 1, 10_000, 12),
  ordinaryMajority: choiceRule('more-for-than-against'),
  tie: choiceRule('lost'),
};

export const votingSection: RuleSection = { name: 'voting', spec };
export type VotingRules = SectionOf<typeof spec>;

/** As much of a rulebook as the rules of voting read. */
export interface VotingRulebook {
  /** The day it came into force; also its name. */
  readonly version: CivilDate;
  readonly voting: VotingRules;
}
