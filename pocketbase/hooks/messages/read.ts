/** A member has opened a message: it is new no more, and no digest names it. */
import { messages } from '../../../src/commands/index.ts';
import { accept, refusal, refuse } from '../../../src/domain/kernel/index.ts';
import { memberVerb } from '../kit/context.ts';
import { dateText, update } from '../kit/engine.ts';
import { findNotice } from './own.ts';

export default memberVerb(messages.read, ({ id }, { app, caller, now, changed }) => {
  const notice = findNotice(app, caller.member.id, id);
  if (!notice) return refuse([refusal('message-unknown')]);
  if (notice.isNew) {
    update(app, 'notices', id, { readAt: dateText(now) });
    changed('messages', caller.member.id);
    changed('my-page', caller.member.id);
  }
  return accept({ id });
});
