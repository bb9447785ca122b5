// A file goes through the door in parts, and nobody is lost on the way.
import { expect, test } from 'vitest';
import { partsOf } from './parts.ts';

const line = (at: number, text = 'Ann') => [{ at, cells: [text] }];

test('at most forty people are in a part, each once, and each part says how many come before it', () => {
  const people = Array.from({ length: 120 }, (_, n) => line(n + 2));
  const parts = partsOf(people);
  expect(parts.map(({ from, people: some }) => [from, some.length])).toEqual([
    [0, 40],
    [40, 40],
    [80, 40],
  ]);
  expect(parts.flatMap(({ people: some }) => some)).toEqual(people);
});

test('no part is larger than the door takes, counted as it is sent', () => {
  const people = Array.from({ length: 30 }, (_, n) => line(n + 2, 'ŵ'.repeat(2000)));
  const parts = partsOf(people);
  const sizes = parts.map(({ people: some }) => new TextEncoder().encode(JSON.stringify(some)).length);
  expect(Math.max(...sizes)).toBeLessThan(60_000);
  expect(parts.flatMap(({ people: some }) => some)).toHaveLength(30);
});

test('somebody with many lines is a part of their own', () => {
  const many = Array.from({ length: 40 }, (_, n) => line(n + 5, 'x'.repeat(1500))[0]!);
  expect(partsOf([line(2), many, line(50)]).map(({ from }) => from)).toEqual([0, 1, 2]);
});
