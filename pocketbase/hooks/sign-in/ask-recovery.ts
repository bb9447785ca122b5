/** An office holder, with the person before them, asks to let them in again. Nothing changes before a second one agrees. */
import { signInOffice } from '../../../src/commands/index.ts';
import { refusal, refuse } from '../../../src/domain/kernel/index.ts';
import { isMemberAt } from '../../../src/domain/membership/index.ts';
import { askSecond } from '../approvals/second.ts';
import { findMember } from '../kit/callers.ts';
import { memberVerb } from '../kit/context.ts';
import { accountOfMember, whyNotEmail } from './recovering.ts';

export default memberVerb(signInOffice.askRecovery, ({ member, email }, context) => {
  const { app, now } = context;
  const found = findMember(app, member);
  if (!found || !isMemberAt(found, now)) return refuse([refusal('member-unknown')]);
  const account = accountOfMember(app, member);
  if (!account) return refuse([refusal('no-account')]);
  const taken = whyNotEmail(app, account.id, email);
  if (taken) return refuse([taken]);
  return askSecond(context, { act: 'sign-in/recover', subject: member, input: { email } });
});
