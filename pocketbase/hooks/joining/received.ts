/**
 * The letter that says we have an application. Whatever the address, the same is asked and the same is written: one
 * row in the outbox. A member's own address hears that they are a member already, and gets no link: somebody else may
 * have typed it.
 */
import { countsFrom, mayWriteTo } from '../../../src/domain/joining/index.ts';
import { isMemberAt } from '../../../src/domain/membership/index.ts';
import { findMember } from '../kit/callers.ts';
import type { Context } from '../kit/context.ts';
import { dateText, row } from '../kit/engine.ts';
import { pageAddress } from '../kit/outbox.ts';
import { alreadyMember, applicationReceived, ownPage, printedCode } from './mail.ts';

/** How many letters about applications went to an address within a day. */
function lettersTo({ app, now }: Context, to: string): number {
  const sql =
    'SELECT COUNT(*) AS letters FROM outbox WHERE "to" = {:to} AND queuedAt > {:since} ' +
    "AND template IN ('application-received', 'application-already-member')";
  return row(app, sql, { to, since: dateText(countsFrom(now)) }, { letters: 0 } as const)!.letters;
}

/** The member of today whose account has an address, or null. A stranger's address is looked for alike. */
function memberWith({ app, now }: Context, email: string): { readonly language: 'en' | 'cy' } | null {
  const shape = { member: '', language: '' } as const;
  const account = row(app, 'SELECT member, language FROM accounts WHERE email = {:email}', { email }, shape);
  const member = findMember(app, account?.member ?? '');
  return account && member && isMemberAt(member, now) ? { language: account.language as 'en' | 'cy' } : null;
}

export function tellReceived(context: Context, email: string, language: 'en' | 'cy', code: string): void {
  if (email === '') return;
  const member = memberWith(context, email);
  if (!mayWriteTo(lettersTo(context, email))) return;
  context.send(
    member
      ? alreadyMember(
          { to: email, language: member.language },
          { link: pageAddress(member.language, '/sign-in/') },
        )
      : applicationReceived(
          { to: email, language },
          { link: ownPage(language, code), code: printedCode(code) },
        ),
  );
}
