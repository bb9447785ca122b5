/** A person as the parts of features know them: their member row, their account, their address. */
import type { Id } from '../../../src/domain/kernel/index.ts';
import { row, type Readable } from '../kit/engine.ts';
import type { Holder } from '../kit/holds.ts';

export function holderOf(app: Readable, member: Id): Holder {
  const sql = "SELECT id, email FROM accounts WHERE member = {:member} AND member != ''";
  const found = row(app, sql, { member }, { id: '', email: '' } as const);
  return { member, account: found?.id ?? '', email: found?.email ?? '' };
}
