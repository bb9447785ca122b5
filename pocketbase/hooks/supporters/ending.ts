/** The end of a support, whoever ends it. An account that was made for it goes when it helps nobody any more. */
import type { Support } from '../../../src/domain/supporters/index.ts';
import type { Context } from '../kit/context.ts';
import { dateText, row, update, type App } from '../kit/engine.ts';
import { removeAccount } from '../sign-in/remove-account.ts';

export type EndedBy = 'clock' | 'member' | 'supporter';

/** True for an account that was made for a support, belongs to no member, and helps nobody now. */
function isOfNoMoreUse(app: App, account: string): boolean {
  const sql = `
    SELECT COUNT(*) AS made, COALESCE(SUM(endedAt = ''), 0) AS open FROM supporters
    WHERE account = {:account} AND EXISTS (SELECT 1 FROM accounts WHERE id = {:account} AND member = '')
      AND EXISTS (SELECT 1 FROM supporters AS first WHERE first.account = {:account} AND first.accountMade = TRUE)`;
  const { made, open } = row(app, sql, { account }, { made: 0, open: 0 } as const)!;
  return made > 0 && open === 0;
}

/** Takes an account away that was made for a support and is needed no more. */
export function dropUnused(app: App, account: string): void {
  if (isOfNoMoreUse(app, account)) removeAccount(app, account);
}

export function endSupport(context: Context, { id, account, member }: Support, endedBy: EndedBy): void {
  const { app, now } = context;
  update(app, 'supporters', id, { endedAt: dateText(now), endedBy });
  dropUnused(app, account);
  context.note(id, { endedBy });
  context.silence(account);
  context.changed('my-page', member);
}
