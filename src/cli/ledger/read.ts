/** Reads the time bank's tables as the plain values that the rules know, in one moment, without changing anything. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Exchange, ExchangeAnswer, Posting, TimeAccount } from '../../domain/time-bank/index.ts';
import {
  accountOf,
  accountShape,
  answerOf,
  answerShape,
  exchangeOf,
  exchangeShape,
  postingOf,
  postingShape,
} from '../../records/time-bank.ts';
import { allRows } from '../parts/rows.ts';
import { Stop } from '../parts/stop.ts';

export interface Ledger {
  accounts: TimeAccount[];
  postings: Posting[];
  exchanges: Exchange[];
  answers: ExchangeAnswer[];
}

/** The whole ledger of a data folder. Throws one sentence when there is no database. */
export function readLedger(folder: string): Ledger {
  const file = join(folder, 'data.db');
  if (!existsSync(file))
    throw new Stop(`There is no database in ${folder}: please name its folder with --data <folder>.`);
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    database.exec('PRAGMA busy_timeout = 5000; BEGIN'); // one moment for all four tables, also while the server writes
    return {
      accounts: allRows(database, 'time_accounts', accountShape).map(accountOf),
      postings: allRows(database, 'time_postings', postingShape, 'seq').map(postingOf),
      exchanges: allRows(database, 'time_exchanges', exchangeShape).map(exchangeOf),
      answers: allRows(database, 'time_answers', answerShape).map(answerOf),
    };
  } finally {
    database.close();
  }
}
