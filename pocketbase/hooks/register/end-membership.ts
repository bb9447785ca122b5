/** Ending a membership against the person's will: one office holder asks, another must agree (approved.ts). */
import { register } from '../../../src/commands/index.ts';
import { londonDate, onlyRefusals, refusal, refuse } from '../../../src/domain/kernel/index.ts';
import { isMemberToday } from '../../../src/domain/register/index.ts';
import { askSecond } from '../approvals/second.ts';
import { findMember } from '../kit/callers.ts';
import { memberVerb } from '../kit/context.ts';
import { factsAbout } from './facts.ts';

export default memberVerb(register.endMembership, ({ personId, on, why }, context) => {
  const { app, now } = context;
  if (!findMember(app, personId)) return refuse([refusal('person-unknown')]);
  const refusals = onlyRefusals([
    on < londonDate(now) ? refusal('register-day-past', 'on') : null,
    isMemberToday(factsAbout(app, personId), now) ? null : refusal('register-not-member'),
  ]);
  if (refusals.length > 0) return refuse(refusals);
  return askSecond(context, {
    act: 'register/end-membership',
    subject: personId,
    input: { on, why },
    words: { day: on, why },
  });
});
