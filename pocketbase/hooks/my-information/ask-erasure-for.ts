/** An office holder asks that somebody who left is erased, as they wrote or phoned. Nothing goes before a second one agrees. */
import { myInformation } from '../../../src/commands/index.ts';
import { refusal, refuse } from '../../../src/domain/kernel/index.ts';
import { whyNotErasedFor } from '../../../src/domain/my-information/index.ts';
import { askSecond } from '../approvals/second.ts';
import { findMember } from '../kit/callers.ts';
import { memberVerb } from '../kit/context.ts';
import { erasureOfMember } from './erasures.ts';

export default memberVerb(myInformation.askErasureFor, ({ personId }, context) => {
  const { app, now } = context;
  const member = findMember(app, personId);
  if (!member) return refuse([refusal('person-unknown')]);
  const refused = whyNotErasedFor(member, erasureOfMember(app, personId)?.erasure ?? null, now);
  if (refused) return refuse([refused]);
  return askSecond(context, { act: 'my-information/erase', subject: personId, input: null });
});
