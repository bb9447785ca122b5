/** One part of a file waits for the others. Parts that no paper took within a day go (clock.ts). */
import { meetingsDocuments } from '../../../src/commands/index.ts';
import { accept, DAY, refusal, refuse, type Id } from '../../../src/domain/kernel/index.ts';
import { MOST_PARTS } from '../../../src/domain/meetings/index.ts';
import { memberVerb, type MemberContext } from '../kit/context.ts';
import { dateText, insert, row } from '../kit/engine.ts';

const WAITS = 'upload NOT IN (SELECT upload FROM meeting_documents)';

/** As many parts as one member may have waiting: two files. */
const MOST_WAITING = 2 * MOST_PARTS;

function waiting({ app, now, caller }: MemberContext): number {
  const sql = `SELECT COUNT(*) AS parts FROM document_parts WHERE "by" = {:by} AND at >= {:since} AND ${WAITS}`;
  return row(app, sql, { by: caller.member.id, since: dateText(now - DAY) }, { parts: 0 } as const)!.parts;
}

/** The parts that an upload of this member has; null for one that is not theirs, or is a paper already. */
function partsThere({ app, caller }: MemberContext, upload: Id): number | null {
  const sql = `SELECT COUNT(*) AS parts FROM document_parts WHERE upload = {:upload} AND "by" = {:by} AND ${WAITS}`;
  const { parts } = row(app, sql, { upload, by: caller.member.id }, { parts: 0 } as const)!;
  return parts === 0 ? null : parts;
}

export default memberVerb(meetingsDocuments.documentPart, ({ uploadId, number, data }, context) => {
  const { app, now, caller } = context;
  if (waiting(context) >= MOST_WAITING) return refuse([refusal('documents-waiting')]);
  const there = uploadId === '' ? 0 : partsThere(context, uploadId);
  if (there === null) return refuse([refusal('document-unknown')]);
  if (number !== there + 1) return refuse([refusal('document-not-whole')]);
  const upload =
    uploadId === ''
      ? $security.randomStringWithAlphabet(15, 'abcdefghijklmnopqrstuvwxyz0123456789')
      : uploadId;
  insert(app, 'document_parts', { upload, number, data, by: caller.member.id, at: dateText(now) });
  return accept({ uploadId: upload });
});
