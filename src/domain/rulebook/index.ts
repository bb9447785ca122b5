// The only door to the rulebook: what it holds, and which version counts.

export type { Language, RuleEntry, RuleUnit, Rulebook, TimeBankRules, VotingRules } from './rulebook.ts';
export { ruleName, rulebookAt, rulebookVersion, ruleWords } from './in-force.ts';
