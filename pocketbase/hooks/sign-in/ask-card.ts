/** An office holder asks for a printed card for a member. Nothing is made before a second one agrees. */
import { signInOffice } from '../../../src/commands/index.ts';
import { refusal, refuse } from '../../../src/domain/kernel/index.ts';
import { isMemberAt } from '../../../src/domain/membership/index.ts';
import { askSecond } from '../approvals/second.ts';
import { findMember } from '../kit/callers.ts';
import { memberVerb } from '../kit/context.ts';
import { mayIssue } from './issuing.ts';

export default memberVerb(signInOffice.askCard, ({ member }, context) => {
  const { app, now, caller } = context;
  if (!mayIssue(caller, now)) return refuse([refusal('card-teller')]);
  const found = findMember(app, member);
  if (!found || !isMemberAt(found, now)) return refuse([refusal('member-unknown')]);
  return askSecond(context, { act: 'sign-in/issue-card', subject: member, input: {} });
});
