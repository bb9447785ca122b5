// What waits for an office, and what is due.
import { describe, expect, test } from 'vitest';
import { londonInstant } from '../kernel/index.ts';
import { officeKeys } from '../membership/index.ts';
import { believed, writeFacts, type FactDraft } from '../register/index.ts';
import { mayCount, paymentDue, waitKinds } from './index.ts';

const reason = 'joined';
const entered: readonly FactDraft[] = [
  { kind: 'entered', on: '2026-03-01', data: {}, reason },
  { kind: 'name', on: '2026-03-01', data: {}, words: { name: 'Ann Lee' }, reason },
  { kind: 'group', on: '2026-03-01', data: { group: 'workers' }, reason },
];
const issued = (on: string, pence: number): FactDraft => ({
  kind: 'shares-issued',
  on,
  data: { shares: 1, pence },
  reason,
});
const paid = (on: string, pence: number): FactDraft => ({
  kind: 'shares-paid',
  on,
  data: { pence, how: 'cash' },
  reason,
});

/** The facts of a person who entered on 1 March, and what is due on a day. */
function dueOn(today: string, drafts: readonly FactDraft[]) {
  const now = londonInstant('2026-12-31', 720);
  const written = writeFacts({
    person: 'ann',
    facts: [],
    drafts: [...entered, ...drafts],
    nextSeq: 1,
    by: 'terminal',
    now,
    groups: ['workers'],
  });
  if (!written.ok) throw new Error(JSON.stringify(written.refusals));
  return paymentDue(believed(written.value, now), { today, payWithinDays: 28 });
}

describe('a payment for shares', () => {
  test('is due 28 days after the share was issued, and late on the day after', () => {
    const share = [issued('2026-03-01', 100)];
    expect(dueOn('2026-03-29', share)).toEqual({ owedPence: 100, dueOn: '2026-03-29', isLate: false });
    expect(dueOn('2026-03-30', share)).toEqual({ owedPence: 100, dueOn: '2026-03-29', isLate: true });
  });

  test('is not due before the share is issued, nor once it is paid', () => {
    expect(dueOn('2026-03-31', [issued('2026-04-01', 100)])).toBeNull();
    expect(dueOn('2026-04-01', [issued('2026-03-01', 100), paid('2026-03-20', 100)])).toBeNull();
  });

  test('counts its days from the first share that is not covered', () => {
    const two = [issued('2026-03-01', 100), paid('2026-03-05', 100), issued('2026-05-01', 250)];
    expect(dueOn('2026-05-02', two)).toEqual({ owedPence: 250, dueOn: '2026-05-29', isLate: false });
    const part = [issued('2026-03-01', 100), paid('2026-03-05', 60)];
    expect(dueOn('2026-03-06', part)).toMatchObject({ owedPence: 40, dueOn: '2026-03-29' });
  });

  test('is not asked of somebody who has left', () => {
    const left: FactDraft = { kind: 'ceased', on: '2026-04-01', data: { why: 'left' }, reason: 'left' };
    expect(dueOn('2026-04-02', [issued('2026-03-01', 100), left])).toBeNull();
  });
});

describe('a count', () => {
  test('is known to those whose work it is, and to no other office', () => {
    expect(officeKeys.filter((office) => mayCount('payments', [office]))).toEqual([
      'secretary',
      'treasurer',
      'membership',
    ]);
    expect(waitKinds.filter((kind) => mayCount(kind, ['teller']))).toEqual(['terms']);
    expect(waitKinds.filter((kind) => mayCount(kind, []))).toEqual([]);
  });
});
