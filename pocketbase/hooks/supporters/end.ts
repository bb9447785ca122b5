/** The member or the supporter ends it, at once. The member hears when it was the supporter. */
import { supporters } from '../../../src/commands/index.ts';
import { accept, refusal, refuse } from '../../../src/domain/kernel/index.ts';
import { isOpen } from '../../../src/domain/supporters/index.ts';
import { addressOf } from '../kit/callers.ts';
import { accountVerb } from '../kit/context.ts';
import { pageAddress } from '../kit/outbox.ts';
import { findSupport } from '../kit/supports.ts';
import { endSupport } from './ending.ts';
import { supporterStopped } from './mail.ts';

export default accountVerb(supporters.end, ({ supportId }, context) => {
  const { app, now, caller } = context;
  const support = findSupport(app, supportId);
  const isMembers = support !== null && support.member === caller.member?.id;
  const isTheirs = support !== null && support.account === caller.accountId;
  if (!support || !(isMembers || isTheirs) || !isOpen(support, now))
    return refuse([refusal('support-unknown')]);
  endSupport(context, support, isMembers ? 'member' : 'supporter');
  const address = isMembers ? null : addressOf(app, support.member);
  if (address) {
    const link = pageAddress(address.language, '/my-page/who-helps-me/');
    context.send(supporterStopped(address, { name: support.name, link }));
  }
  return accept({ ended: true as const });
});
