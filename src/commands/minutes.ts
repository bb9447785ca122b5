/** Writing into minutes, showing them to members, and recording that a later meeting approved them. */
import * as v from 'valibot';
import { duties } from '../domain/membership/index.ts';
import { command } from './command.ts';
import { EXAMPLE_ID, recordId } from './door.ts';

/** More than any words may have; how long each may be, the rules say. */
const text = v.optional(v.pipe(v.string(), v.maxLength(4000, 'minutes-words-long')), '');
const maybeMeeting = v.optional(v.union([v.literal(''), recordId]), '');
const aboutMinutes = { 'minutes-unknown': 404, 'minutes-approved': 409 } as const;

/** A paragraph of one's own (no `line`), or another wording for a line; without words it takes back. */
export const note = command<{ meetingId: string; line: string }>()({
  name: 'minutes/note',
  who: duties.minutes,
  repetition: 'kept',
  example: { meetingId: EXAMPLE_ID, item: 1, line: '', wordsEn: 'Tom thanked everybody.' },
  input: v.strictObject({
    meetingId: recordId,
    /** The item of the agenda to which a new paragraph belongs; 0 for the meeting itself. */
    item: v.pipe(
      v.number('minutes-line-unknown'),
      v.safeInteger('minutes-line-unknown'),
      v.minValue(0, 'minutes-line-unknown'),
      v.maxValue(100, 'minutes-line-unknown'),
    ),
    line: v.optional(v.pipe(v.string(), v.maxLength(60, 'minutes-line-unknown')), ''),
    wordsEn: text,
    wordsCy: text,
    /** The later meeting at which it was asked for. */
    askedIn: maybeMeeting,
  }),
  refusals: {
    ...aboutMinutes,
    'minutes-line-unknown': 404,
    'minutes-words-missing': 400,
    'minutes-words-long': 400,
    'minutes-meeting-wrong': 409,
    'minutes-changes-many': 409,
  },
});

export const show = command<{ meetingId: string }>()({
  name: 'minutes/show',
  who: duties.minutes,
  repetition: 'kept',
  example: { meetingId: EXAMPLE_ID },
  input: v.strictObject({ meetingId: recordId }),
  refusals: { ...aboutMinutes, 'minutes-shown': 409, 'minutes-too-early': 409 },
});

/** A later meeting approved them: from then on they are fixed. */
export const approve = command<{ meetingId: string; digest: string }>()({
  name: 'minutes/approve',
  who: duties.minutes,
  repetition: 'kept',
  example: { meetingId: EXAMPLE_ID, approvedIn: EXAMPLE_ID },
  input: v.strictObject({ meetingId: recordId, approvedIn: maybeMeeting }),
  refusals: {
    ...aboutMinutes,
    'minutes-not-shown': 409,
    'minutes-own-meeting': 409,
    'minutes-meeting-wrong': 409,
    'minutes-no-quorum': 409,
    'minutes-meeting-fixed': 409,
  },
});
