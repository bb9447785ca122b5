// The only door to the rulebook: what it holds, and which version counts.

export { RESOLUTION_SINCE, sections } from './rulebook.ts';
export type { Language, Resolution, Rulebook } from './rulebook.ts';
export type { RuleEntry, RuleUnit, RuleValue } from '../kernel/index.ts';
export { ruleName, rulebookAt, rulebookVersion, ruleWords } from './in-force.ts';
export type { Versioned } from './in-force.ts';
export { confirmedRulebooks, lacksResolution, ruleChanges, rulebookText } from './confirmed.ts';
export type { Confirmation, RuleChange } from './confirmed.ts';
