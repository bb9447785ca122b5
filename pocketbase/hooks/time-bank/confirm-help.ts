/** The person who was helped confirms it, and the minutes move: one posting, in the same transaction. */
import { timeBank } from '../../../src/commands/index.ts';
import { accept, refuse } from '../../../src/domain/kernel/index.ts';
import { whyNotOwnHelp } from '../../../src/domain/supporters/index.ts';
import { confirmHelp } from '../../../src/domain/time-bank/index.ts';
import { isRefusal } from '../kit/callers.ts';
import { memberVerb } from '../kit/context.ts';
import { nextSeq } from '../kit/engine.ts';
import { rulebookNow } from '../kit/rulebooks.ts';
import { balanceOf } from './accounts.ts';
import { answering, bothLook } from './answering.ts';
import { saveAnswer } from './entries.ts';
import { savePosting } from './ledger.ts';
import { tellConfirmed } from './mail.ts';

export default memberVerb(timeBank.confirmHelp, ({ exchangeId }, context) => {
  const { app, caller } = context;
  const asked = answering(exchangeId, context);
  if (isRefusal(asked)) return refuse([asked]);
  const own = caller.supporter && whyNotOwnHelp(asked.giver.member, caller.supporter.ownMember);
  if (own) return refuse([own]);
  const confirmed = confirmHelp({
    ...asked,
    rulebook: rulebookNow(context),
    receiverBalanceMinutes: balanceOf(app, asked.receiver.id),
    lastSeq: nextSeq(app, 'time_postings') - 1,
  });
  if (!confirmed.ok) return confirmed;
  saveAnswer(app, confirmed.value.answer);
  savePosting(app, confirmed.value.posting);
  context.note(exchangeId, { minutes: asked.exchange.minutes });
  tellConfirmed(context, asked);
  bothLook(context, asked);
  return accept({
    exchangeId,
    minutes: asked.exchange.minutes,
    balanceMinutes: balanceOf(app, asked.receiver.id),
  });
});
