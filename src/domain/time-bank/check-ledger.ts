// The auditor's questions. A ledger is sound when its postings are numbered without a gap, each moves at least
// one whole minute between two known accounts, no help was paid twice and nothing was taken back twice. It
// lists every fault it finds, because a broken ledger seldom has only one.

import { isWhole, type Id, type RefusalParams } from '../kernel/index.ts';
import { sumOfAll } from './balance.ts';
import type { Exchange, ExchangeAnswer, Posting, TimeAccount } from './exchange.ts';

export type LedgerFaultCode =
  | 'gap-in-numbers'
  | 'number-used-twice'
  | 'minutes-not-whole'
  | 'same-account-twice'
  | 'account-unknown'
  | 'exchange-paid-twice'
  | 'reverses-unknown'
  | 'reversed-twice'
  | 'reversal-not-a-mirror'
  | 'sum-not-zero'
  | 'confirmed-but-not-paid'
  | 'paid-but-not-confirmed'
  | 'paid-otherwise-than-logged';

export interface LedgerFault {
  readonly code: LedgerFaultCode;
  /** The number of the posting, or null when it is about the whole ledger. */
  readonly seq: number | null;
  readonly params: RefusalParams;
}

function fault(code: LedgerFaultCode, seq: number | null, params: RefusalParams = {}): LedgerFault {
  return { code, seq, params };
}

function numberFaults(sorted: readonly Posting[]): LedgerFault[] {
  const faults: LedgerFault[] = [];
  let expected = 1;
  for (const { seq } of sorted) {
    if (seq === expected - 1 && seq > 0) faults.push(fault('number-used-twice', seq));
    else if (seq !== expected) faults.push(fault('gap-in-numbers', seq, { expected }));
    expected = seq + 1;
  }
  return faults;
}

function rowFaults(posting: Posting, known: ReadonlySet<Id>): LedgerFault[] {
  const { seq, debit, credit, minutes } = posting;
  const faults: LedgerFault[] = [];
  if (!isWhole(minutes) || minutes < 1) faults.push(fault('minutes-not-whole', seq, { minutes }));
  if (debit === credit) faults.push(fault('same-account-twice', seq, { account: debit }));
  for (const account of new Set([debit, credit])) {
    if (!known.has(account)) faults.push(fault('account-unknown', seq, { account }));
  }
  return faults;
}

function paidTwice(sorted: readonly Posting[]): LedgerFault[] {
  const faults: LedgerFault[] = [];
  const reversed = new Set(sorted.map(({ reverses }) => reverses));
  const paid = new Set<Id>();
  for (const { seq, exchange, reverses } of sorted) {
    if (exchange === null || reverses !== null || reversed.has(seq)) continue;
    if (paid.has(exchange)) faults.push(fault('exchange-paid-twice', seq, { exchange }));
    paid.add(exchange);
  }
  return faults;
}

function isMirror(reversal: Posting, original: Posting): boolean {
  return (
    reversal.debit === original.credit &&
    reversal.credit === original.debit &&
    reversal.minutes === original.minutes &&
    original.reverses === null
  );
}

function reversalFaults(sorted: readonly Posting[]): LedgerFault[] {
  const faults: LedgerFault[] = [];
  const earlier = new Map<number, Posting>();
  const reversed = new Set<number>();
  for (const posting of sorted) {
    const { seq, reverses } = posting;
    if (reverses !== null) {
      const original = earlier.get(reverses);
      if (original === undefined) faults.push(fault('reverses-unknown', seq, { reverses }));
      else if (!isMirror(posting, original)) faults.push(fault('reversal-not-a-mirror', seq, { reverses }));
      if (reversed.has(reverses)) faults.push(fault('reversed-twice', seq, { reverses }));
      reversed.add(reverses);
    }
    earlier.set(seq, posting);
  }
  return faults;
}

/** Every fault in a ledger; an empty list means that it is sound. */
export function checkLedger(
  postings: readonly Posting[],
  accounts: readonly Pick<TimeAccount, 'id'>[],
): LedgerFault[] {
  const sorted = [...postings].sort((a, b) => a.seq - b.seq);
  const known = new Set(accounts.map(({ id }) => id));
  const sum = sumOfAll(postings);
  return [
    ...numberFaults(sorted),
    ...sorted.flatMap((posting) => rowFaults(posting, known)),
    ...paidTwice(sorted),
    ...reversalFaults(sorted),
    ...(sum === 0 ? [] : [fault('sum-not-zero', null, { sum })]),
  ];
}

/** Every place where the ledger and the exchanges disagree: confirmed help is paid once, as logged, and nothing else is paid. */
export function checkPaidAsConfirmed(
  postings: readonly Posting[],
  exchanges: readonly Exchange[],
  answers: readonly ExchangeAnswer[],
): LedgerFault[] {
  const confirmed = new Set(
    answers.filter(({ answer }) => answer === 'confirmed').map((row) => row.exchange),
  );
  const byId = new Map(exchanges.map((exchange) => [exchange.id, exchange]));
  const faults: LedgerFault[] = [];
  const paid = new Set<Id>();
  for (const { seq, exchange, debit, credit, minutes, reverses } of postings) {
    if (exchange === null || reverses !== null) continue;
    paid.add(exchange);
    const logged = byId.get(exchange);
    if (!confirmed.has(exchange)) faults.push(fault('paid-but-not-confirmed', seq, { exchange }));
    const asLogged = logged?.receiver === debit && logged.giver === credit && logged.minutes === minutes;
    if (!asLogged) faults.push(fault('paid-otherwise-than-logged', seq, { exchange }));
  }
  for (const exchange of confirmed) {
    if (!paid.has(exchange)) faults.push(fault('confirmed-but-not-paid', null, { exchange }));
  }
  return faults;
}
