/** Reads the time bank's tables as the plain values that the rules know, in one moment, without changing anything. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Exchange, ExchangeAnswer, Posting, TimeAccount } from '../../domain/time-bank/index.ts';
import { Stop } from '../parts/stop.ts';

export interface Ledger {
  accounts: TimeAccount[];
  postings: Posting[];
  exchanges: Exchange[];
  answers: ExchangeAnswer[];
}

type Row = Record<string, unknown>;

function instant(text: unknown): number {
  return Date.parse(String(text).replace(' ', 'T'));
}

function accountOf(row: Row): TimeAccount {
  return {
    id: String(row['id']),
    kind: row['kind'] as TimeAccount['kind'],
    member: String(row['member']) || null,
    displayName: String(row['displayName']),
    openedAt: instant(row['openedAt']),
    closedAt: row['closedAt'] ? instant(row['closedAt']) : null,
  };
}

function postingOf(row: Row): Posting {
  return {
    seq: Number(row['seq']),
    debit: String(row['debit']),
    credit: String(row['credit']),
    minutes: Number(row['minutes']),
    exchange: String(row['exchange']) || null,
    kind: row['kind'] as Posting['kind'],
    actor: String(row['actor']),
    reverses: Number(row['reverses']) || null,
    at: instant(row['at']),
  };
}

function exchangeOf(row: Row): Exchange {
  return {
    id: String(row['id']),
    giver: String(row['giver']),
    receiver: String(row['receiver']),
    giverName: String(row['giverName']),
    receiverName: String(row['receiverName']),
    minutes: Number(row['minutes']),
    helpedOn: String(row['helpedOn']),
    kindOfHelp: row['kindOfHelp'] as Exchange['kindOfHelp'],
    note: String(row['note']),
    loggedBy: String(row['loggedBy']),
    loggedAt: instant(row['loggedAt']),
  };
}

function answerOf(row: Row): ExchangeAnswer {
  return {
    exchange: String(row['exchange']),
    answer: row['answer'] as ExchangeAnswer['answer'],
    reason: String(row['reason']),
    by: String(row['by']),
    at: instant(row['at']),
  };
}

/** The whole ledger of a data folder. Throws one sentence when there is no database. */
export function readLedger(folder: string): Ledger {
  const file = join(folder, 'data.db');
  if (!existsSync(file))
    throw new Stop(`There is no database in ${folder}: please name its folder with --data <folder>.`);
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    database.exec('PRAGMA busy_timeout = 5000; BEGIN'); // one moment for all four tables, also while the server writes
    const all = (table: string, order = 'id') =>
      database.prepare(`SELECT * FROM ${table} ORDER BY ${order}`).all();
    return {
      accounts: all('time_accounts').map(accountOf),
      postings: all('time_postings', 'seq').map(postingOf),
      exchanges: all('time_exchanges').map(exchangeOf),
      answers: all('time_answers').map(answerOf),
    };
  } finally {
    database.close();
  }
}
