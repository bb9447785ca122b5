/** What is in a paper of a meeting, for whoever may see the meeting. */
import * as v from 'valibot';
import { EXAMPLE_ID, recordId } from '../commands/door.ts';
import type { DocumentKind } from '../domain/meetings/index.ts';
import { query } from './query.ts';

export interface DocumentView {
  readonly name: string;
  readonly kind: DocumentKind;
  /** The parts of the file in base64, in their order. */
  readonly parts: readonly string[];
}

export const document = query<DocumentView>()({
  name: 'meetings/document',
  who: 'member',
  limit: 'large',
  example: { documentId: EXAMPLE_ID },
  input: v.strictObject({ documentId: recordId }),
  refusals: { 'document-unknown': 404 },
});
