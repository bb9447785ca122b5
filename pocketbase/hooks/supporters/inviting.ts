/**
 * Asking somebody to help a member. Known or not, the address gets the same letter. An address without an account gets one
 * that belongs to no member, so that the supporter can sign in to say yes.
 */
import { accept, refuse, type Id, type Result } from '../../../src/domain/kernel/index.ts';
import type { Ability } from '../../../src/domain/membership/index.ts';
import { INVITATION_DAYS, whyNotInvite } from '../../../src/domain/supporters/index.ts';
import { supportRow } from '../../../src/records/supporters.ts';
import type { Context } from '../kit/context.ts';
import { insert, row, type App } from '../kit/engine.ts';
import { pageAddress } from '../kit/outbox.ts';
import { supportsWhere } from '../kit/supports.ts';
import { supporterInvited } from './mail.ts';

function accountWith(app: App, email: string): string | null {
  const sql = 'SELECT id FROM accounts WHERE email = {:email}';
  return row(app, sql, { email }, { id: '' } as const)?.id ?? null;
}

function newAccount(app: App, email: string, language: 'en' | 'cy'): string {
  // Nobody knows the password, and sign-in with one is off.
  const password = $security.randomString(50);
  return insert(app, 'accounts', {
    email,
    emailVisibility: false,
    verified: true,
    password,
    language,
    member: '',
  });
}

export interface Invitation {
  /** Who is to be helped, how they are called, and their own account (empty for none). */
  readonly member: Id;
  readonly memberName: string;
  readonly own: Id;
  /** What the member calls their supporter, and where to write to. */
  readonly name: string;
  readonly email: string;
  readonly language: 'en' | 'cy';
  readonly abilities: readonly Ability[];
}

/** Asks; gives the id of the support, or every reason why not. */
export function inviteSupporter(context: Context, invitation: Invitation): Result<Id> {
  const { app, now } = context;
  const { member, memberName, own, name, email, language, abilities } = invitation;
  const known = accountWith(app, email);
  const supports = supportsWhere(app, 'member = {:member}', { member });
  const refused = whyNotInvite({ supports, account: known, own, now });
  if (refused.length > 0) return refuse(refused);
  const account = known ?? newAccount(app, email, language);
  const times = { invitedAt: now, acceptedAt: null, endedAt: null };
  const asked = { member, account, name, abilities: [...new Set(abilities)], ...times };
  const id = insert(app, 'supporters', { ...supportRow({ ...asked, accountMade: known === null }) });
  const link = pageAddress(language, '/my-page/i-help/');
  context.send(supporterInvited({ to: email, language }, { name: memberName, link, days: INVITATION_DAYS }));
  return accept(id);
}
