/** The chair or the secretary closes a vote whose time is over; the clock does the same every minute. */
import { voting } from '../../../src/commands/index.ts';
import { accept } from '../../../src/domain/kernel/index.ts';
import { memberVerb } from '../kit/context.ts';
import { close } from './steps.ts';

export default memberVerb(voting.closeVote, ({ motionId }, context) => {
  const closed = close(context, motionId, context.caller.member.id);
  return closed.ok ? accept({ motionId, carried: closed.value?.carried ?? null }) : closed;
});
