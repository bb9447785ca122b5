// What a vote decided, and the sentences that say why.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { testRulebook } from '../../../tests/support/test-rulebook.ts';
import { countVotes, decide, explain, quorumNeeded, type Decision, type VoteCount } from './index.ts';

const rulebook = testRulebook();
const count = (votesFor: number, votesAgainst: number, abstained: number, rollSize = 60): VoteCount => ({
  votesFor,
  votesAgainst,
  abstained,
  rollSize,
});

describe('an ordinary resolution', () => {
  test.each([
    ['is carried when more vote for it than against', count(14, 9, 3), true, 'more-for-than-against', '7.6'],
    ['is carried by one vote', count(10, 9, 0), true, 'more-for-than-against', '7.6'],
    ['is lost when more vote against it', count(9, 10, 3), false, 'more-against-than-for', '7.6'],
    ['is lost on a tie', count(10, 10, 3), false, 'tie', '7.7'],
    ['is lost when everyone abstains', count(0, 0, 20), false, 'nobody-for-or-against', '7.7'],
    [
      'is lost without a quorum, even when nobody is against it',
      count(14, 0, 0),
      false,
      'quorum-not-met',
      '7.5',
    ],
    ['is carried with exactly the quorum', count(15, 0, 0), true, 'more-for-than-against', '7.6'],
    ['is lost when nobody votes', count(0, 0, 0), false, 'quorum-not-met', '7.5'],
  ])('%s', (_name, counted, carried, reason, ruleRef) => {
    expect(decide(counted, rulebook)).toMatchObject({ carried, reason, ruleRef });
  });

  test('an abstention counts towards the quorum', () => {
    expect(decide(count(8, 6, 0), rulebook).quorumMet).toBe(false);
    expect(decide(count(8, 6, 1), rulebook).quorumMet).toBe(true);
  });

  test('an abstention does not count towards the majority', () => {
    expect(decide(count(8, 7, 30), rulebook).carried).toBe(true);
  });

  test('is answered with every number that led there', () => {
    expect(decide(count(14, 9, 3), rulebook)).toEqual({
      votesFor: 14,
      votesAgainst: 9,
      abstained: 3,
      rollSize: 60,
      notVoted: 34,
      tookPart: 26,
      quorumNeeded: 15,
      quorumMet: true,
      carried: true,
      reason: 'more-for-than-against',
      ruleRef: '7.6',
      rules: { quorum: '7.5', majority: '7.6', tie: '7.7' },
      rulebook: '2026-04-01',
    });
  });

  test('is decided by the rulebook in force at its notice, whatever the newer one says', () => {
    const older = testRulebook({ version: '2024-04-01', quorumPercent: 10, quorumMembers: 5 });
    expect(decide(count(6, 2, 0), older).carried).toBe(true);
    expect(decide(count(6, 2, 0), rulebook).carried).toBe(false);
  });
});

describe('the quorum', () => {
  test.each([
    ['is the percentage of the roll', 60, 15],
    ['is rounded up: a quarter of 61 is 16', 61, 16],
    ['is never less than the smallest number', 40, 12],
    ['is the smallest number in a tiny co-op, which then cannot decide', 8, 12],
  ])('%s', (_name, rollSize, needed) => {
    expect(quorumNeeded(rollSize, rulebook)).toBe(needed);
  });
});

describe('counting', () => {
  const roll = ['a', 'b', 'c'].map((member) => ({ member }));

  test('puts each vote where it belongs', () => {
    const votes = [
      { member: 'b', choice: 'against' },
      { member: 'a', choice: 'abstain' },
    ] as const;
    expect(countVotes(roll, votes)).toEqual(count(0, 1, 1, 3));
  });

  test('stops at a vote by somebody who is not on the roll', () => {
    expect(() => countVotes(roll, [{ member: 'x', choice: 'for' }])).toThrow('x');
  });

  test('stops at a second vote by the same member', () => {
    const twice = [
      { member: 'a', choice: 'for' },
      { member: 'a', choice: 'for' },
    ] as const;
    expect(() => countVotes(roll, twice)).toThrow('a');
  });

  test('stops at a roll that names a member twice', () => {
    expect(() => countVotes([...roll, { member: 'a' }], [])).toThrow('twice');
  });

  test.each([
    ['more votes than members', count(40, 20, 1)],
    ['half a vote', count(1.5, 1, 1)],
    ['less than no votes', count(-1, 1, 1)],
  ])('an impossible count is a bug: %s', (_name, counted) => {
    expect(() => decide(counted, rulebook)).toThrow();
  });
});

