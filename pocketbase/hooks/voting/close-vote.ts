/** The chair or the secretary closes a vote whose time is over; the clock does the same every minute. */
import { voting } from '../../../src/commands/index.ts';
import { accept, refuse } from '../../../src/domain/kernel/index.ts';
import { whyNotAllowed } from '../../../src/domain/membership/index.ts';
import { memberVerb } from '../kit/context.ts';
import { close } from './steps.ts';

export default memberVerb(voting.closeVote, ({ motionId }, context) => {
  const { member, offices } = context.caller;
  const notAllowed = whyNotAllowed({ verb: 'voting/close-vote', member, offices, now: context.now });
  if (notAllowed) return refuse([notAllowed]);
  const closed = close(context, motionId, member.id);
  return closed.ok ? accept({ motionId, carried: closed.value.carried }) : closed;
});
