/**
 * Somebody comes in with what is printed on paper. It needs no address. A code that was never given, one that was used
 * and a card that was ended are met with the same words.
 */
import { signInKeys } from '../../../src/commands/index.ts';
import { accept, refusal, refuse } from '../../../src/domain/kernel/index.ts';
import { cardWorks, printedKind, recoveryWorks } from '../../../src/domain/sign-in/index.ts';
import { openVerb, type OpenContext } from '../kit/context.ts';
import { dateText, update } from '../kit/engine.ts';
import { accountOfCard, cardByCode, cardBySecret, type StoredCard } from './printed-cards.ts';
import { codeTyped } from './recovery-codes.ts';
import { beginSession, type CameBy, type Device } from './sessions.ts';

interface CameIn {
  readonly account: string;
  readonly by: CameBy;
}

function byCard({ app }: OpenContext, card: StoredCard | null): CameIn | null {
  const account = card && cardWorks(card) ? accountOfCard(app, card) : null;
  return card && account ? { account, by: { way: 'card', card: card.id } } : null;
}

function byCode({ app, now }: OpenContext, code: string): CameIn | null {
  const found = codeTyped(app, code);
  if (!found || !recoveryWorks(found)) return null;
  update(app, 'recovery_codes', found.id, { usedAt: dateText(now) });
  return { account: found.account, by: { way: 'code' } };
}

function letIn(context: OpenContext, came: CameIn | null, at: Device) {
  if (!came) return refuse([refusal('printed-wrong', 'code')]);
  return accept(beginSession(context, came.account, came.by, at));
}

export default openVerb(signInKeys.printed, ({ code = '', secret, ...at }, context) => {
  if (secret !== undefined) return letIn(context, byCard(context, cardBySecret(context.app, secret)), at);
  const kind = printedKind(code);
  if (typeof kind !== 'string') return refuse([kind]);
  const came = kind === 'card' ? byCard(context, cardByCode(context.app, code)) : byCode(context, code);
  return letIn(context, came, at);
});
