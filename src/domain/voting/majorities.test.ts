// What each kind of decision needs, at its edges, and which routes count for it.
import { describe, expect, test } from 'vitest';
import { testMeetings } from '../../../tests/support/test-meetings.ts';
import { testRulebook } from '../../../tests/support/test-rulebook.ts';
import { countRoutes } from './counted-votes.ts';
import type { Deciding, MatterFacts } from './facts.ts';
import { atLeastPercent, conversionMajority, sideWithMore, transferMajority } from './majorities.ts';
import { countedRoutes, type Matter } from './matter.ts';
import { handsObstacles, obstacles } from './obstacles.ts';

const rules = testMeetings();
const sides = (votesFor: number, votesAgainst: number) => ({ votesFor, votesAgainst });

describe('a majority', () => {
  test('of 75 in 100 is not reached by 749 of 1,000, and is by 750', () => {
    const percent = { value: 75, rule: '7.9' };
    expect(atLeastPercent(sides(749, 251), percent).carried).toBe(false);
    expect(atLeastPercent(sides(750, 250), percent).carried).toBe(true);
  });

  test('of two in three is exact, also with numbers that three does not divide', () => {
    expect(transferMajority(sides(67, 33), rules).carried).toBe(true);
    expect(transferMajority(sides(66, 34), rules).carried).toBe(false);
    expect(transferMajority(sides(2, 1), rules).carried).toBe(true);
  });

  test('for becoming a company is no use without half of the members', () => {
    expect(conversionMajority(sides(49, 0), 100, rules).carried).toBe(false);
    expect(conversionMajority(sides(50, 0), 100, rules).carried).toBe(true);
  });

  test('of nobody is none', () => {
    expect(sideWithMore(sides(0, 0))).toBe('nobody-for-or-against');
    expect(atLeastPercent(sides(0, 0), { value: 75, rule: '7.9' }).carried).toBe(false);
    expect(transferMajority(sides(0, 0), rules).carried).toBe(false);
  });
});

const matter = (kind: Matter['kind'], forum: Matter['forum'] = 'members'): Matter => ({
  kind,
  forum,
  stage: 'only',
});

describe('the routes that count', () => {
  test.each([
    ['by hands are those of people who are there', matter('ordinary'), 'hands', ['room', 'joined']],
    [
      'in a ballot are those that need no meeting',
      matter('ordinary'),
      'ballot',
      ['online', 'post', 'assisted'],
    ],
    ['in a poll on joining another co-op are two', matter('transfer'), 'poll', ['room', 'proxy']],
    ['by hands on joining another co-op is one', matter('transfer'), 'hands', ['room']],
    ['in a ballot on it are none', matter('transfer'), 'ballot', []],
    ['of a board are those of its meeting', matter('ordinary', 'board'), 'poll', ['room', 'joined']],
  ] as const)('%s', (_name, of, method, routes) => {
    expect(countedRoutes(rules, of, method)).toEqual(routes);
  });
});

describe('what stands in the way', () => {
  const facts: MatterFacts = {
    mayVote: 62,
    method: 'hands',
    votes: {
      room: { votesFor: 9, votesAgainst: 3, abstained: 0 },
      post: { votesFor: 0, votesAgainst: 9, abstained: 0 },
    },
    meeting: {
      kind: 'special',
      on: '2026-06-20',
      there: { room: 12, joined: 0, proxy: 0 },
      putOff: false,
      faults: [],
    },
  };
  const deciding = (change: Partial<MatterFacts> = {}): Deciding => ({
    book: testRulebook(),
    rules,
    matter: matter('ordinary'),
    facts: { ...facts, ...change },
  });

  test('is said for each vote that is left out', () => {
    const { counted, said } = countRoutes(deciding());
    expect(counted).toEqual({ votesFor: 9, votesAgainst: 3, abstained: 0 });
    expect(said).toEqual([{ key: 'route-not-counted', rule: '7.10', params: { route: 'post', votes: 9 } }]);
  });

  test('is nothing of the vote itself when the meeting was called well', () => {
    expect(obstacles(deciding())).toEqual([]);
  });

  test('is two tellers for hands', () => {
    const counted = countRoutes(deciding()).counted;
    const keys = (tellers: MatterFacts['tellers']) =>
      handsObstacles(deciding(tellers ? { tellers } : {}), counted).map(({ key }) => key);
    expect(keys(undefined)).toEqual(['tellers-too-few']);
    expect(keys([counted, counted])).toEqual([]);
    expect(keys([counted, { ...counted, votesAgainst: 4 }])).toEqual(['tellers-differ']);
  });
});
