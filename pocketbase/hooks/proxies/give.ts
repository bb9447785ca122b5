/** A member names who votes for them at a meeting. Signed in is in writing, when it surely is they who signed in. */
import { proxies } from '../../../src/commands/index.ts';
import { londonDate, refuse } from '../../../src/domain/kernel/index.ts';
import { memberVerb } from '../kit/context.ts';
import { whyNotThemselves } from '../my-information/others-read.ts';
import { gives } from './giving.ts';

export default memberVerb(proxies.give, ({ meetingId, holder, directions }, context) => {
  const { app, caller, arrivedAt } = context;
  const guard = whyNotThemselves(app, caller);
  if (guard) return refuse([guard]);
  const giver = caller.member.id;
  // In time is what arrived in time, however long it waited for its turn.
  const receivedOn = londonDate(arrivedAt);
  return gives(context, { meetingId, giver, holder, directions, receivedOn, paper: false });
});
