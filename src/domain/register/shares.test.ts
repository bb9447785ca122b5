// Shares, what was paid for them, and loans and deposits: all in whole pence.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { factsOf } from '../../../tests/support/register-facts.ts';
import { holdingOf, propertyOf, type FactDraft, type Holding, type PropertyOf } from './index.ts';

const same = { on: '2026-02-01', reason: 'told-us' };
const issued = (shares: number, pence: number): FactDraft => ({
  ...same,
  kind: 'shares-issued',
  data: { shares, pence },
});
const paid = (pence: number): FactDraft => ({ ...same, kind: 'shares-paid', data: { pence, how: 'bank' } });
const takenBack = (shares: number, pence: number): FactDraft => ({
  ...same,
  kind: 'shares-withdrawn',
  data: { shares, pence },
});
const property = (of: PropertyOf, pence: number): FactDraft => ({
  ...same,
  kind: 'property',
  data: { of, pence },
});
const holds = (shares: number, duePence: number, paidPence: number): Holding => ({
  shares,
  duePence,
  paidPence,
});

test.each<[string, FactDraft[], Holding]>([
  ['who was given no share holds none and owes nothing', [], holds(0, 0, 0)],
  ['a share that nobody paid for yet is held, and is due', [issued(1, 100)], holds(1, 100, 0)],
  [
    'paying for a share changes what was paid, not what is due',
    [issued(1, 100), paid(100)],
    holds(1, 100, 100),
  ],
  ['a share can be paid in parts', [issued(1, 500), paid(200), paid(50)], holds(1, 500, 250)],
  ['shares that are issued twice are added up', [issued(1, 100), issued(4, 400)], holds(5, 500, 0)],
  [
    'what is paid back for shares is no longer paid, and no longer due',
    [issued(5, 500), paid(500), takenBack(2, 200)],
    holds(3, 300, 300),
  ],
  [
    'shares that nobody paid for go back without money, and nothing is due for them any more',
    [issued(2, 200), takenBack(2, 0)],
    holds(0, 0, 0),
  ],
  [
    'what does not divide evenly stays due until the last share goes',
    [issued(3, 100), takenBack(1, 0)],
    holds(2, 67, 0),
  ],
  [
    'when the last share goes, no penny stays due',
    [issued(3, 100), takenBack(1, 0), takenBack(1, 0), takenBack(1, 0)],
    holds(0, 0, 0),
  ],
  [
    'shares that are issued after all went back count from nothing',
    [issued(2, 200), paid(200), takenBack(2, 200), issued(1, 100)],
    holds(1, 100, 0),
  ],
  ['a loan is no share', [property('loan', 5000)], holds(0, 0, 0)],
])('%s', (_sentence, drafts, holding) => expect(holdingOf(factsOf(...drafts))).toEqual(holding));

test('whatever is issued and taken back, amounts stay whole pence and nothing is due for no shares', () => {
  const steps = fc.array(
    fc.record({ shares: fc.integer({ min: 1, max: 50 }), pence: fc.nat(10_000), back: fc.nat(50) }),
    { maxLength: 20 },
  );
  fc.assert(
    fc.property(steps, (all) => {
      const drafts: FactDraft[] = [];
      let left = 0;
      for (const { shares, pence, back } of all) {
        const goes = Math.min(back, left + shares);
        drafts.push(issued(shares, pence));
        if (goes > 0) drafts.push(takenBack(goes, 0));
        left += shares - goes;
        const { shares: held, duePence } = holdingOf(factsOf(...drafts));
        expect(held).toBe(left);
        expect(Number.isSafeInteger(duePence) && duePence >= 0).toBe(true);
        if (left === 0) expect(duePence).toBe(0);
      }
    }),
  );
});

describe('loans and deposits', () => {
  test.each<[string, FactDraft[], ReturnType<typeof propertyOf>]>([
    ['who lent nothing has nothing there', [], []],
    [
      'the newest amount of a loan takes the place of the one before: it is not added to it',
      [property('loan', 5000), property('loan', 3000)],
      [{ of: 'loan', pence: 3000 }],
    ],
    [
      'a loan and a deposit stand beside each other',
      [property('loan', 5000), property('deposit', 200)],
      [
        { of: 'loan', pence: 5000 },
        { of: 'deposit', pence: 200 },
      ],
    ],
    ['a loan that was paid back is gone', [property('loan', 5000), property('loan', 0)], []],
    ['what was paid for shares is no loan', [issued(1, 100), paid(100)], []],
  ])('%s', (_sentence, drafts, held) => expect(propertyOf(factsOf(...drafts))).toEqual(held));
});
