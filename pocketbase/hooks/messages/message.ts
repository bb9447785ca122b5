/** One message, whole, for whom it is. To look at it changes nothing; that it was opened is said by `messages/read`. */
import { accept, refusal, refuse } from '../../../src/domain/kernel/index.ts';
import { messages } from '../../../src/queries/index.ts';
import { memberQuery } from '../kit/context.ts';
import { findNotice } from './own.ts';

export default memberQuery(messages.message, ({ id }, { app, caller }) => {
  const notice = findNotice(app, caller.member.id, id);
  return notice ? accept(notice) : refuse([refusal('message-unknown')]);
});
