/** Two parts of a key are lost: an office holder asks a second one to declare the vote void. It is held again. */
import { sealedKeys } from '../../../src/commands/index.ts';
import { refusal, refuse } from '../../../src/domain/kernel/index.ts';
import { askSecond } from '../approvals/second.ts';
import { memberVerb } from '../kit/context.ts';
import { mayBeDeclaredLost } from './lost.ts';
import { findTellersVote } from './teller-votes.ts';

export default memberVerb(sealedKeys.declareLost, ({ motionId }, context) => {
  const asked = findTellersVote(context.app, motionId, context.now);
  if (!asked.ok) return asked;
  if (!mayBeDeclaredLost(asked.value, context.now)) return refuse([refusal('box-not-due')]);
  return askSecond(context, { act: 'sealed/parts-lost', subject: motionId, input: { motionId } });
});
