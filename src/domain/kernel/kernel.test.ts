// The small parts that every rule stands on: answers, whole numbers, the seeded numbers, ids.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  accept,
  divideDown,
  divideUp,
  isId,
  isWhole,
  lengthOf,
  refusal,
  refuse,
  seededId,
  seededRandom,
  settle,
  sortedBy,
} from './index.ts';

describe('an answer', () => {
  test('holds every reason against, not only the first', () => {
    const reasons = [
      refusal('minutes-too-few', 'minutes', { smallest: 5 }),
      refusal('date-wrong', 'helpedOn'),
    ];
    expect(settle(reasons, () => 1)).toEqual({ ok: false, refusals: reasons });
  });

  test('is made only when nothing speaks against it', () => {
    expect(settle([], () => 7)).toEqual(accept(7));
    const never = (): never => {
      throw new Error('made in spite of a refusal');
    };
    expect(settle([refusal('too-late')], never).ok).toBe(false);
  });

  test('no without a reason is a bug', () => {
    expect(() => refuse([])).toThrow();
  });
});

describe('whole numbers', () => {
  test('division down and up is exact for large numbers too', () => {
    const numbers = fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 });
    fc.assert(
      fc.property(numbers, fc.integer({ min: 1, max: 1_000_000 }), (value, divisor) => {
        const whole = BigInt(value);
        const by = BigInt(divisor);
        const down = whole / by - (whole % by < 0n ? 1n : 0n);
        expect(BigInt(divideDown(value, divisor))).toBe(down);
        expect(BigInt(divideUp(value, divisor))).toBe(whole % by === 0n ? whole / by : down + 1n);
      }),
    );
  });

  test('0.1 + 0.2, text and what is too large are not whole', () => {
    expect([0.30000000000000004, '5', 2 ** 53, Number.NaN, null].filter(isWhole)).toEqual([]);
    expect(isWhole(-1200)).toBe(true);
  });
});

describe('seeded numbers', () => {
  test('come out the same for the same seed, in every engine', () => {
    const again = seededRandom(2026);
    const first = seededRandom(2026);
    expect(Array.from({ length: 50 }, () => first.below(1000))).toEqual(
      Array.from({ length: 50 }, () => again.below(1000)),
    );
  });

  test('stay within their bounds', () => {
    const random = seededRandom(1);
    const drawn = Array.from({ length: 2000 }, () => random.between(3, 5));
    expect([...new Set(drawn)].sort()).toEqual([3, 4, 5]);
  });

  test('a shuffle keeps every item and leaves the list as it was', () => {
    const list = [1, 2, 3, 4, 5, 6, 7, 8];
    const mixed = seededRandom(3).shuffle(list);
    expect(list).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect([...mixed].sort()).toEqual(list);
    expect(mixed).not.toEqual(list);
  });

  test('nothing can be picked from nothing', () => {
    expect(() => seededRandom(1).pick([])).toThrow();
  });
});

test('an id is 15 small letters and digits', () => {
  expect(isId(seededId(seededRandom(9)))).toBe(true);
  expect(['short', 'ABCDEFGHIJKLMNO', 'abcdefghijklmno ', 15].filter(isId)).toEqual([]);
});

test('a list is sorted by plain letters, and the list given stays as it was', () => {
  const list = ['b', 'a', 'Z', 'é'];
  expect(sortedBy(list, (item) => item)).toEqual(['Z', 'a', 'b', 'é']);
  expect(list).toEqual(['b', 'a', 'Z', 'é']);
});

test('an emoji counts as one character', () => {
  expect(lengthOf('tŷ 🏠')).toBe(4);
});
