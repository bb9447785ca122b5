// What the minutes say of how an item was decided.
import { expect, test } from 'vitest';
import type { Reason } from '../meetings/index.ts';
import { decisionLines, type MinutedDecision } from './decision-lines.ts';

const votes = (votesFor: number, votesAgainst = 0, abstained = 0) => ({ votesFor, votesAgainst, abstained });
const decision = (change: Partial<MinutedDecision> = {}): MinutedDecision => ({
  item: 2,
  method: 'poll',
  mayVote: 62,
  byRoute: { room: votes(5, 2, 1), joined: votes(3), proxy: votes(0) },
  reasons: [],
  deadlines: [],
  ...change,
});
const numbers = (one: MinutedDecision) =>
  decisionLines(one)
    .filter(({ key }) => key.startsWith('votes-'))
    .map(({ key, params }) => [key, params]);

test('each way by which votes came stands there with its numbers, and no way by which nobody voted', () => {
  expect(numbers(decision())).toEqual([
    ['votes-room', votes(5, 2, 1)],
    ['votes-joined', votes(3)],
  ]);
});

test('ways stand in one order, whatever came first', () => {
  const byRoute = { post: votes(1), online: votes(0, 1), proxy: votes(1), room: votes(0, 0, 1) };
  expect(numbers(decision({ byRoute })).map(([key]) => key)).toEqual([
    'votes-room',
    'votes-proxy',
    'votes-online',
    'votes-post',
  ]);
});

test('votes by a way that the rules do not let count have no line of numbers, and the reason says how many', () => {
  const left = { key: 'route-not-counted', rule: '6.21', params: { route: 'joined', votes: 3 } };
  const lines = decisionLines(decision({ reasons: [left] }));
  expect(lines.map(({ key }) => key)).toEqual(['votes-room', 'not-voted', 'because-rule']);
  expect(lines.at(-1)!.params).toEqual({ why: { reason: left } });
});

test('whoever could vote and did not is counted, and votes that do not count were votes all the same', () => {
  const notVoted = (one: MinutedDecision) =>
    decisionLines(one).find(({ key }) => key === 'not-voted')!.params['number'];
  expect(notVoted(decision())).toBe(51);
  const reasons = [{ key: 'route-not-counted', rule: '6.21', params: { route: 'joined', votes: 3 } }];
  expect(notVoted(decision({ reasons }))).toBe(51);
});

test('of a show of hands the tellers’ numbers are enough; only the reasons are added', () => {
  const reasons = [{ key: 'tie', rule: '6.14', params: { votesFor: 4 } }];
  const lines = decisionLines(decision({ method: 'hands', byRoute: { room: votes(4, 4) }, reasons }));
  expect(lines.map(({ key }) => key)).toEqual(['because-rule']);
});

test('a reason names its rule, and one that no single rule says names none', () => {
  const reasons: Reason[] = [
    { key: 'quorum-met', rule: '6.10', params: { counted: 9, needed: 8 } },
    { key: 'no-rules', rule: '', params: {} },
  ];
  expect(
    decisionLines(decision({ reasons }))
      .slice(-2)
      .map(({ key }) => key),
  ).toEqual(['because-rule', 'because']);
});

test('what must be done by when stands at the end with its rule', () => {
  const deadlines = [{ key: 'regulator', on: '2026-07-20', rule: '6.31' }] as const;
  expect(decisionLines(decision({ deadlines })).at(-1)!.params).toEqual({
    why: { reason: { key: 'then-regulator', rule: '6.31', params: { on: '2026-07-20' } } },
  });
});

test('no two lines of one meeting have the same name', () => {
  const reasons: Reason[] = [
    { key: 'quorum-met', rule: '6.10', params: {} },
    { key: 'tie', rule: '6.14', params: {} },
  ];
  const ids = [decision({ reasons }), decision({ item: 3, reasons })]
    .flatMap((one) => [1, 2, 3].flatMap((turn) => decisionLines(one, turn)))
    .map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});
