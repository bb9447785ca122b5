/** A way back for somebody who lost everything: what two office holders may set right, and what ends with it. */
import { refusal, type Id, type Refusal } from '../../../src/domain/kernel/index.ts';
import { execute, row, save, type App } from '../kit/engine.ts';
import { cardOf, endCard } from './printed-cards.ts';
import { forgetCodeOf } from './recovery-codes.ts';
import { forgetRequestsOf } from './requests.ts';
import type { Context } from '../kit/context.ts';

/** The account of a member. */
export const accountOfMember = (app: App, member: Id): { id: Id; email: string } | null =>
  row(app, "SELECT id, email FROM accounts WHERE member = {:member} AND member != ''", { member }, {
    id: '',
    email: '',
  } as const);

/** Why this address cannot become theirs (`email-taken`); null when it can, or when none is wanted. */
export function whyNotEmail(app: App, account: Id, email: string): Refusal | null {
  const sql = "SELECT id FROM accounts WHERE email = {:email} AND email != '' AND id != {:account}";
  return row(app, sql, { email, account }, { id: '' } as const) ? refusal('email-taken', 'email') : null;
}

/**
 * Sets a new address, if there is one, and takes away all by which somebody else could come in: passkeys, code, card,
 * links on their way, and every session. From then on a message lets the person in, and they make what they need anew.
 */
export function recover(
  { app, now, silence }: Pick<Context, 'app' | 'now' | 'silence'>,
  { account: id, member, email, by }: { account: Id; member: Id; email: string; by: Id },
): void {
  const account = app.findRecordById('accounts', id);
  if (email !== '') account.setEmail(email);
  account.refreshTokenKey();
  save(app, account);
  for (const table of ['passkeys', 'passkey_challenges', 'devices'])
    execute(app, `DELETE FROM ${table} WHERE account = {:id}`, { id });
  forgetCodeOf(app, id);
  forgetRequestsOf(app, id);
  const card = cardOf(app, member);
  if (card) endCard(app, now, card.id, by);
  silence(id);
}
