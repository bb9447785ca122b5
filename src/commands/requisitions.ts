/** Members ask for a special meeting; those who call meetings say which was called because of it. */
import * as v from 'valibot';
import { meetingOffices } from '../domain/meetings/index.ts';
import { command } from './command.ts';
import { EXAMPLE_ID, language, recordId } from './door.ts';

/** As long as what a meeting should decide may be. */
const MOST = 2000;

interface Done {
  readonly requisitionId: string;
}
const about = { 'requisition-unknown': 404 } as const;
const one = v.strictObject({ requisitionId: recordId });
const example = { requisitionId: EXAMPLE_ID };

export const begin = command<Done>()({
  name: 'requisitions/begin',
  who: 'member',
  repetition: 'kept',
  example: { words: 'Whether we buy a minibus.', language: 'en' },
  input: v.strictObject({
    words: v.pipe(
      v.string('requisition-words-missing'),
      v.trim(),
      v.minLength(1, 'requisition-words-missing'),
      v.maxLength(MOST, 'requisition-words-long'),
    ),
    language,
  }),
  refusals: {
    'requisition-words-missing': 400,
    'requisition-words-long': 400,
    'requisition-yours-open': 409,
    'meeting-no-rules': 409,
  },
});

export const sign = command<Done>()({
  name: 'requisitions/sign',
  who: 'member',
  repetition: 'kept',
  example,
  input: one,
  refusals: { ...about, 'requisition-over': 409, 'requisition-signed': 409 },
});

export const takeBack = command<Done>()({
  name: 'requisitions/take-back',
  who: 'member',
  repetition: 'kept',
  example,
  input: one,
  refusals: { ...about, 'requisition-over': 409, 'requisition-not-signed': 409 },
});

export const answer = command<Done>()({
  name: 'requisitions/answer',
  who: meetingOffices,
  repetition: 'kept',
  example: { ...example, meetingId: EXAMPLE_ID },
  input: v.strictObject({ requisitionId: recordId, meetingId: v.union([v.literal(''), recordId]) }),
  refusals: {
    ...about,
    'requisition-too-few': 409,
    'requisition-called': 409,
    'requisition-meeting-wrong': 409,
  },
});
