/** Who helps whom, read for the one way into every door and for the doors of supporters. */
import type { Id } from '../../../src/domain/kernel/index.ts';
import type { Support } from '../../../src/domain/supporters/index.ts';
import { supportOf, supportShape } from '../../../src/records/supporters.ts';
import { columnsOf } from '../../../src/records/row.ts';
import { row, rows, type Readable, type Value } from './engine.ts';

const SUPPORTS = `SELECT ${columnsOf(supportShape)} FROM supporters`;

/** Supports that a condition names, the oldest first. */
export function supportsWhere(
  app: Readable,
  where: string,
  params: { [name: string]: Value },
): readonly Support[] {
  const sql = `${SUPPORTS} WHERE ${where} ORDER BY invitedAt, rowid`;
  return rows(app, sql, params, supportShape).map(supportOf);
}

export function findSupport(app: Readable, id: Id): Support | null {
  const found = row(app, `${SUPPORTS} WHERE id = {:id}`, { id }, supportShape);
  return found && supportOf(found);
}

/** The support that is not ended by which an account helps a member, or null. */
export function supportBetween(app: Readable, account: Id, member: Id): Support | null {
  const where = "account = {:account} AND member = {:member} AND endedAt = ''";
  return supportsWhere(app, where, { account, member })[0] ?? null;
}
