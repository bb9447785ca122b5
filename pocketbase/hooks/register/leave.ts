/** A member leaves on a day that they name, or moves the day. Nobody has to agree. */
import { register } from '../../../src/commands/index.ts';
import { accept, londonDate, refusal, refuse } from '../../../src/domain/kernel/index.ts';
import { ceasing, leavingOn } from '../../../src/domain/register/index.ts';
import { dayWords } from '../../../src/lib/format.ts';
import { memberVerb } from '../kit/context.ts';
import { pageAddress } from '../kit/outbox.ts';
import { factsAbout, recordFacts } from './facts.ts';
import { membershipEnds } from './mail.ts';

export default memberVerb(register.leave, ({ on }, context) => {
  const { app, caller, now } = context;
  const member = caller.member.id;
  const today = londonDate(now);
  const day = leavingOn(on, today);
  if (!day.ok) return day;
  const facts = factsAbout(app, member);
  const drafts = ceasing({ facts, on, why: 'left', reason: 'by-themselves', today, now });
  const written = recordFacts(context, member, drafts, member);
  if (!written.ok) return refuse([refusal('register-not-member')]);
  context.note(member);
  context.changed('my-page', member);
  context.sendToMembers([member], (address) =>
    membershipEnds(address, {
      day: dayWords(address.language, on),
      link: pageAddress(address.language, '/my-page/membership/'),
    }),
  );
  return accept({ on });
});
