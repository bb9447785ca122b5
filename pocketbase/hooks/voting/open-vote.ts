/** The chair or the secretary opens a vote by hand; the clock does the same when its time has come. */
import { voting } from '../../../src/commands/index.ts';
import { accept } from '../../../src/domain/kernel/index.ts';
import { memberVerb } from '../kit/context.ts';
import { open } from './steps.ts';

export default memberVerb(voting.openVote, ({ motionId }, context) => {
  const opened = open(context, motionId, context.caller.member.displayName);
  return opened.ok ? accept({ motionId, rollSize: opened.value.rollSize }) : opened;
});
