/**
 * Entries of one account and their answers. Each side of an entry has an index of its own, so that both are asked by
 * themselves: "giver or receiver" in one condition would read everybody's entries.
 */
import type { Instant } from '../../../src/domain/kernel/index.ts';
import type { Became, Exchange, ExchangeAnswer, NewExchange } from '../../../src/domain/time-bank/index.ts';
import { columnsOf } from '../../../src/records/row.ts';
import {
  answerOf,
  answerRow,
  answerShape,
  exchangeOf,
  exchangeRow,
  exchangeShape,
} from '../../../src/records/time-bank.ts';
import { dateText, insert, row, rows, type App, type Readable } from '../kit/engine.ts';

const COLUMNS = columnsOf(exchangeShape, 'time_exchanges');

/** The side of an entry that an account stands on. */
export type Side = 'giver' | 'receiver';

export interface Answered {
  readonly exchange: Exchange;
  readonly answered: ExchangeAnswer | null;
}

/**
 * An entry that names an account. For everybody else it takes the database no longer to say no than for an id that
 * nothing has: the entry is not read first and looked at afterwards.
 */
export function findExchange(app: Readable, id: string, account: string): Exchange | null {
  const sql = `SELECT ${COLUMNS} FROM time_exchanges WHERE id = {:id} AND {:account} IN (giver, receiver)`;
  const found = row(app, sql, { id, account }, exchangeShape);
  return found && exchangeOf(found);
}

export function findAnswer(app: Readable, exchange: string): ExchangeAnswer | null {
  const sql = `SELECT ${columnsOf(answerShape)} FROM time_answers WHERE exchange = {:exchange}`;
  const found = row(app, sql, { exchange }, answerShape);
  return found && answerOf(found);
}

/** More than anybody can answer on one page. */
const MOST_WAITING = 50;

/**
 * Entries without an answer that were logged since a moment, the oldest first. When there are too many, the other
 * people take turns: the oldest of each, then the second of each, so that nobody's are hidden by those of some.
 */
export function waitingFor(app: Readable, side: Side, account: string, since: Instant): Exchange[] {
  const other = side === 'giver' ? 'receiver' : 'giver';
  const sql =
    `SELECT ${COLUMNS} FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY ${other} ORDER BY loggedAt, id) AS turn ` +
    `FROM time_exchanges AS each WHERE ${side} = {:account} AND loggedAt >= {:since} AND NOT EXISTS ` +
    '(SELECT 1 FROM time_answers WHERE time_answers.exchange = each.id)) AS time_exchanges ' +
    `ORDER BY turn, loggedAt LIMIT ${MOST_WAITING}`;
  const found = rows(app, sql, { account, since: dateText(since) }, exchangeShape).map(exchangeOf);
  return found.sort((a, b) => a.loggedAt - b.loggedAt);
}

/** Columns of an answer beside those of its entry, which has an id and a moment of its own. */
const answerBeside = {
  answerKind: '',
  answerWrong: '',
  answerReason: '',
  answerBy: '',
  answerAt: '',
} as const;
const ANSWER_BESIDE =
  'time_answers.answer AS answerKind, time_answers.wrong AS answerWrong, time_answers.reason AS answerReason, ' +
  'time_answers."by" AS answerBy, time_answers.at AS answerAt';

export interface Over {
  readonly account: string;
  /** Logged since this moment... */
  readonly since: Instant;
  /** ...and, when nobody answered, before that one: from then on an entry waits. */
  readonly runOutBefore: Instant;
  readonly most: number;
}

/** Entries of one side that moved no time and never will, the newest first. */
export function overFor(app: Readable, side: Side, { account, since, runOutBefore, most }: Over): Answered[] {
  const sql =
    `SELECT ${COLUMNS}, ${ANSWER_BESIDE} FROM time_exchanges LEFT JOIN time_answers ` +
    `ON time_answers.exchange = time_exchanges.id WHERE ${side} = {:account} AND loggedAt >= {:since} AND ` +
    "(time_answers.answer IN ('wrong', 'taken-back') OR (time_answers.answer IS NULL AND loggedAt < {:runOutBefore})) " +
    `ORDER BY loggedAt DESC LIMIT ${most}`;
  const params = { account, since: dateText(since), runOutBefore: dateText(runOutBefore) };
  return rows(app, sql, params, { ...exchangeShape, ...answerBeside }).map((found) => {
    const { answerKind, answerWrong, answerReason, answerBy, answerAt, ...exchange } = found;
    const answer = {
      exchange: exchange.id,
      answer: answerKind,
      wrong: answerWrong,
      reason: answerReason,
      by: answerBy,
      at: answerAt,
    };
    return { exchange: exchangeOf(exchange), answered: answerKind === '' ? null : answerOf(answer) };
  });
}

/** What one account logged for another since a moment, and what still stands: waiting, run out or confirmed. */
export function standingBetween(app: Readable, giver: string, receiver: string, since: Instant): Exchange[] {
  const sql =
    `SELECT ${COLUMNS} FROM time_exchanges WHERE giver = {:giver} AND loggedAt >= {:since} AND receiver = {:receiver} ` +
    'AND NOT EXISTS (SELECT 1 FROM time_answers WHERE time_answers.exchange = time_exchanges.id ' +
    "AND time_answers.answer != 'confirmed')";
  return rows(app, sql, { giver, receiver, since: dateText(since) }, exchangeShape).map(exchangeOf);
}

/** How many entries of one account wait for the answer of another, of those logged since a moment. */
export function countWaiting(app: Readable, giver: string, receiver: string, since: Instant): number {
  const sql =
    'SELECT COUNT(*) AS waiting FROM time_exchanges WHERE giver = {:giver} AND loggedAt >= {:since} ' +
    'AND receiver = {:receiver} AND NOT EXISTS ' +
    '(SELECT 1 FROM time_answers WHERE time_answers.exchange = time_exchanges.id)';
  return row(app, sql, { giver, receiver, since: dateText(since) }, { waiting: 0 })?.waiting ?? 0;
}

/** What became of the entries of one account for another that were logged since a moment; null while one waits. */
export function becameBetween(app: Readable, giver: string, receiver: string, since: Instant): Became[] {
  const sql =
    "SELECT DISTINCT COALESCE(time_answers.answer, '') AS answer FROM time_exchanges LEFT JOIN time_answers " +
    'ON time_answers.exchange = time_exchanges.id ' +
    'WHERE giver = {:giver} AND loggedAt >= {:since} AND receiver = {:receiver}';
  return rows(app, sql, { giver, receiver, since: dateText(since) }, { answer: '' } as const).map(
    ({ answer }) => (answer === '' ? null : (answer as Became)),
  );
}

export function saveExchange(app: App, exchange: NewExchange): string {
  return insert(app, 'time_exchanges', exchangeRow(exchange));
}

export function saveAnswer(app: App, answer: ExchangeAnswer): void {
  insert(app, 'time_answers', answerRow(answer));
}
