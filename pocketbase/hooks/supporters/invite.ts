/**
 * A member asks somebody to help them. Known or not, the address gets the same letter and the member the same answer. An
 * address without an account gets one that belongs to no member, so that the supporter can sign in to say yes.
 */
import { supporters } from '../../../src/commands/index.ts';
import { accept, refuse } from '../../../src/domain/kernel/index.ts';
import { INVITATION_DAYS, whyNotInvite } from '../../../src/domain/supporters/index.ts';
import { supportRow } from '../../../src/records/supporters.ts';
import { memberVerb } from '../kit/context.ts';
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

export default memberVerb(supporters.invite, ({ name, email, language, abilities }, context) => {
  const { app, now, caller } = context;
  const member = caller.member.id;
  const known = accountWith(app, email);
  const supports = supportsWhere(app, 'member = {:member}', { member });
  const refused = whyNotInvite({ supports, account: known, own: caller.accountId, now });
  if (refused.length > 0) return refuse(refused);
  const account = known ?? newAccount(app, email, language);
  const times = { invitedAt: now, acceptedAt: null, endedAt: null };
  const asked = { member, account, name, abilities: [...new Set(abilities)], ...times };
  const id = insert(app, 'supporters', { ...supportRow({ ...asked, accountMade: known === null }) });
  const link = pageAddress(language, '/my-page/i-help/');
  const params = { name: caller.member.displayName, link, days: INVITATION_DAYS };
  context.send(supporterInvited({ to: email, language }, params));
  context.note(id);
  context.changed('my-page', member);
  return accept({ invited: true as const });
});
