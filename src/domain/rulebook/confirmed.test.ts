// Which rulebooks count, and what a new one changes.
import { describe, expect, test } from 'vitest';
import { testRulebook } from '../../../tests/support/test-rulebook.ts';
import {
  confirmedRulebooks,
  lacksResolution,
  ruleChanges,
  rulebookAt,
  rulebookText,
  type Rulebook,
} from './index.ts';

const old = testRulebook({ version: '2024-04-01' });
const fresh = testRulebook({ version: '2026-04-01' });
const digestOf = (rulebook: Rulebook) => `digest of ${rulebookText(rulebook)}`;
const confirmed = (...rulebooks: Rulebook[]) =>
  rulebooks.map((rulebook) => ({ version: rulebook.version, digest: digestOf(rulebook) }));
const now = Date.parse('2026-06-15T12:00:00Z');

/** The rulebook with another number of days. */
function withOpenDays(rulebook: Rulebook, value: number): Rulebook {
  const openDays = { ...rulebook.voting.openDays, value };
  return { ...rulebook, voting: { ...rulebook.voting, openDays } };
}

describe('a rulebook', () => {
  test('counts while the co-op is being set up', () => {
    expect(confirmedRulebooks([old, fresh], [], digestOf)).toEqual([old, fresh]);
  });

  test('that two people confirmed counts', () => {
    expect(confirmedRulebooks([old, fresh], confirmed(old, fresh), digestOf)).toEqual([old, fresh]);
  });

  test('that nobody confirmed does not, and the older one stays in force', () => {
    const counting = confirmedRulebooks([old, fresh], confirmed(old), digestOf);
    expect(rulebookAt(counting, now)?.version).toBe('2024-04-01');
  });

  test('that was changed by one number after it was confirmed does not count', () => {
    const changed = withOpenDays(fresh, 1);
    expect(confirmedRulebooks([old, changed], confirmed(old, fresh), digestOf)).toEqual([old]);
  });

  test('with the digest of another version does not count', () => {
    const wrong = [{ version: fresh.version, digest: digestOf(old) }];
    expect(confirmedRulebooks([fresh], wrong, digestOf)).toEqual([]);
  });
});

describe('what a new rulebook changes', () => {
  test('is nothing when only its day is another', () => {
    expect(ruleChanges(old, { ...old, version: '2027-01-01' })).toEqual([]);
  });

  test('is told value by value', () => {
    const changed = withOpenDays(old, 3);
    expect(ruleChanges(old, changed)).toEqual([
      { key: 'voting.openDays', before: old.voting.openDays, after: changed.voting.openDays },
    ]);
  });

  test('is told when only a word is another', () => {
    const openDays = { ...old.voting.openDays, en: 'Other words.' };
    const changed = { ...old, voting: { ...old.voting, openDays } };
    expect(ruleChanges(old, changed).map(({ key }) => key)).toEqual(['voting.openDays']);
  });

  test('is everything when there was none before, and a rule that is gone is told too', () => {
    expect(ruleChanges(null, old).every(({ before }) => before === null)).toBe(true);
    const { openDays: _, ...rest } = old.voting;
    const shorter = { ...old, voting: rest } as unknown as Rulebook;
    expect(ruleChanges(old, shorter)).toEqual([
      { key: 'voting.openDays', before: old.voting.openDays, after: null },
    ]);
  });
});

describe('a changed number', () => {
  const changed = withOpenDays(old, 3);
  const agreed = { ...changed.agreed, resolution: { on: '2026-05-23', number: '2' } };

  test('needs the resolution by which the members agreed to it', () => {
    expect(lacksResolution(ruleChanges(old, changed), changed)).toBe(true);
    expect(lacksResolution(ruleChanges(old, { ...changed, agreed }), { agreed })).toBe(false);
  });

  test('needs one when the rule is new, or gone', () => {
    expect(lacksResolution(ruleChanges(null, old), old)).toBe(true);
    const { openDays: _, ...rest } = old.voting;
    const shorter = { ...old, voting: rest } as unknown as Rulebook;
    expect(lacksResolution(ruleChanges(old, shorter), shorter)).toBe(true);
  });

  test('is no other word for the same number', () => {
    const openDays = { ...old.voting.openDays, en: 'Other words.' };
    const reworded = { ...old, voting: { ...old.voting, openDays } };
    expect(lacksResolution(ruleChanges(old, reworded), reworded)).toBe(false);
  });
});
