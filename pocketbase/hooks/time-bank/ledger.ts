/**
 * The postings of one account. Debit and credit have an index each, in the order of time and with the minutes in it, so
 * that sums are read from the index alone and a month is a short piece of it, however long the ledger is.
 */
import type { Instant } from '../../../src/domain/kernel/index.ts';
import {
  spanOf,
  type KindOfHelp,
  type Month,
  type MonthSum,
  type Posting,
} from '../../../src/domain/time-bank/index.ts';
import { columnsOf } from '../../../src/records/row.ts';
import { postingOf, postingRow, postingShape } from '../../../src/records/time-bank.ts';
import { dateText, insert, instantOf, row, rows, type App, type Readable } from '../kit/engine.ts';

const COLUMNS = columnsOf(postingShape, 'time_postings');

/** One select for each side, put together: `debit = me OR credit = me` would read the whole ledger. */
const bothSides = (select: (side: 'credit' | 'debit') => string): string =>
  `${select('credit')} UNION ALL ${select('debit')}`;

export interface Sums {
  readonly balanceMinutes: number;
  /** When time moved for the first and for the last time; null when it never did. */
  readonly firstAt: Instant | null;
  readonly lastAt: Instant | null;
  readonly months: readonly MonthSum[];
}

const sumShape = { side: '', place: 0, minutes: 0, firstAt: '', lastAt: '' } as const;

/** The balance of an account, and what was given and got in each of some months that follow each other. */
export function sumsOf(app: Readable, account: string, months: readonly Month[]): Sums {
  const starts = months.map((month) => dateText(spanOf(month).fromAt));
  const params = Object.fromEntries(starts.map((start, at) => [`start${at}`, start]));
  const place = starts.map((_start, at) => `WHEN at < {:start${at}} THEN ${at}`).join(' ');
  const sql = bothSides(
    (side) =>
      `SELECT '${side}' AS side, CASE ${place} ELSE ${months.length} END AS place, SUM(minutes) AS minutes, ` +
      `MIN(at) AS firstAt, MAX(at) AS lastAt FROM time_postings WHERE ${side} = {:account} GROUP BY 2`,
  );
  const found = rows(app, sql, { account, ...params }, sumShape);
  const total = (side: string, at?: number) =>
    found
      .filter((each) => each.side === side && (at === undefined || each.place === at))
      .reduce((sum, { minutes }) => sum + minutes, 0);
  const sorted = (column: 'firstAt' | 'lastAt') => found.map((each) => each[column]).sort();
  return {
    balanceMinutes: total('credit') - total('debit'),
    firstAt: instantOf(sorted('firstAt')[0] ?? ''),
    lastAt: instantOf(sorted('lastAt').at(-1) ?? ''),
    months: months.map((month, at) => ({
      month,
      gaveMinutes: total('credit', at + 1),
      gotMinutes: total('debit', at + 1),
    })),
  };
}

/** The balance of an account just before a moment. */
export function balanceBefore(app: Readable, account: string, moment: Instant): number {
  const sum = (side: string) =>
    `COALESCE((SELECT SUM(minutes) FROM time_postings WHERE ${side} = {:account} AND at < {:moment}), 0)`;
  const sql = `SELECT ${sum('credit')} - ${sum('debit')} AS minutes`;
  return row(app, sql, { account, moment: dateText(moment) }, { minutes: 0 } as const)?.minutes ?? 0;
}

export interface HelpPosting {
  readonly posting: Posting;
  /** What it settles: the names as they were when it was logged. */
  readonly help: {
    readonly giverName: string;
    readonly receiverName: string;
    readonly kindOfHelp: KindOfHelp;
  } | null;
}

const helpShape = { giverName: '', receiverName: '', kindOfHelp: '' } as const;

/** The postings of an account from one moment until before another, each with the help that it settles. */
export function postingsIn(app: Readable, account: string, from: Instant, until: Instant): HelpPosting[] {
  const inPeriod = bothSides(
    (side) =>
      `SELECT ${COLUMNS} FROM time_postings WHERE ${side} = {:account} AND at >= {:from} AND at < {:until}`,
  );
  const sql =
    `SELECT moved.*, time_exchanges.giverName, time_exchanges.receiverName, time_exchanges.kindOfHelp ` +
    `FROM (${inPeriod}) AS moved LEFT JOIN time_exchanges ON time_exchanges.id = moved.exchange ORDER BY moved.seq`;
  const params = { account, from: dateText(from), until: dateText(until) };
  return rows(app, sql, params, { ...postingShape, ...helpShape }).map((found) => {
    const { giverName, receiverName, kindOfHelp, ...posting } = found;
    const help = { giverName, receiverName, kindOfHelp: kindOfHelp as KindOfHelp };
    return { posting: postingOf(posting), help: kindOfHelp === '' ? null : help };
  });
}

export function savePosting(app: App, posting: Posting): void {
  insert(app, 'time_postings', postingRow(posting));
}
