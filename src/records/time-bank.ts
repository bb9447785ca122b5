/** Rows of the time bank and the plain values that the rules know, in both directions. */
import type {
  Exchange,
  ExchangeAnswer,
  KindOfHelp,
  NewExchange,
  Posting,
  TimeAccount,
  WrongKind,
} from '../domain/time-bank/index.ts';
import { shapes } from '../types/shapes.ts';
import { dateText, instantOf, maybeDateText, neededInstant, pick, type NewRow, type RowOf } from './row.ts';

export const accountShape = shapes.time_accounts;
export const exchangeShape = shapes.time_exchanges;
export const answerShape = pick(shapes.time_answers, 'exchange', 'answer', 'wrong', 'reason', 'by', 'at');
export const postingShape = pick(
  shapes.time_postings,
  'seq',
  'debit',
  'credit',
  'minutes',
  'exchange',
  'kind',
  'actor',
  'reverses',
  'at',
);

export function accountOf(row: RowOf<typeof accountShape>): TimeAccount {
  return {
    id: row.id,
    kind: row.kind as TimeAccount['kind'],
    member: row.member === '' ? null : row.member,
    displayName: row.displayName,
    openedAt: neededInstant(row.openedAt),
    closedAt: instantOf(row.closedAt),
  };
}

export function accountRow({
  kind,
  member,
  displayName,
  openedAt,
  closedAt,
}: Omit<TimeAccount, 'id'>): NewRow<'time_accounts'> {
  return {
    kind,
    member: member ?? '',
    displayName,
    openedAt: dateText(openedAt),
    closedAt: maybeDateText(closedAt),
  };
}

export function exchangeOf(row: RowOf<typeof exchangeShape>): Exchange {
  return { ...row, kindOfHelp: row.kindOfHelp as KindOfHelp, loggedAt: neededInstant(row.loggedAt) };
}

/** Help as it is stored. */
export function exchangeRow(exchange: NewExchange): NewRow<'time_exchanges'> {
  const { giver, receiver, giverName, receiverName, minutes, helpedOn, kindOfHelp, note, loggedBy } =
    exchange;
  return {
    giver,
    receiver,
    giverName,
    receiverName,
    minutes,
    helpedOn,
    kindOfHelp,
    note,
    loggedBy,
    loggedAt: dateText(exchange.loggedAt),
  };
}

export function answerOf(row: RowOf<typeof answerShape>): ExchangeAnswer {
  const { exchange, answer, wrong, reason, by, at } = row;
  return {
    exchange,
    answer: answer as ExchangeAnswer['answer'],
    wrong: wrong === '' ? null : (wrong as WrongKind),
    reason,
    by,
    at: neededInstant(at),
  };
}

export function answerRow({
  exchange,
  answer,
  wrong,
  reason,
  by,
  at,
}: ExchangeAnswer): NewRow<'time_answers'> {
  return { exchange, answer, wrong: wrong ?? '', reason, by, at: dateText(at) };
}

export function postingOf(row: RowOf<typeof postingShape>): Posting {
  return {
    ...row,
    exchange: row.exchange === '' ? null : row.exchange,
    kind: row.kind as Posting['kind'],
    reverses: row.reverses === 0 ? null : row.reverses,
    at: neededInstant(row.at),
  };
}

export function postingRow(posting: Posting): NewRow<'time_postings'> {
  const { seq, debit, credit, minutes, exchange, kind, actor, reverses, at } = posting;
  return {
    seq,
    debit,
    credit,
    minutes,
    exchange: exchange ?? '',
    kind,
    actor,
    reverses: reverses ?? 0,
    at: dateText(at),
  };
}
