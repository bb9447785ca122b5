// Anything members can do to the time bank, in any order, against a plain model that only knows balances. After
// each step the sum is zero, the balances are those of the model, and nobody is below the limit.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { testRulebook } from '../../../tests/support/test-rulebook.ts';
import {
  balance,
  checkLedger,
  checkPaidAsConfirmed,
  confirmHelp,
  logHelp,
  sayWrong,
  sumOfAll,
  takeBack,
  type Exchange,
  type ExchangeAnswer,
  type Posting,
  type TimeAccount,
} from './index.ts';

const DAY = 86_400_000;
const start = Date.parse('2026-01-01T12:00:00Z');
const rulebook = testRulebook({ lowestBalanceMinutes: -120 });
const people = ['ann', 'ben', 'cai'];
const accounts: TimeAccount[] = people.map((member) => ({
  id: `${member}s`,
  kind: 'member',
  member,
  displayName: member,
  openedAt: 0,
  closedAt: null,
}));

interface Bank {
  now: number;
  exchanges: Exchange[];
  answers: ExchangeAnswer[];
  postings: Posting[];
  /** The model: what each account should have. */
  expected: Map<string, number>;
}

const accountOf = (id: string): TimeAccount => accounts.find((account) => account.id === id) as TimeAccount;

const person = fc.nat(2);
const act = fc.oneof(
  fc.record({
    what: fc.constant('log' as const),
    who: person,
    whom: person,
    minutes: fc.integer({ min: 0, max: 30 }).map((n) => n * 5),
  }),
  fc.record({
    what: fc.constantFrom('confirm' as const, 'wrong' as const, 'back' as const),
    who: person,
    which: fc.nat(30),
  }),
  fc.record({ what: fc.constant('wait' as const), days: fc.integer({ min: 1, max: 20 }) }),
);
type Act = typeof act extends fc.Arbitrary<infer One> ? One : never;

function log(bank: Bank, who: number, whom: number, minutes: number): void {
  const result = logHelp({
    entry: {
      minutes,
      helpedOn: new Date(bank.now).toISOString().slice(0, 10),
      kindOfHelp: 'other',
      note: '',
    },
    logger: people[who] as string,
    giver: accounts[who] as TimeAccount,
    receiver: accounts[whom] as TimeAccount,
    receiverMayBeChosen: true,
    before: [],
    waiting: 0,
    another: false,
    rulebook,
    now: bank.now,
  });
  expect(result.ok).toBe(who !== whom && minutes >= 5);
  if (result.ok) bank.exchanges.push({ ...result.value, id: `exchange${bank.exchanges.length}` });
}

function settle(bank: Bank, what: 'confirm' | 'wrong' | 'back', who: number, which: number): void {
  const exchange = bank.exchanges[which % Math.max(1, bank.exchanges.length)];
  if (exchange === undefined) return;
  const receiver = accountOf(exchange.receiver);
  const asked = {
    exchange,
    answered: bank.answers.find((answer) => answer.exchange === exchange.id) ?? null,
    giver: accountOf(exchange.giver),
    receiver,
    by: people[who] as string,
    now: bank.now,
  };
  if (what !== 'confirm') {
    const result = what === 'wrong' ? sayWrong({ ...asked, wrong: 'not-me', reason: '' }) : takeBack(asked);
    if (result.ok) bank.answers.push(result.value);
    return;
  }
  const receiverBalanceMinutes = balance(bank.postings, receiver.id);
  const result = confirmHelp({ ...asked, rulebook, receiverBalanceMinutes, lastSeq: bank.postings.length });
  if (!result.ok) return;
  bank.answers.push(result.value.answer);
  bank.postings.push(result.value.posting);
  bank.expected.set(exchange.giver, (bank.expected.get(exchange.giver) ?? 0) + exchange.minutes);
  bank.expected.set(exchange.receiver, (bank.expected.get(exchange.receiver) ?? 0) - exchange.minutes);
}

function apply(bank: Bank, step: Act): void {
  if (step.what === 'wait') bank.now += step.days * DAY;
  else if (step.what === 'log') log(bank, step.who, step.whom, step.minutes);
  else settle(bank, step.what, step.who, step.which);
}

test('whatever members do, in any order: sum zero, the right balances, nobody below the limit', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 80, size: 'max' }), (steps) => {
      const bank: Bank = { now: start, exchanges: [], answers: [], postings: [], expected: new Map() };
      for (const step of steps) {
        apply(bank, step);
        expect(sumOfAll(bank.postings)).toBe(0);
        for (const { id } of accounts) {
          expect(balance(bank.postings, id)).toBe(bank.expected.get(id) ?? 0);
          expect(balance(bank.postings, id)).toBeGreaterThanOrEqual(-120);
        }
      }
      expect(checkLedger(bank.postings, accounts)).toEqual([]);
      expect(checkPaidAsConfirmed(bank.postings, bank.exchanges, bank.answers)).toEqual([]);
      const once = new Set(bank.answers.map(({ exchange }) => exchange));
      expect(once.size).toBe(bank.answers.length);
    }),
    { numRuns: 300 },
  );
});
