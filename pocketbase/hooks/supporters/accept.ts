/** The supporter says yes. From now on they can act for the member, who hears of it. */
import { supporters } from '../../../src/commands/index.ts';
import { accept } from '../../../src/domain/kernel/index.ts';
import { acceptSupport } from '../../../src/domain/supporters/index.ts';
import { addressOf } from '../kit/callers.ts';
import { accountVerb } from '../kit/context.ts';
import { dateText, update } from '../kit/engine.ts';
import { pageAddress } from '../kit/outbox.ts';
import { findSupport } from '../kit/supports.ts';
import { supporterAccepted } from './mail.ts';

export default accountVerb(supporters.acceptInvitation, ({ supportId }, context) => {
  const { app, now, caller } = context;
  const accepted = acceptSupport(findSupport(app, supportId), caller.accountId, now);
  if (!accepted.ok) return accepted;
  const { member, name } = accepted.value;
  update(app, 'supporters', supportId, { acceptedAt: dateText(now) });
  const address = addressOf(app, member);
  if (address) {
    const link = pageAddress(address.language, '/my-page/who-helps-me/');
    context.send(supporterAccepted(address, { name, link }));
  }
  context.note(supportId);
  context.changed('my-page', member);
  return accept({ accepted: true as const });
});
