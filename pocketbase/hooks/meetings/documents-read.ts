/** Papers of meetings as the doors find them. */
import type { Id } from '../../../src/domain/kernel/index.ts';
import type { DocumentKind } from '../../../src/domain/meetings/index.ts';
import type { SeenDocument } from '../../../src/queries/meetings.ts';
import { neededInstant, row, rows, type Readable } from '../kit/engine.ts';

const shape = { id: '', item: 0, name: '', kind: '', bytes: 0, at: '', byName: '', why: '' } as const;
/**
 * A meeting that was put off goes on in another one, with the items that were left: papers of these go along. `gone` is how
 * many items were done before, so that the others have other numbers.
 */
const DOCUMENTS = `
  WITH RECURSIVE course(meeting, gone) AS (
    SELECT {:meeting}, 0
    UNION ALL
    SELECT before.meeting, gone + (SELECT COUNT(*) FROM meeting_items WHERE meeting_items.meeting = before.meeting)
      - (SELECT COUNT(*) FROM meeting_items WHERE meeting_items.meeting = course.meeting)
    FROM course JOIN meeting_acts AS before ON before.kind = 'put-off' AND before.about = course.meeting)
  SELECT meeting_documents.id, meeting_documents.item - course.gone AS item, meeting_documents.name, meeting_documents.kind,
    meeting_documents.bytes, meeting_documents.at, COALESCE(members.displayName, '') AS byName,
    COALESCE(document_ends.why, '') AS why
  FROM course JOIN meeting_documents ON meeting_documents.meeting = course.meeting
    AND meeting_documents.item > course.gone
  LEFT JOIN members ON members.id = meeting_documents."by"
  LEFT JOIN document_ends ON document_ends.document = meeting_documents.id`;

/** All papers of a meeting in the order in which they were added, withdrawn ones too, and those that it took over. */
export const documentsOf = (app: Readable, meeting: Id): SeenDocument[] =>
  rows(app, `${DOCUMENTS} ORDER BY meeting_documents.rowid`, { meeting }, shape).map(
    ({ kind, at, why, ...document }) => ({
      ...document,
      kind: kind as DocumentKind,
      at: neededInstant(at),
      withdrawn: why === '' ? null : why,
    }),
  );

export interface FoundDocument {
  readonly id: Id;
  readonly meeting: Id;
  readonly upload: Id;
  readonly name: string;
  readonly kind: DocumentKind;
  readonly withdrawn: boolean;
}

export function findDocument(app: Readable, id: Id): FoundDocument | null {
  const sql = `
    SELECT id, meeting, upload, name, kind,
      EXISTS (SELECT 1 FROM document_ends WHERE document = meeting_documents.id) AS withdrawn
    FROM meeting_documents WHERE id = {:id}`;
  const one = { id: '', meeting: '', upload: '', name: '', kind: '', withdrawn: false } as const;
  const found = row(app, sql, { id }, one);
  return found && { ...found, kind: found.kind as DocumentKind };
}

/** The parts of an upload, in their order. */
export const partsOf = (app: Readable, upload: Id): { number: number; data: string; by: Id }[] =>
  rows(
    app,
    'SELECT number, data, "by" FROM document_parts WHERE upload = {:upload} ORDER BY number',
    { upload },
    { number: 0, data: '', by: '' } as const,
  );
