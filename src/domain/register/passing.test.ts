// Shares that pass from one member to another: what goes across, who may, and that no penny comes to be or gets lost.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { factsOf } from '../../../tests/support/register-facts.ts';
import {
  believed,
  holdingOf,
  passShares,
  writeFacts,
  type CeasedWhy,
  type Fact,
  type FactDraft,
} from './index.ts';

const reason = 'told-us';
const today = '2026-06-15';
const now = Date.parse('2026-06-15T12:00:00Z');
const entered = (on = '2026-01-10'): FactDraft[] => [
  { kind: 'entered', on, data: {}, reason },
  { kind: 'name', on, data: {}, words: { name: 'Ann Price' }, reason },
  { kind: 'group', on, data: { group: 'families' }, reason },
];
const issued = (shares: number, pence: number, on = '2026-01-10'): FactDraft => ({
  kind: 'shares-issued',
  on,
  data: { shares, pence },
  reason,
});
const paid = (pence: number): FactDraft => ({
  kind: 'shares-paid',
  on: '2026-01-11',
  data: { pence, how: 'bank' },
  reason,
});
const ceased = (why: CeasedWhy, on = '2026-05-01'): FactDraft => ({
  kind: 'ceased',
  on,
  data: { why },
  reason,
});

const passing = (giver: readonly Fact[], more: object = {}) => ({
  giver,
  receiver: factsOf(...entered()),
  fromId: 'ann',
  toId: 'cai',
  by: 'bob',
  shares: 1,
  on: today,
  today,
  now,
  ...more,
});
const codes = (given: ReturnType<typeof passing>) => {
  const result = passShares(given);
  return result.ok ? [] : result.refusals.map(({ code }) => code);
};

describe('who may pass on shares', () => {
  const two = factsOf(...entered(), issued(2, 200), paid(200));
  test.each<[string, string[], ReturnType<typeof passing>]>([
    ['a member with two shares may pass on one', [], passing(two)],
    ['a member keeps one share', ['pass-keeps-one'], passing(two, { shares: 2 })],
    ['nobody passes on more than they hold', ['register-too-many-shares'], passing(two, { shares: 3 })],
    [
      'who left may pass on all of them',
      [],
      passing(factsOf(...entered(), issued(2, 200), ceased('left')), { shares: 2 }),
    ],
    [
      'what somebody leaves behind who died passes on whole',
      [],
      passing(factsOf(...entered(), issued(2, 200), ceased('died')), { shares: 2 }),
    ],
    [
      'shares go to members and to nobody else',
      ['pass-not-to-member'],
      passing(two, { receiver: factsOf(...entered(), ceased('left')) }),
    ],
    [
      'somebody who joins later cannot get shares before that',
      ['pass-not-to-member'],
      passing(two, { receiver: factsOf(...entered('2026-06-16')) }),
    ],
    ['nobody passes shares to themselves', ['pass-to-self'], passing(two, { toId: 'ann' })],
    ['who gets shares does not write it down themselves', ['pass-about-you'], passing(two, { by: 'cai' })],
    ['nor does who gives them', ['pass-about-you'], passing(two, { by: 'ann' })],
    [
      'shares pass today or passed before, and not on a day to come',
      ['register-day-ahead'],
      passing(two, { on: '2026-06-16' }),
    ],
    [
      'shares that came later cannot pass before they came',
      ['register-too-many-shares'],
      passing(factsOf(...entered(), issued(2, 200, '2026-06-10')), { on: '2026-06-01' }),
    ],
  ])('%s', (_name, expected, given) => expect(codes(given)).toEqual(expected));
});

test('a line says that its giver had died', () => {
  const passed = passShares(passing(factsOf(...entered(), issued(1, 100), paid(100), ceased('died'))));
  expect(passed.ok && passed.value.giver[0]).toMatchObject({ reason: 'passed-at-death' });
});

test('a share that was not paid yet is owed by who gets it, and nothing was paid for it', () => {
  const passed = passShares(passing(factsOf(...entered(), issued(2, 200))));
  expect(passed.ok && passed.value.receiver).toEqual([
    { kind: 'shares-issued', on: today, data: { shares: 1, pence: 100 }, reason: 'passed-from' },
  ]);
});

test('a line of a share that was passed on is put right by passing it back, never alone', () => {
  const passed = passShares(passing(factsOf(...entered(), issued(2, 200), paid(200))));
  const own = factsOf(...entered(), ...(passed.ok ? passed.value.receiver : []));
  const wrong = own.find(({ kind }) => kind === 'shares-issued')!;
  const written = writeFacts({
    person: 'ann',
    facts: own,
    drafts: [{ kind: 'withdrawn', on: today, data: {}, supersedes: wrong.seq, reason: 'corrected' }],
    nextSeq: own.length + 1,
    by: 'bob',
    now,
    groups: ['families'],
  });
  expect(written.ok ? [] : written.refusals.map(({ code }) => code)).toEqual(['register-passed']);
});

test('whatever passes between two people, shares, dues and payments of both together stay what they were', () => {
  const amounts = fc.record({
    held: fc.integer({ min: 1, max: 60 }),
    price: fc.integer({ min: 0, max: 999 }),
    paidPence: fc.integer({ min: 0, max: 20_000 }),
    steps: fc.array(fc.record({ there: fc.boolean(), shares: fc.integer({ min: 1, max: 40 }) }), {
      maxLength: 12,
    }),
  });
  fc.assert(
    fc.property(amounts, ({ held, price, paidPence, steps }) => {
      const people: [Fact[], Fact[]] = [
        factsOf(
          ...entered(),
          issued(held, held * price + (price % 3)),
          ...(paidPence > 0 ? [paid(paidPence)] : []),
        ),
        factsOf(...entered()),
      ];
      const sums = () => {
        const [one, two] = people.map((facts) => holdingOf(believed(facts, now)));
        expect(Math.min(one!.shares, two!.shares, one!.duePence, two!.duePence)).toBeGreaterThanOrEqual(0);
        expect(Math.min(one!.paidPence, two!.paidPence)).toBeGreaterThanOrEqual(0);
        return [one!.shares + two!.shares, one!.duePence + two!.duePence, one!.paidPence + two!.paidPence];
      };
      const before = sums();
      for (const { there, shares } of steps) {
        const [from, to] = there ? [0, 1] : [1, 0];
        const passed = passShares(passing(people[from]!, { receiver: people[to]!, shares }));
        if (!passed.ok) continue;
        for (const [who, drafts] of [
          [from, passed.value.giver],
          [to, passed.value.receiver],
        ] as const) {
          const facts = people[who]!;
          const base = { person: 'ann', facts, drafts, nextSeq: facts.length + 1, by: 'bob', now };
          const written = writeFacts({ ...base, groups: ['families'] });
          expect(written.ok ? [] : written.refusals).toEqual([]);
          if (written.ok) people[who] = [...facts, ...written.value];
        }
        expect(sums()).toEqual(before);
      }
    }),
  );
});
