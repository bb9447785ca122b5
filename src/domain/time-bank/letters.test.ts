// How often one member can have letters sent to another.
import { describe, expect, test } from 'vitest';
import { letterIsDue, lettersCountFrom, type Became } from './index.ts';

describe('a new entry is told by letter', () => {
  test.each<[string, readonly Became[], boolean]>([
    ['when it is the first of the day from that person', [], true],
    ['when the one before was confirmed', ['confirmed'], true],
    ['when the one before was said to be wrong, so that it can be put right at once', ['wrong'], true],
    ['but not while the one before waits for an answer', [null], false],
    ['but not when the one before was taken back', ['taken-back'], false],
    ['but not when one of several is not answered', ['confirmed', null, 'wrong'], false],
    ['but not for writing down and taking back again and again', ['taken-back', 'taken-back'], false],
  ])('%s', (_name, today, expected) => expect(letterIsDue(today)).toBe(expected));
});

test('the day begins at midnight on our clocks, in summer too', () => {
  const midnight = Date.parse('2026-06-14T23:00:00Z');
  expect(lettersCountFrom(midnight - 1)).toBe(Date.parse('2026-06-13T23:00:00Z'));
  expect(lettersCountFrom(midnight)).toBe(midnight);
  expect(lettersCountFrom(Date.parse('2026-01-15T00:00:00Z'))).toBe(Date.parse('2026-01-15T00:00:00Z'));
});
