/** A closed vote, explained: the decision worked out anew by the rule, and the words of the rules behind it. */
import rulebooks from 'virtual:rulebook/voting';
import type { Language } from '../../../site/co-op.ts';
import { rulebookVersion, ruleName, ruleWords } from '../../domain/rulebook/index.ts';
import {
  decide,
  explain,
  type Decision,
  type ExplainedStep,
  type VotingRulebook,
} from '../../domain/voting/index.ts';
import { dayWords } from '../../lib/format.ts';
import { fill, type Words } from '../../lib/words.ts';
import type { MotionResult } from './views.ts';

export interface RuleText {
  /** 'Rule 7.5' */
  readonly name: string;
  readonly sentences: readonly string[];
}

export interface WhyStep {
  readonly text: string;
  readonly rule: RuleText | null;
}

/** The decision behind a result, or null when its rulebook is not part of this site any more. */
export function decisionOf(result: MotionResult): Decision | null {
  const rulebook = rulebookVersion(rulebooks, result.rulebook);
  return rulebook ? decide(result, rulebook) : null;
}

function ruleText(lang: Language, rulebook: VotingRulebook, rule: string): RuleText | null {
  const entries = Object.values(rulebook.voting).filter((entry) => entry.rule === rule);
  if (entries.length === 0) return null;
  return { name: ruleName(rule, lang), sentences: entries.map((entry) => ruleWords(entry, lang)) };
}

function stepWords(lang: Language, words: Words<'decision'>, { key, params }: ExplainedStep): string {
  const named: Record<string, string | number> = { ...params };
  if (params['rulebook'] !== undefined) named['rulebook'] = dayWords(lang, String(params['rulebook']));
  return fill(lang, words[key], named);
}

/** Why the vote ended as it did, sentence by sentence, each with the rule it rests on. */
export function whySteps(lang: Language, words: Words<'decision'>, decision: Decision): WhyStep[] {
  const rulebook = rulebookVersion(rulebooks, decision.rulebook);
  return explain(decision).map((step) => {
    const rule = step.params['rule'];
    return {
      text: stepWords(lang, words, step),
      rule: rulebook && rule !== undefined ? ruleText(lang, rulebook, String(rule)) : null,
    };
  });
}
