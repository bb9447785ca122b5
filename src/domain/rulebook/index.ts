// The only door to the rulebook: what it holds, and which version counts.

export { sections } from './rulebook.ts';
export type { Language, Rulebook } from './rulebook.ts';
export type { RuleEntry, RuleUnit } from '../kernel/index.ts';
export { ruleName, rulebookAt, rulebookVersion, ruleWords } from './in-force.ts';
export { confirmedRulebooks, ruleChanges, rulebookText } from './confirmed.ts';
export type { Confirmation, RuleChange } from './confirmed.ts';
