/** Accounts, and what is in them: read from the ledger itself, because a balance is stored nowhere. */
import type { TimeAccount } from '../../../src/domain/time-bank/index.ts';
import { columnsOf } from '../../../src/records/row.ts';
import { accountOf, accountShape } from '../../../src/records/time-bank.ts';
import { row, type Readable } from '../kit/engine.ts';

const COLUMNS = columnsOf(accountShape);

export function accountOfMember(app: Readable, member: string): TimeAccount | null {
  const sql = `SELECT ${COLUMNS} FROM time_accounts WHERE member = {:member}`;
  const found = row(app, sql, { member }, accountShape);
  return found && accountOf(found);
}

export function findAccount(app: Readable, id: string): TimeAccount | null {
  const found = row(app, `SELECT ${COLUMNS} FROM time_accounts WHERE id = {:id}`, { id }, accountShape);
  return found && accountOf(found);
}

/** An account's balance. A command asks inside the transaction that is about to change it. */
export function balanceOf(app: Readable, account: string): number {
  const sql =
    'SELECT COALESCE((SELECT SUM(minutes) FROM time_postings WHERE credit = {:account}), 0) - ' +
    'COALESCE((SELECT SUM(minutes) FROM time_postings WHERE debit = {:account}), 0) AS minutes';
  return row(app, sql, { account }, { minutes: 0 } as const)?.minutes ?? 0;
}
