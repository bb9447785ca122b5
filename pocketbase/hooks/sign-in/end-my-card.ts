/** A member ends their printed card, because it was lost or is of no more use. Its sessions end with it. */
import { signInKeys } from '../../../src/commands/index.ts';
import { accept, refusal, refuse } from '../../../src/domain/kernel/index.ts';
import { memberVerb } from '../kit/context.ts';
import { cardOf, endCard } from './printed-cards.ts';
import { whyNotChangeKeys } from './passkeys.ts';

export default memberVerb(signInKeys.endMyCard, (_, { app, now, caller, note, silence }) => {
  const card = cardOf(app, caller.member.id);
  if (!card) return refuse([refusal('card-unknown')]);
  const refused = whyNotChangeKeys(app, now, caller);
  if (refused) return refuse([refused]);
  endCard(app, now, card.id, caller.member.id);
  note(caller.member.id);
  silence(caller.accountId);
  return accept({ ended: true as const });
});
