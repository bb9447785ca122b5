/** Papers of a meeting: handed in by parts, added to an item, withdrawn with a reason. The rules are in src/domain/meetings/documents.ts. */
import * as v from 'valibot';
import { meetingOffices, MOST_PARTS, PART_LENGTH } from '../domain/meetings/index.ts';
import { command } from './command.ts';
import { EXAMPLE_ID, recordId } from './door.ts';

/** Hands in one part of a file. The first names no upload and makes one. Parts wait a day for their paper. */
export const documentPart = command<{ uploadId: string }>()({
  name: 'meetings/document-part',
  who: meetingOffices,
  repetition: 'kept',
  example: { uploadId: '', number: 1, data: 'JVBERi0xLjcK' },
  input: v.strictObject({
    uploadId: v.union([v.literal(''), recordId], 'document-unknown'),
    number: v.pipe(
      v.number('document-not-whole'),
      v.safeInteger('document-not-whole'),
      v.minValue(1, 'document-not-whole'),
      v.maxValue(MOST_PARTS, 'document-too-large'),
    ),
    data: v.pipe(
      v.string('document-not-whole'),
      v.minLength(4, 'document-not-whole'),
      v.maxLength(PART_LENGTH, 'document-not-whole'),
      v.regex(/^[A-Za-z0-9+/]+={0,2}$/, 'document-not-whole'),
    ),
  }),
  refusals: {
    'document-unknown': 404,
    'document-not-whole': 400,
    'document-too-large': 400,
    'documents-waiting': 409,
  },
});

/** Adds a file whose parts were handed in to an item of a meeting. */
export const attach = command<{ documentId: string }>()({
  name: 'meetings/attach',
  who: meetingOffices,
  repetition: 'kept',
  example: { meetingId: EXAMPLE_ID, item: 1, uploadId: EXAMPLE_ID, name: 'Accounts.pdf' },
  input: v.strictObject({
    meetingId: recordId,
    item: v.pipe(v.number('item-unknown'), v.safeInteger('item-unknown'), v.minValue(0, 'item-unknown')),
    uploadId: recordId,
    name: v.pipe(v.string('document-not-whole'), v.maxLength(300, 'document-name-long')),
  }),
  refusals: {
    'meeting-unknown': 404,
    'document-not-called': 409,
    'meeting-called-off': 409,
    'meeting-over': 409,
    'item-unknown': 404,
    'documents-too-many': 409,
    'document-unknown': 404,
    'document-not-whole': 400,
    'document-name-long': 400,
    'document-too-large': 400,
    'document-kind-wrong': 400,
  },
});

/** Withdraws a paper: its line and the reason stay, what is in it goes. */
export const withdrawDocument = command<{ documentId: string }>()({
  name: 'meetings/withdraw-document',
  who: meetingOffices,
  repetition: 'kept',
  example: { documentId: EXAMPLE_ID, why: 'A number in it was wrong.' },
  input: v.strictObject({
    documentId: recordId,
    why: v.pipe(v.string('document-why-missing'), v.maxLength(1000, 'document-why-long')),
  }),
  refusals: {
    'document-unknown': 404,
    'document-withdrawn': 409,
    'document-why-missing': 400,
    'document-why-long': 400,
  },
});
