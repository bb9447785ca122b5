/**
 * What readers say of a guide (no sign-in, no name, no address: three faces and an optional sentence), and what a
 * checking group found when its readers said a guide back in their own words.
 */
import * as v from 'valibot';
import { faces } from '../domain/guides/index.ts';
import { duties } from '../domain/membership/index.ts';
import { command } from './command.ts';
import { language, slug } from './door.ts';

export const sayHowClear = command<{ thanked: true }>()({
  name: 'guides/say-how-clear',
  who: 'anyone',
  repetition: 'kept', // under a key of the page's own: a face that was sent twice is one face
  example: { guide: 'pooling', face: 'clear', language: 'en' },
  input: v.strictObject({
    guide: slug,
    row: v.optional(v.nullable(slug), null),
    face: v.picklist(faces, 'choice-missing'),
    sentence: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(300, 'text-too-long')), ''),
    language,
  }),
  refusals: { 'guide-unknown': 404 },
});

/** Readers in one checking group. */
const MOST_READERS = 50;
const readers = (missing: string) =>
  v.pipe(v.number(missing), v.safeInteger('number-wrong'), v.maxValue(MOST_READERS, 'number-wrong'));

export const recordCheck = command<{ recorded: true }>()({
  name: 'guides/record-check',
  who: duties.guideChecks,
  repetition: 'kept',
  example: {
    guide: 'pooling',
    language: 'en',
    rowsHash: 'ab12cd34ef567890',
    checkedBy: 'The reading group',
    nameAgreed: true,
    readers: 5,
    understood: 4,
    checkedOn: '2026-06-10',
  },
  input: v.strictObject({
    guide: slug,
    language,
    /** The digest of the rows that were read, as the guide's page shows it: a later change makes the check old. */
    rowsHash: v.pipe(v.string('guide-unknown'), v.regex(/^[a-f0-9]{8,64}$/, 'guide-unknown')),
    /** A group, a role, or a name whose owner agreed that it stands on the page. */
    checkedBy: v.pipe(
      v.string('name-missing'),
      v.trim(),
      v.minLength(1, 'name-missing'),
      v.maxLength(80, 'text-too-long'),
    ),
    nameAgreed: v.literal(true, 'agreement-missing'),
    readers: v.pipe(readers('readers-missing'), v.minValue(1, 'readers-missing')),
    understood: v.pipe(readers('understood-missing'), v.minValue(0, 'number-wrong')),
    changed: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(500, 'text-too-long')), ''),
    checkedOn: v.pipe(
      v.string('date-missing'),
      v.minLength(1, 'date-missing'),
      v.maxLength(10, 'date-wrong'),
    ),
  }),
  refusals: {
    'guide-unknown': 404,
    'more-understood-than-read': 400,
    'date-wrong': 400,
    'date-in-future': 400,
  },
});
