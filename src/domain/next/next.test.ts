// What a member sees first.
import { expect, test } from 'vitest';
import { nextUp, type NextCard } from './index.ts';

const card = (id: string, endsAt: number | null, kind = 'vote'): NextCard => ({
  kind,
  id,
  params: {},
  endsAt,
  path: '/votes/',
});
const ids = (cards: readonly NextCard[]) => nextUp(cards).cards.map(({ id }) => id);

test('the first chance to end comes first, whatever it is about', () => {
  expect(ids([card('late', 200), card('soon', 100, 'confirm-help')])).toEqual(['soon', 'late']);
});

test('a moment long ago and one far away stand in the order of time, not of letters', () => {
  expect(ids([card('far', 2_000_000_000_000), card('near', 999_999_999_999)])).toEqual(['near', 'far']);
});

test('what never ends comes after all that does', () => {
  expect(ids([card('any time', null), card('soon', 100)])).toEqual(['soon', 'any time']);
});

test('three are shown, the rest is counted', () => {
  const five = [1, 2, 3, 4, 5].map((at) => card(String(at), at));
  expect(nextUp(five)).toMatchObject({ more: 2 });
  expect(nextUp(five).cards).toHaveLength(3);
  expect(nextUp([]).more).toBe(0);
});

test('what waits for somebody else is told apart, and asks for nothing', () => {
  const up = nextUp([card('mine', 2), { ...card('theirs', 1), waits: true }]);
  expect([up.cards.map(({ id }) => id), up.waiting.map(({ id }) => id), up.more]).toEqual([
    ['mine'],
    ['theirs'],
    0,
  ]);
});
