// What a rulebook is: the co-op's own numbers and choices, each with the rule it comes from and plain words in
// both languages. The rules in src/domain read their numbers from here and nowhere else. The files are in
// site/rulebook, one for each version the members agreed.

import type { CivilDate } from '../kernel/index.ts';

export type Language = 'en' | 'cy';
export type RuleUnit = 'clear-days' | 'days' | 'percent' | 'members' | 'minutes' | 'choice';

/** One number or choice, the rule it comes from ('7.2'), and what it means in plain words. */
export interface RuleEntry<Value extends number | string> {
  readonly value: Value;
  readonly unit: RuleUnit;
  readonly rule: string;
  /** Plain words. `{value}` stands for the number, `{hours}` for its hours without a sign. */
  readonly en: string;
  readonly cy: string;
}

export interface VotingRules {
  /** Clear days between the notice of a motion and the opening of its vote. */
  readonly noticeClearDays: RuleEntry<number>;
  /** Days from the opening of a vote to its close, at the least. */
  readonly openDays: RuleEntry<number>;
  /** Of the members on the roll, this many in 100 must take part... */
  readonly quorumPercent: RuleEntry<number>;
  /** ...and never fewer than this many members. */
  readonly quorumMembers: RuleEntry<number>;
  readonly ordinaryMajority: RuleEntry<'more-for-than-against'>;
  readonly tie: RuleEntry<'lost'>;
}

export interface TimeBankRules {
  readonly smallestEntryMinutes: RuleEntry<number>;
  readonly stepMinutes: RuleEntry<number>;
  readonly largestEntryMinutes: RuleEntry<number>;
  /** The lowest balance a member may reach; below zero. */
  readonly lowestBalanceMinutes: RuleEntry<number>;
  /** Above this balance the co-op suggests asking for help or giving time away. Nothing is refused. */
  readonly adviseAboveMinutes: RuleEntry<number>;
  /** How many days after the help it may still be logged. */
  readonly logWithinDays: RuleEntry<number>;
  /** How many days after it was logged it may still be confirmed. */
  readonly confirmWithinDays: RuleEntry<number>;
}

export interface Rulebook {
  /** The day it came into force; also its name. */
  readonly version: CivilDate;
  readonly agreed: { readonly en: string; readonly cy: string };
  readonly voting: VotingRules;
  readonly timeBank: TimeBankRules;
}
