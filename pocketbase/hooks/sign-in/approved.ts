/** What happens when two office holders have agreed: a card may be printed, or somebody may come in again. */
import { accept, refusal, refuse } from '../../../src/domain/kernel/index.ts';
import type { Approved } from '../kit/approved.ts';
import { addressOf } from '../kit/callers.ts';
import { pageAddress } from '../kit/outbox.ts';
import { newCard } from './printed-cards.ts';
import { mayIssue } from './issuing.ts';
import { recoveredLetter } from './mail.ts';
import { accountOfMember, recover, whyNotEmail } from './recovering.ts';

export default {
  'sign-in/issue-card': ({ app, now, caller, note }, { subject: member, askedBy }) => {
    if (!mayIssue(caller, now)) return refuse([refusal('card-teller')]);
    note(member);
    return accept({ card: newCard(app, now, { member, askedBy, agreedBy: caller.member.id }) });
  },

  'sign-in/recover': (context, { subject: member, input }) => {
    const { app, caller, note, send } = context;
    const { email } = input as { readonly email: string };
    const account = accountOfMember(app, member);
    if (!account) return refuse([refusal('no-account')]);
    const taken = whyNotEmail(app, account.id, email);
    if (taken) return refuse([taken]);
    recover(context, { account: account.id, member, email, by: caller.member.id });
    note(member, { newEmail: email !== '' });
    // The address from before hears of it too: who is cheated must be able to notice.
    const { language } = addressOf(app, member)!;
    const link = pageAddress(language, '/sign-in/');
    for (const to of new Set([account.email, email]))
      if (to !== '') send(recoveredLetter({ to, language }, { link }));
    return accept(null);
  },
} satisfies Approved;
