/** Somebody says no to what waits: the second person declines it, or the first one takes it back. */
import { approvals } from '../../../src/commands/index.ts';
import { decline } from '../../../src/domain/approvals/index.ts';
import { accept } from '../../../src/domain/kernel/index.ts';
import { addressOf } from '../kit/callers.ts';
import { memberVerb } from '../kit/context.ts';
import { pageAddress } from '../kit/outbox.ts';
import { answering } from './answering.ts';
import { secondDeclined } from './mail.ts';
import { endApproval } from './second.ts';

export default memberVerb(approvals.decline, ({ approvalId }, context) => {
  const asked = answering(context, approvalId);
  const declined = decline(asked);
  if (!declined.ok) return declined;
  const { app, now, caller } = context;
  const { id, act, askedBy } = asked.approval!;
  endApproval(app, id, declined.value, caller.member.id, now);
  const address = declined.value === 'declined' ? addressOf(app, askedBy) : null;
  const name = caller.member.displayName;
  if (address)
    context.send(
      secondDeclined(address, { name, link: pageAddress(address.language, '/office/two-people/') }),
    );
  context.changed('my-page', askedBy);
  context.note(id, { act, ended: declined.value });
  return accept({ ended: declined.value });
});
