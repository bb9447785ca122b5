/** A file whose parts were handed in becomes a paper of an item. What it is, its first bytes say. */
import { meetingsDocuments } from '../../../src/commands/index.ts';
import { accept, refusal, refuse } from '../../../src/domain/kernel/index.ts';
import { bytesIn, cleanName, kindOf, whyNotAttached } from '../../../src/domain/meetings/index.ts';
import { memberVerb } from '../kit/context.ts';
import { dateText, insert, row } from '../kit/engine.ts';
import { sha256 } from './acts.ts';
import { documentsOf, partsOf } from './documents-read.ts';
import { seenMeeting } from './meetings-read.ts';
import { meetingChanged } from './tell-pages.ts';

export default memberVerb(meetingsDocuments.attach, ({ meetingId, item, uploadId, name }, context) => {
  const { app, now, caller } = context;
  const meeting = seenMeeting(context, meetingId);
  if (!meeting) return refuse([refusal('meeting-unknown')]);
  const by = caller.member.id;
  const taken = row(app, 'SELECT id FROM meeting_documents WHERE upload = {:uploadId}', { uploadId }, {
    id: '',
  } as const);
  const found = taken ? [] : partsOf(app, uploadId);
  if (found.length === 0 || found.some((part) => part.by !== by))
    return refuse([refusal('document-unknown')]);
  const parts = found.map(({ data }) => data);
  const documents = documentsOf(app, meetingId).filter(({ withdrawn }) => withdrawn === null).length;
  const stands = { ...meeting, items: meeting.agenda.length, documents };
  const refused = whyNotAttached(stands, { item, parts }, now);
  if (refused.length > 0) return refuse(refused);
  const kind = kindOf(parts[0]!)!;
  const documentId = insert(app, 'meeting_documents', {
    meeting: meetingId,
    item,
    upload: uploadId,
    name: cleanName(name, kind),
    kind,
    bytes: parts.reduce((sum, part) => sum + bytesIn(part), 0),
    digest: sha256(parts.join('')),
    by,
    at: dateText(now),
  });
  context.note(meetingId, { document: documentId });
  meetingChanged(context, meetingId);
  return accept({ documentId });
});
