/** What is in a paper, for whoever may see its meeting; each time it is asked. One that was withdrawn is not there. */
import { accept, refusal, refuse } from '../../../src/domain/kernel/index.ts';
import { meetingsDocuments } from '../../../src/queries/index.ts';
import { memberQuery } from '../kit/context.ts';
import { findDocument, partsOf } from './documents-read.ts';
import { seenMeeting } from './meetings-read.ts';

export default memberQuery(meetingsDocuments.document, ({ documentId }, looking) => {
  const found = findDocument(looking.app, documentId);
  if (!found || found.withdrawn || !seenMeeting(looking, found.meeting))
    return refuse([refusal('document-unknown')]);
  const { name, kind, upload } = found;
  return accept({ name, kind, parts: partsOf(looking.app, upload).map(({ data }) => data) });
});
