/** A member's months: which are offered, and that their statements follow each other without a gap. */
import { describe, expect, it } from 'vitest';
import type { Posting } from '../../domain/time-bank/index.ts';
import { monthSums, monthsWithPostings, monthWords, statementOf } from './months.ts';

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
  it('go from this month back to the first posting, also through months without one', () => {
    expect(monthsWithPostings(postings, now)).toEqual(['2026-03', '2026-02', '2026-01', '2025-12']);
  });

  it('offer this month to somebody without a posting', () => {
    expect(monthsWithPostings([], now)).toEqual(['2026-03']);
  });

  it('are named in both languages', () => {
    expect([monthWords('en', '2026-01'), monthWords('cy', '2026-01')]).toEqual([
      'January 2026',
      'Ionawr 2026',
    ]);
  });
});

describe('statements of months', () => {
  it('begin where the month before ended, and add up', () => {
    const months = monthsWithPostings(postings, now).reverse();
    const statements = months.map((month) => statementOf(postings, me, month));
    expect(statements.map(({ openingMinutes, closingMinutes }) => [openingMinutes, closingMinutes])).toEqual([
      [0, 30],
      [30, -15],
      [-15, -15],
      [-15, 45],
    ]);
  });

  it('of all time begin at nothing and end at the balance', () => {
    expect(statementOf(postings, me, '')).toMatchObject({ openingMinutes: 0, closingMinutes: 45 });
  });
});

it('the chart has each of the last months, also empty ones', () => {
  expect(monthSums(postings, me, now, 3)).toEqual([
    { month: '2026-01', gaveMinutes: 0, gotMinutes: 45 },
    { month: '2026-02', gaveMinutes: 0, gotMinutes: 0 },
    { month: '2026-03', gaveMinutes: 60, gotMinutes: 0 },
  ]);
});
