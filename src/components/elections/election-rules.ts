/** The rules of elections in plain words, as the rulebook of an election has them. */
import rulebooks from 'virtual:rulebook/elections';
import type { Language } from '../../../site/co-op.ts';
import type { RuleEntry, RuleValue } from '../../domain/kernel/index.ts';
import { ruleName, rulebookVersion, ruleWords } from '../../domain/rulebook/index.ts';

/** Each rule with its sentences, in the order of the rulebook; none for a version that the site does not have. */
export function electionRules(lang: Language, version: string): { name: string; sentences: string[] }[] {
  const entries = Object.values(
    rulebookVersion(rulebooks, version)?.elections ?? {},
  ) as RuleEntry<RuleValue>[];
  const rules = [...new Set(entries.map(({ rule }) => rule))];
  return rules.map((rule) => ({
    name: ruleName(rule, lang),
    sentences: entries.filter((entry) => entry.rule === rule).map((entry) => ruleWords(entry, lang)),
  }));
}
