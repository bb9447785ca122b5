// Balances, statements and the auditor's check: small tables first, then anything that can happen.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  balance,
  balanceList,
  checkLedger,
  checkPaidAsConfirmed,
  statement,
  sumOfAll,
  type Exchange,
  type ExchangeAnswer,
  type Posting,
} from './index.ts';

const day = (date: string, time = '12:00'): number => Date.parse(`${date}T${time}:00Z`);

function posting(
  seq: number,
  debit: string,
  credit: string,
  minutes: number,
  change: Partial<Posting> = {},
): Posting {
  const plain = { exchange: `exchange${seq}`, kind: 'help', actor: debit, reverses: null } as const;
  return { seq, debit, credit, minutes, at: day('2026-06-01') + seq, ...plain, ...change };
}
const accounts = ['ann', 'ben', 'cai', 'pool'].map((id) => ({ id }));
const ledger = [
  posting(1, 'ann', 'ben', 60, { at: day('2026-05-30') }),
  posting(2, 'ben', 'cai', 45, { at: day('2026-06-01') }),
  posting(3, 'ann', 'cai', 30, { at: day('2026-06-30', '22:59') }),
  posting(4, 'cai', 'ann', 15, { at: day('2026-06-30', '23:00') }),
];

describe('a balance', () => {
  test('is what was earned less what was paid', () => {
    expect(['ann', 'ben', 'cai', 'pool'].map((id) => balance(ledger, id))).toEqual([-75, 15, 60, 0]);
  });

  test('summed over all accounts is zero', () => {
    expect(sumOfAll(ledger)).toBe(0);
    expect(sumOfAll([])).toBe(0);
  });

  test('is listed for an auditor in the order of the accounts', () => {
    expect(balanceList(ledger)).toEqual([
      { account: 'ann', balanceMinutes: -75 },
      { account: 'ben', balanceMinutes: 15 },
      { account: 'cai', balanceMinutes: 60 },
    ]);
  });
});

describe('a statement', () => {
  const june = statement([...ledger].reverse(), 'ann', '2026-06-01', '2026-06-30');

  test('starts with what was there, and ends with what is there', () => {
    expect(june).toMatchObject({
      openingMinutes: -60,
      earnedMinutes: 0,
      paidMinutes: 30,
      closingMinutes: -90,
    });
  });

  test('has the last minute of the month on our clocks, and not the first of the next', () => {
    expect(june.rows.map(({ seq }) => seq)).toEqual([3]);
    expect(statement(ledger, 'ann', '2026-07-01', '2026-07-31').rows.map(({ seq }) => seq)).toEqual([4]);
  });

  test('shows the other person and the balance after each row, in the order of the numbers', () => {
    expect(statement([...ledger].reverse(), 'cai', '2026-01-01', '2026-12-31').rows).toEqual([
      {
        seq: 2,
        at: ledger[1]?.at,
        kind: 'help',
        exchange: 'exchange2',
        other: 'ben',
        minutes: 45,
        balanceMinutes: 45,
      },
      {
        seq: 3,
        at: ledger[2]?.at,
        kind: 'help',
        exchange: 'exchange3',
        other: 'ann',
        minutes: 30,
        balanceMinutes: 75,
      },
      {
        seq: 4,
        at: ledger[3]?.at,
        kind: 'help',
        exchange: 'exchange4',
        other: 'ann',
        minutes: -15,
        balanceMinutes: 60,
      },
    ]);
  });

  test('of an account where nothing happened is empty and still adds up', () => {
    expect(statement(ledger, 'pool', '2026-06-01', '2026-06-30')).toMatchObject({
      openingMinutes: 0,
      rows: [],
      closingMinutes: 0,
    });
  });
});

describe('the check of the ledger', () => {
  const faults = (postings: readonly Posting[]) =>
    checkLedger(postings, accounts).map(({ code, seq }) => `${code} ${seq}`);

  test('finds nothing in a sound ledger, whatever the order of its rows', () => {
    expect(faults([...ledger].reverse())).toEqual([]);
    expect(faults([])).toEqual([]);
  });

  test('finds nothing wrong with a posting that was taken back once', () => {
    const back = posting(5, 'cai', 'ben', 45, { kind: 'reversal', reverses: 2, exchange: 'exchange2' });
    expect(faults([...ledger, back])).toEqual([]);
    expect(faults([...ledger, back, posting(6, 'ben', 'cai', 40, { exchange: 'exchange2' })])).toEqual([]);
  });

  const back = (seq: number, change: Partial<Posting> = {}): Posting =>
    posting(seq, 'cai', 'ben', 45, { kind: 'reversal', reverses: 2, exchange: 'exchange2', ...change });
  test.each([
    ['a row that is missing', ledger.filter(({ seq }) => seq !== 2), ['gap-in-numbers 3']],
    ['a first row that is missing', ledger.slice(1), ['gap-in-numbers 2']],
    ['a number below 1', [posting(0, 'ann', 'ben', 5), ...ledger], ['gap-in-numbers 0']],
    [
      'a number used twice',
      [...ledger, posting(4, 'ann', 'ben', 5, { exchange: 'x' })],
      ['number-used-twice 4'],
    ],
    ['no minutes', [posting(1, 'ann', 'ben', 0)], ['minutes-not-whole 1']],
    ['minutes below zero', [posting(1, 'ann', 'ben', -5)], ['minutes-not-whole 1']],
    ['half a minute', [posting(1, 'ann', 'ben', 0.5)], ['minutes-not-whole 1']],
    ['a payment to oneself', [posting(1, 'ann', 'ann', 5)], ['same-account-twice 1']],
    ['an account that is not there', [posting(1, 'ann', 'eve', 5)], ['account-unknown 1']],
    [
      'help that was paid twice',
      [...ledger, posting(5, 'ann', 'ben', 60, { exchange: 'exchange1' })],
      ['exchange-paid-twice 5'],
    ],
    ['something taken back that never was', [...ledger, back(5, { reverses: 9 })], ['reverses-unknown 5']],
    ['something taken back before it was', [...ledger, back(5, { reverses: 5 })], ['reverses-unknown 5']],
    ['something taken back twice', [...ledger, back(5), back(6)], ['reversed-twice 6']],
    ['less taken back than was paid', [...ledger, back(5, { minutes: 40 })], ['reversal-not-a-mirror 5']],
    ['taken back from the wrong person', [...ledger, back(5, { debit: 'ann' })], ['reversal-not-a-mirror 5']],
    [
      'a taking back that is taken back',
      [...ledger, back(5), posting(6, 'ben', 'cai', 45, { kind: 'reversal', reverses: 5 })],
      ['reversal-not-a-mirror 6'],
    ],
  ])('finds %s', (_name, postings, expected) => {
    expect(faults(postings)).toEqual(expected);
  });

  test('lists every fault, not only the first', () => {
    const broken = [posting(1, 'ann', 'ann', 0), posting(3, 'eve', 'bob', 5, { exchange: 'exchange1' })];
    expect(faults(broken)).toEqual([
      'gap-in-numbers 3',
      'minutes-not-whole 1',
      'same-account-twice 1',
      'account-unknown 3',
      'account-unknown 3',
      'exchange-paid-twice 3',
    ]);
  });
});

