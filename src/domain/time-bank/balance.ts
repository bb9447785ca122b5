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

/** What a statement is of: one account, from one day to another, both days included. */
export type StatementOf = Pick<Statement, 'account' | 'from' | 'to' | 'openingMinutes'>;

/** The statement of a period whose opening is known, from the account's postings in it and no others. */
export function statementOver(of: StatementOf, postings: readonly Posting[]): Statement {
  const inOrder = [...postings].sort((a, b) => a.seq - b.seq);
  const rows = rowsFor(inOrder, of.account, of.openingMinutes);
  const earnedMinutes = rows.reduce((sum, { minutes }) => sum + Math.max(0, minutes), 0);
  const paidMinutes = rows.reduce((sum, { minutes }) => sum + Math.max(0, -minutes), 0);
  return {
    ...of,
    rows,
    earnedMinutes,
    paidMinutes,
    closingMinutes: of.openingMinutes + earnedMinutes - paidMinutes,
  };
}

/** An account's statement out of all postings, in the order of their numbers. */
export function statement(
  postings: readonly Posting[],
  account: Id,
  from: CivilDate,
  to: CivilDate,
): Statement {
  const own = postings.filter(({ debit, credit }) => debit === account || credit === account);
  const before = own.filter(({ at }) => londonDate(at) < from);
  const inPeriod = own.filter(({ at }) => londonDate(at) >= from && londonDate(at) <= to);
  return statementOver({ account, from, to, openingMinutes: balance(before, account) }, inPeriod);
}

/** All balances as a list, in the order of the account ids, for an auditor to compare. */
export function balanceList(
  postings: readonly Movement[],
): { readonly account: Id; readonly balanceMinutes: number }[] {
  const list = [...balances(postings)].map(([account, balanceMinutes]) => ({ account, balanceMinutes }));
  return sortedBy(list, ({ account }) => account);
}
