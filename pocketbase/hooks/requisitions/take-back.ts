/** A member takes their name back, while there are too few. */
import { requisitions } from '../../../src/commands/index.ts';
import { accept, refusal, refuse } from '../../../src/domain/kernel/index.ts';
import { nameOf, whyNotTakenBack } from '../../../src/domain/requisitions/index.ts';
import { memberVerb } from '../kit/context.ts';
import { dateText, insert } from '../kit/engine.ts';
import { findRequisition } from './requisitions-read.ts';

export default memberVerb(requisitions.takeBack, ({ requisitionId }, context) => {
  const { app, now, caller } = context;
  const found = findRequisition(context, requisitionId);
  if (!found) return refuse([refusal('requisition-unknown')]);
  const refused = whyNotTakenBack(found, caller.member.id);
  if (refused.length > 0) return refuse(refused);
  const name = nameOf(found, caller.member.id)!;
  insert(app, 'requisition_backs', { name: name.id, at: dateText(now) });
  context.note(requisitionId, { takenBack: true });
  context.changed('meetings');
  return accept({ requisitionId });
});
