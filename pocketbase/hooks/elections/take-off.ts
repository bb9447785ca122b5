/** Those who run the election take a candidate off: who may not stand, before the paper; who is gone, during the vote. */
import { elections } from '../../../src/commands/index.ts';
import { whyNotTakenOff } from '../../../src/domain/elections/index.ts';
import { accept, refusal, refuse } from '../../../src/domain/kernel/index.ts';
import { memberVerb } from '../kit/context.ts';
import { dateText, insert } from '../kit/engine.ts';
import { courseWith, standsIn } from './elections-read.ts';
import { takenOff } from './mail.ts';

export default memberVerb(elections.takeOff, ({ nominationId, reason }, context) => {
  const { app, now, caller } = context;
  const by = caller.member.id;
  const found = courseWith(context, nominationId);
  if (!found) return refuse([refusal('nomination-unknown')]);
  const { course, nomination } = found;
  const standsToo = standsIn(course, by);
  const refused = whyNotTakenOff({ ...course, nomination, by, now }, { reason, standsToo });
  if (refused.length > 0) return refuse(refused);
  insert(app, 'nomination_ends', { nomination: nominationId, how: reason, by, at: dateText(now) });
  context.note(nominationId, { takenOff: true });
  // Nobody writes to somebody who died.
  if (reason !== 'died') context.sendToMembers([nomination.candidate], takenOff(reason));
  context.changed('elections');
  context.changed('my-page', nomination.candidate);
  return accept({ nominationId });
});
