import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { orderedLot, seededLot, ticketText } from './lot.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

test('anybody can draw a lot again with a tool for digests: the lowest ticket is drawn', () => {
  // printf 'seed\n1\n1' | sha256sum, and so on
  expect(ticketText('seed', 1, 0)).toBe('seed\n1\n1');
  const tickets = [0, 1, 2].map((candidate) => sha256(`seed\n1\n${candidate + 1}`));
  const lowest = tickets.indexOf([...tickets].sort()[0]!);
  expect(seededLot('seed', sha256)([0, 1, 2], 1)).toBe(lowest);
});

test('another draw, or another seed, is another lot', () => {
  const drawn = Array.from({ length: 40 }, (_, at) => seededLot('seed', sha256)([0, 1, 2], at + 1));
  const other = Array.from({ length: 40 }, (_, at) => seededLot('seed2', sha256)([0, 1, 2], at + 1));
  expect(new Set(drawn)).toEqual(new Set([0, 1, 2]));
  expect(drawn).not.toEqual(other);
});

test('the order in which the tied are named is no matter', () => {
  const lot = seededLot('seed', sha256);
  expect(lot([2, 0, 1], 1)).toBe(lot([0, 1, 2], 1));
});

test('an order drawn beforehand: the first of the tied is drawn', () => {
  expect(orderedLot([2, 0, 1])([0, 1], 1)).toBe(0);
  expect(() => orderedLot([2])([0, 1], 1)).toThrow('leaves somebody out');
});
