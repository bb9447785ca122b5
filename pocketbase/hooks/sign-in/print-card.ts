/** One of the two who agreed on a card prints it: its secrets are made and answered now, and never again. */
import { signInOffice } from '../../../src/commands/index.ts';
import { accept, refusal, refuse } from '../../../src/domain/kernel/index.ts';
import { inFours, whyNotPrint } from '../../../src/domain/sign-in/index.ts';
import { addressOf, findMember } from '../kit/callers.ts';
import { memberVerb } from '../kit/context.ts';
import { pageAddress } from '../kit/outbox.ts';
import { cardWithId, printCard } from './printed-cards.ts';
import { mayIssue } from './issuing.ts';

export default memberVerb(signInOffice.printCard, ({ card: id }, { app, now, caller, note }) => {
  const card = cardWithId(app, id);
  const me = caller.member.id;
  if (!card || (card.askedBy !== me && card.agreedBy !== me)) return refuse([refusal('card-unknown')]);
  const refused = mayIssue(caller, now) ? whyNotPrint(card, now) : refusal('card-teller');
  if (refused) return refuse([refused]);
  const { displayName: name } = findMember(app, card.member)!;
  const language = addressOf(app, card.member)?.language ?? caller.language;
  const { code, secret } = printCard(app, now, card, language);
  note(card.member);
  const link = `${pageAddress(language, '/sign-in/card/')}#${secret}`;
  return accept({ name, language, code: inFours(code), link });
});
