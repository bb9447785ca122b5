/** A result is explained by the rules in force at its notice, sentence by sentence, in both languages. */
import { describe, expect, it } from 'vitest';
import cy from '../../../content/messages/cy/decision.json';
import en from '../../../content/messages/en/decision.json';
import type { MotionResult } from './views.ts';
import { decisionOf, whySteps } from './result.ts';

const result: MotionResult = {
  votesFor: 26,
  votesAgainst: 11,
  abstained: 7,
  notVoted: 16,
  rollSize: 60,
  quorumNeeded: 15,
  quorumMet: true,
  carried: true,
  reason: 'more-for-than-against',
  ruleRef: '7.6',
  rulebook: '2026-04-01',
};

describe('a result', () => {
  it('comes out the same when the page works it out again', () => {
    expect(decisionOf(result)).toMatchObject({
      carried: result.carried,
      reason: result.reason,
      quorumNeeded: result.quorumNeeded,
      notVoted: result.notVoted,
    });
  });

  it('is explained with nothing left unfilled, in English and in Welsh', () => {
    for (const [lang, words] of [
      ['en', en],
      ['cy', cy],
    ] as const) {
      const steps = whySteps(lang, words, decisionOf(result)!);
      expect(steps.length).toBeGreaterThan(5);
      for (const { text, rule } of steps) {
        expect(text).not.toMatch(/[{}]/);
        for (const sentence of rule?.sentences ?? []) expect(sentence).not.toMatch(/[{}]/);
      }
    }
  });

  it('shows both sentences of the rule about how many must take part', () => {
    const quorum = whySteps('en', en, decisionOf(result)!).find(({ rule }) => rule?.name === 'Rule 7.5');
    expect(quorum?.rule?.sentences).toHaveLength(2);
  });

  it('names the rulebook by its day', () => {
    const last = whySteps('cy', cy, decisionOf(result)!).at(-1);
    expect(last?.text).toContain('dydd Mercher 1 Ebrill 2026');
  });

  it('is not worked out by a rulebook that is not there', () => {
    expect(decisionOf({ ...result, rulebook: '1999-01-01' })).toBeNull();
  });
});
