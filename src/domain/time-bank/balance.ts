// Balances and statements. A balance is stored nowhere: it is the sum of what an account earned less what it
// paid, so it cannot drift away from the postings. A statement adds up: opening, each row, closing.

import { londonDate, sortedBy, type CivilDate, type Id, type Instant } from '../kernel/index.ts';
import type { Posting, PostingKind } from './exchange.ts';

type Movement = Pick<Posting, 'debit' | 'credit' | 'minutes'>;

/** What a posting does to an account, in minutes: earned is above zero, paid below, neither is 0. */
function effectOn(account: Id, { debit, credit, minutes }: Movement): number {
  return (credit === account ? minutes : 0) - (debit === account ? minutes : 0);
}

/** An account's balance in minutes. */
export function balance(postings: readonly Movement[], account: Id): number {
  return postings.reduce((sum, posting) => sum + effectOn(account, posting), 0);
}

/** The balance of every account that has a posting. */
export function balances(postings: readonly Movement[]): Map<Id, number> {
  const all = new Map<Id, number>();
  for (const { debit, credit, minutes } of postings) {
    all.set(debit, (all.get(debit) ?? 0) - minutes);
    all.set(credit, (all.get(credit) ?? 0) + minutes);
  }
  return all;
}

/** The sum over all accounts. Anything but 0 means that the ledger is broken. */
export function sumOfAll(postings: readonly Movement[]): number {
  let sum = 0;
  for (const balanceMinutes of balances(postings).values()) sum += balanceMinutes;
  return sum;
}

export interface StatementRow {
  readonly seq: number;
  readonly at: Instant;
  readonly kind: PostingKind;
  readonly exchange: Id | null;
  /** The account on the other side. */
  readonly other: Id;
  /** Earned above zero, paid below. */
  readonly minutes: number;
  /** The balance after this row. */
  readonly balanceMinutes: number;
}

export interface Statement {
  readonly account: Id;
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly openingMinutes: number;
  readonly rows: readonly StatementRow[];
  readonly earnedMinutes: number;
  readonly paidMinutes: number;
  /** Opening plus all rows. */
  readonly closingMinutes: number;
}

function rowsFor(postings: readonly Posting[], account: Id, openingMinutes: number): StatementRow[] {
  let balanceMinutes = openingMinutes;
  return postings.map((posting) => {
    const minutes = effectOn(account, posting);
    balanceMinutes += minutes;
    const { seq, at, kind, exchange, debit, credit } = posting;
    return { seq, at, kind, exchange, other: debit === account ? credit : debit, minutes, balanceMinutes };
  });
}

/** An account's statement from one day to another, both days included, in the order of the postings. */
export function statement(
  postings: readonly Posting[],
  account: Id,
  from: CivilDate,
  to: CivilDate,
): Statement {
  const own = postings
    .filter(({ debit, credit }) => debit === account || credit === account)
    .sort((a, b) => a.seq - b.seq);
  const openingMinutes = balance(
    own.filter(({ at }) => londonDate(at) < from),
    account,
  );
  const inPeriod = own.filter(({ at }) => londonDate(at) >= from && londonDate(at) <= to);
  const rows = rowsFor(inPeriod, account, openingMinutes);
  const earnedMinutes = rows.reduce((sum, { minutes }) => sum + Math.max(0, minutes), 0);
  const paidMinutes = rows.reduce((sum, { minutes }) => sum + Math.max(0, -minutes), 0);
  const closingMinutes = openingMinutes + earnedMinutes - paidMinutes;
  return { account, from, to, openingMinutes, rows, earnedMinutes, paidMinutes, closingMinutes };
}

/** All balances as a list, in the order of the account ids, for an auditor to compare. */
export function balanceList(
  postings: readonly Movement[],
): { readonly account: Id; readonly balanceMinutes: number }[] {
  const list = [...balances(postings)].map(([account, balanceMinutes]) => ({ account, balanceMinutes }));
  return sortedBy(list, ({ account }) => account);
}
