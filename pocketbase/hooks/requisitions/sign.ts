/** A member asks for the same meeting. */
import { requisitions } from '../../../src/commands/index.ts';
import { accept, refusal, refuse } from '../../../src/domain/kernel/index.ts';
import { whyNotSigned } from '../../../src/domain/requisitions/index.ts';
import { memberVerb } from '../kit/context.ts';
import { findRequisition } from './requisitions-read.ts';
import { addsName } from './signing.ts';

export default memberVerb(requisitions.sign, ({ requisitionId }, context) => {
  const found = findRequisition(context, requisitionId);
  if (!found) return refuse([refusal('requisition-unknown')]);
  const refused = whyNotSigned(found, context.caller.member.id);
  if (refused.length > 0) return refuse(refused);
  addsName(context, requisitionId);
  return accept({ requisitionId });
});
