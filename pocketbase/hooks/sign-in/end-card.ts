/** An office holder ends a card that was lost. One is enough: it takes something away from a finder, and from nobody else. */
import { signInOffice } from '../../../src/commands/index.ts';
import { accept, refusal, refuse } from '../../../src/domain/kernel/index.ts';
import { memberVerb } from '../kit/context.ts';
import { accountOfCard, cardWithId, endCard } from './printed-cards.ts';

export default memberVerb(signInOffice.endCard, ({ card: id }, { app, now, caller, note, silence }) => {
  const card = cardWithId(app, id);
  if (!card || card.endedAt !== null) return refuse([refusal('card-unknown')]);
  endCard(app, now, id, caller.member.id);
  note(card.member);
  const account = accountOfCard(app, card);
  if (account !== null) silence(account);
  return accept({ ended: true as const });
});
