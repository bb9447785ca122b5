/** A paper is withdrawn: that it was there and why it went stays, what is in it goes. */
import { meetingsDocuments } from '../../../src/commands/index.ts';
import { accept, refusal, refuse } from '../../../src/domain/kernel/index.ts';
import { whyNotWithdrawn } from '../../../src/domain/meetings/index.ts';
import { memberVerb } from '../kit/context.ts';
import { dateText, execute, insert } from '../kit/engine.ts';
import { findDocument } from './documents-read.ts';
import { seenMeeting } from './meetings-read.ts';
import { meetingChanged } from './tell-pages.ts';

export default memberVerb(meetingsDocuments.withdrawDocument, ({ documentId, why }, context) => {
  const { app, now, caller } = context;
  const found = findDocument(app, documentId);
  if (!found || !seenMeeting(context, found.meeting)) return refuse([refusal('document-unknown')]);
  const refused = whyNotWithdrawn(found.withdrawn, why);
  if (refused.length > 0) return refuse(refused);
  insert(app, 'document_ends', { document: documentId, why, by: caller.member.id, at: dateText(now) });
  execute(app, 'DELETE FROM document_parts WHERE upload = {:upload}', { upload: found.upload });
  context.erased();
  context.note(found.meeting, { document: documentId });
  meetingChanged(context, found.meeting);
  return accept({ documentId });
});
