// Why a vote ended as it did, sentence by sentence, in the order in which a person would work it out: who
// could vote, who did, was that enough, who had more, what about those who abstained. The words are in
// content/messages/<language>/decision.json, found by key; `rule` in the params is the rule's number.

import type { RefusalParams } from '../kernel/index.ts';
import type { Decision, DecisionReason } from './decide.ts';

export type StepKey =
  | 'step-roll'
  | 'step-took-part'
  | 'step-quorum-met'
  | 'step-quorum-not-met'
  | 'step-for'
  | 'step-against'
  | 'step-abstained'
  | 'step-rulebook'
  | 'outcome-quorum-not-met'
  | 'outcome-more-for'
  | 'outcome-more-against'
  | 'outcome-tie'
  | 'outcome-nobody-for-or-against';

export interface ExplainedStep {
  readonly key: StepKey;
  readonly params: RefusalParams;
}

const outcomeKeys: Record<DecisionReason, StepKey> = {
  'quorum-not-met': 'outcome-quorum-not-met',
  'more-for-than-against': 'outcome-more-for',
  'more-against-than-for': 'outcome-more-against',
  tie: 'outcome-tie',
  'nobody-for-or-against': 'outcome-nobody-for-or-against',
};

/** The steps that led to a decision, in reading order. Each key exists in every language. */
export function explain(decision: Decision): ExplainedStep[] {
  const { votesFor, votesAgainst, abstained, quorumMet, rules } = decision;
  const steps: ExplainedStep[] = [
    { key: 'step-roll', params: { count: decision.rollSize } },
    { key: 'step-took-part', params: { count: decision.tookPart } },
    {
      key: quorumMet ? 'step-quorum-met' : 'step-quorum-not-met',
      params: { count: decision.quorumNeeded, rule: rules.quorum },
    },
    { key: 'step-for', params: { count: votesFor } },
    { key: 'step-against', params: { count: votesAgainst } },
  ];
  if (abstained > 0)
    steps.push({ key: 'step-abstained', params: { count: abstained, rule: rules.majority } });
  steps.push({ key: outcomeKeys[decision.reason], params: { rule: decision.ruleRef } });
  steps.push({ key: 'step-rulebook', params: { rulebook: decision.rulebook } });
  return steps;
}
