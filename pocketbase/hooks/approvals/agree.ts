/** The second person agrees, and in the same transaction it is done. When it cannot be done, nobody has agreed. */
import { approved } from 'virtual:hooks';
import { approvals } from '../../../src/commands/index.ts';
import { agree } from '../../../src/domain/approvals/index.ts';
import { accept } from '../../../src/domain/kernel/index.ts';
import { addressOf } from '../kit/callers.ts';
import { memberVerb } from '../kit/context.ts';
import { pageAddress } from '../kit/outbox.ts';
import { answering } from './answering.ts';
import { secondAgreed } from './mail.ts';
import { endApproval } from './second.ts';

export default memberVerb(approvals.agree, ({ approvalId }, context) => {
  const asked = answering(context, approvalId);
  const agreed = agree(asked);
  if (!agreed.ok) return agreed;
  const { app, now, caller } = context;
  const { id, act, subject, input, askedBy } = asked.approval!;
  const carryOut = approved[act];
  if (!carryOut) throw new Error(`Nobody wrote what is done when two people agree to ${act}.`);
  endApproval(app, id, 'agreed', caller.member.id, now);
  const done = carryOut(context, { id, subject, input, askedBy });
  if (!done.ok) return done;
  const address = addressOf(app, askedBy);
  const name = caller.member.displayName;
  if (address)
    context.send(secondAgreed(address, { name, link: pageAddress(address.language, '/office/two-people/') }));
  context.changed('my-page', askedBy);
  context.note(id, { act, askedBy });
  return accept({ agreed: true as const });
});