describe('the ledger and the exchanges', () => {
  const exchange = (id: string, change: Partial<Exchange> = {}): Exchange => ({
    id,
    giver: 'ben',
    receiver: 'ann',
    giverName: 'Ben',
    receiverName: 'Ann',
    minutes: 60,
    helpedOn: '2026-05-29',
    kindOfHelp: 'lift',
    note: '',
    loggedBy: 'ben',
    loggedAt: 0,
    ...change,
  });
  const yes = (id: string): ExchangeAnswer => ({
    exchange: id,
    answer: 'confirmed',
    wrong: null,
    reason: '',
    by: 'ann',
    at: 1,
  });
  const paid = [posting(1, 'ann', 'ben', 60)];

  test('agree when confirmed help is paid as logged', () => {
    expect(
      checkPaidAsConfirmed(paid, [exchange('exchange1'), exchange('waiting')], [yes('exchange1')]),
    ).toEqual([]);
  });

  test.each([
    ['help that was paid and never confirmed', paid, [exchange('exchange1')], [], ['paid-but-not-confirmed']],
    [
      'help that was confirmed and never paid',
      [],
      [exchange('exchange1')],
      [yes('exchange1')],
      ['confirmed-but-not-paid'],
    ],
    [
      'more paid than was logged',
      paid,
      [exchange('exchange1', { minutes: 55 })],
      [yes('exchange1')],
      ['paid-otherwise-than-logged'],
    ],
    [
      'somebody else paid',
      paid,
      [exchange('exchange1', { receiver: 'cai' })],
      [yes('exchange1')],
      ['paid-otherwise-than-logged'],
    ],
    ['help that nobody logged', paid, [], [yes('exchange1')], ['paid-otherwise-than-logged']],
  ] as const)('disagree about %s', (_name, postings, exchanges, answers, expected) => {
    expect(checkPaidAsConfirmed(postings, exchanges, answers).map(({ code }) => code)).toEqual(expected);
  });
});

const anyLedger = fc
  .array(
    fc.record({
      pair: fc.tuple(fc.nat(5), fc.integer({ min: 1, max: 5 })),
      minutes: fc.integer({ min: 1, max: 720 }),
      later: fc.nat(2_000_000),
    }),
    { maxLength: 80 },
  )
  .map((list) => {
    let at = day('2025-12-01');
    return list.map(({ pair: [from, step], minutes, later }, index) => {
      at += later * 1000;
      return posting(index + 1, `a${from}`, `a${(from + step) % 6}`, minutes, { at });
    });
  });

describe('for any ledger', () => {
  test('the sum is zero and the check finds nothing', () => {
    const six = [0, 1, 2, 3, 4, 5].map((n) => ({ id: `a${n}` }));
    fc.assert(
      fc.property(anyLedger, (postings) => {
        expect(sumOfAll(postings)).toBe(0);
        expect(checkLedger(postings, six)).toEqual([]);
      }),
    );
  });

  test('opening and rows make the closing, and one month follows the other', () => {
    fc.assert(
      fc.property(anyLedger, fc.nat(5), (postings, n) => {
        const account = `a${n}`;
        const months = [
          ['0000-01-01', '2025-12-31'],
          ['2026-01-01', '2026-01-31'],
          ['2026-02-01', '9999-12-31'],
        ] as const;
        let carried = 0;
        for (const [from, to] of months) {
          const { openingMinutes, rows, closingMinutes } = statement(postings, account, from, to);
          expect(openingMinutes).toBe(carried);
          expect(openingMinutes + rows.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(closingMinutes);
          if (rows.length > 0) expect(rows[rows.length - 1]?.balanceMinutes).toBe(closingMinutes);
          carried = closingMinutes;
        }
        expect(carried).toBe(balance(postings, account));
      }),
    );
  });

  test('a row that is lost is noticed, unless it was the last', () => {
    const six = [0, 1, 2, 3, 4, 5].map((n) => ({ id: `a${n}` }));
    fc.assert(
      fc.property(anyLedger, fc.nat(), (postings, which) => {
        fc.pre(postings.length > 1);
        const index = which % (postings.length - 1);
        expect(checkLedger([...postings.slice(0, index), ...postings.slice(index + 1)], six)).not.toEqual([]);
      }),
    );
  });
});