const possible = fc
  .record({
    votesFor: fc.nat(200),
    votesAgainst: fc.nat(200),
    abstained: fc.nat(200),
    silent: fc.nat(400),
    percent: fc.nat(100),
    members: fc.integer({ min: 1, max: 100 }),
  })
  .map(({ votesFor, votesAgainst, abstained, silent, percent, members }) => ({
    counted: count(votesFor, votesAgainst, abstained, votesFor + votesAgainst + abstained + silent),
    book: testRulebook({ quorumPercent: percent, quorumMembers: members }),
  }));

describe('for any count', () => {
  test('for, against, abstained and not voted make up the roll', () => {
    fc.assert(
      fc.property(possible, ({ counted, book }) => {
        const { votesFor, votesAgainst, abstained, notVoted, rollSize } = decide(counted, book);
        expect(votesFor + votesAgainst + abstained + notVoted).toBe(rollSize);
      }),
    );
  });

  test('it is carried exactly when the quorum is met and more are for than against', () => {
    fc.assert(
      fc.property(possible, ({ counted, book }) => {
        const { votesFor, votesAgainst, abstained, rollSize } = counted;
        const tookPart = votesFor + votesAgainst + abstained;
        const { quorumPercent, quorumMembers } = book.voting;
        const enough = tookPart * 100 >= rollSize * quorumPercent.value && tookPart >= quorumMembers.value;
        expect(decide(counted, book).carried).toBe(enough && votesFor > votesAgainst);
      }),
    );
  });

  test('one more vote for it never turns carried into lost', () => {
    fc.assert(
      fc.property(possible, ({ counted, book }) => {
        fc.pre(counted.votesFor + counted.votesAgainst + counted.abstained < counted.rollSize);
        if (!decide(counted, book).carried) return;
        expect(decide({ ...counted, votesFor: counted.votesFor + 1 }, book).carried).toBe(true);
      }),
    );
  });
});

describe('the explanation', () => {
  const keys = (decision: Decision): string[] => explain(decision).map(({ key }) => key);

  test('goes from the roll to the outcome, with the rule for each step', () => {
    expect(explain(decide(count(14, 9, 3), rulebook))).toEqual([
      { key: 'step-roll', params: { count: 60 } },
      { key: 'step-took-part', params: { count: 26 } },
      { key: 'step-quorum-met', params: { count: 15, rule: '7.5' } },
      { key: 'step-for', params: { count: 14 } },
      { key: 'step-against', params: { count: 9 } },
      { key: 'step-abstained', params: { count: 3, rule: '7.6' } },
      { key: 'outcome-more-for', params: { rule: '7.6' } },
      { key: 'step-rulebook', params: { rulebook: '2026-04-01' } },
    ]);
  });

  test('says nothing about abstaining when nobody abstained', () => {
    expect(keys(decide(count(14, 9, 0), rulebook))).not.toContain('step-abstained');
  });

  test('has words in both languages for every step of every decision', () => {
    const words = (lang: string): Record<string, unknown> =>
      JSON.parse(readFileSync(`content/messages/${lang}/decision.json`, 'utf8')) as Record<string, unknown>;
    const used = [count(14, 9, 3), count(9, 14, 3), count(9, 9, 3), count(0, 0, 20), count(1, 0, 0)]
      .flatMap((counted) => keys(decide(counted, rulebook)))
      .sort();
    expect(Object.keys(words('en')).sort()).toEqual([...new Set(used)]);
    expect(Object.keys(words('cy')).sort()).toEqual([...new Set(used)]);
  });
});
