// The months of statements: which are offered, where each begins and ends, and that they follow each other.
import { describe, expect, test } from 'vitest';
import { isPeriod, lastMonths, monthsBetween, spanOf, statement, type Posting } from './index.ts';

const me = 'me';
function posting(seq: number, day: string, minutes: number, gave: boolean): Posting {
  const [debit, credit] = gave ? ['you', me] : [me, 'you'];
  const at = Date.parse(`${day}T12:00:00Z`);
  return { seq, debit, credit, minutes, exchange: `e${seq}`, kind: 'help', actor: debit, reverses: null, at };
}
const postings = [
  posting(1, '2025-12-31', 30, true),
  posting(2, '2026-01-31', 45, false),
  posting(3, '2026-03-01', 60, true),
];
const now = Date.parse('2026-03-10T12:00:00Z');

describe('months of a statement', () => {
  test('go from this month back to the first posting, also through months without one', () => {
    expect(monthsBetween(postings[0]!.at, now)).toEqual(['2026-03', '2026-02', '2026-01', '2025-12']);
  });

  test('offer this month to somebody whose clock is behind', () => {
    expect(monthsBetween(now, postings[0]!.at)).toEqual(['2025-12']);
  });

  test('the last six are there whether anything moved or not', () => {
    expect(lastMonths(now, 6)).toEqual(['2025-10', '2025-11', '2025-12', '2026-01', '2026-02', '2026-03']);
  });

  test('each begins where the month before ended, and they add up', () => {
    const months = monthsBetween(postings[0]!.at, now).reverse();
    const statements = months.map((month) => {
      const { from, to } = spanOf(month);
      return statement(postings, me, from, to);
    });
    expect(statements.map(({ openingMinutes, closingMinutes }) => [openingMinutes, closingMinutes])).toEqual([
      [0, 30],
      [30, -15],
      [-15, -15],
      [-15, 45],
    ]);
  });
});

describe('a period', () => {
  test.each([
    ['a month', '2026-02', '2026-02-01', '2026-02-28'],
    ['a leap month', '2028-02', '2028-02-01', '2028-02-29'],
    ['December', '2026-12', '2026-12-01', '2026-12-31'],
    ['a year', '2026', '2026-01-01', '2026-12-31'],
  ])('%s has its first and its last day', (_name, period, from, to) => {
    expect(spanOf(period)).toMatchObject({ from, to });
  });

  test('begins at midnight on our clocks, in summer an hour before that of Greenwich', () => {
    const { fromAt, untilAt } = spanOf('2026-07');
    expect([fromAt, untilAt].map((at) => new Date(at).toISOString())).toEqual([
      '2026-06-30T23:00:00.000Z',
      '2026-07-31T23:00:00.000Z',
    ]);
  });

  test.each(['', '26', '2026-13', '2026-00', '2026-1', '0099', "2026-05' OR 1=1", '2026-05-01'])(
    '%o is none',
    (text) => expect(isPeriod(text)).toBe(false),
  );
});
