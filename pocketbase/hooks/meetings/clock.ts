/** What the clock does for papers of meetings: a file that was begun a day ago, and that no paper took, goes. */
import { DAY, type Id } from '../../../src/domain/kernel/index.ts';
import { doForClock, runForClock } from '../kit/clock.ts';
import { dateText, execute, rows } from '../kit/engine.ts';

/** Files that one minute takes away; the next minute goes on. */
const MOST = 20;

/** Looked for by the first part of each file: there is one for every paper, and not forty-six. */
const LEFT_OVER = `
  SELECT upload FROM document_parts WHERE number = 1 AND at < {:before}
    AND NOT EXISTS (SELECT 1 FROM meeting_documents WHERE meeting_documents.upload = document_parts.upload)
  LIMIT ${MOST}`;

function leftOver(): Id[] {
  const before = dateText(platform.now() - DAY);
  return rows($app, LEFT_OVER, { before }, { upload: '' } as const).map(({ upload }) => upload);
}

export default function forgetParts(): void {
  doForClock('meetings/look-for-parts', () => {
    const uploads = leftOver();
    if (uploads.length === 0) return;
    runForClock('meetings/forget-parts', (context) => {
      // Somebody may have made a paper of one since it was looked for.
      const sql = `
        DELETE FROM document_parts WHERE upload IN (SELECT value FROM json_each({:uploads}))
          AND NOT EXISTS (SELECT 1 FROM meeting_documents WHERE meeting_documents.upload = document_parts.upload)`;
      execute(context.app, sql, { uploads: JSON.stringify(uploads) });
      context.erased();
    });
  });
}
