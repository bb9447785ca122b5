/** Secret votes by sealed envelope: choosing one, casting, saying that somebody helps, objecting to the roll. */
import * as v from 'valibot';
import { ENVELOPE_LENGTH, MOST_PARTS, objectionReasons } from '../domain/sealed/index.ts';
import { command } from './command.ts';
import { EXAMPLE_ID, recordId } from './door.ts';

const words = v.pipe(v.string(), v.trim(), v.maxLength(300, 'text-too-long'));
const unknown = { 'motion-unknown': 404 } as const;
const notSecret = { ...unknown, 'vote-not-secret': 404 } as const;

const title = v.pipe(
  v.string('part-title-missing'),
  v.trim(),
  v.minLength(1, 'part-title-missing'),
  v.maxLength(200, 'text-too-long'),
);
const text = v.pipe(v.string(), v.trim(), v.maxLength(2000, 'text-too-long'));

/** The parts of a motion that is voted on in parts; none for one that is voted on as a whole. */
export const parts = v.optional(
  v.pipe(
    v.array(v.strictObject({ titleEn: title, titleCy: title, textEn: text, textCy: text })),
    v.maxLength(MOST_PARTS, 'parts-too-many'),
  ),
  [],
);
export const partRefusals = {
  'part-title-missing': 400,
  'parts-too-many': 400,
  'text-too-long': 400,
} as const;

export const choose = command<{ motionId: string }>()({
  name: 'sealed/choose',
  who: ['chair', 'secretary'],
  repetition: 'kept',
  example: {
    motionId: EXAMPLE_ID,
    parts: [
      { titleEn: 'A ramp', titleCy: 'Ramp', textEn: 'We build a ramp.', textCy: 'Rydym yn adeiladu ramp.' },
    ],
  },
  input: v.strictObject({ motionId: recordId, parts }),
  refusals: {
    ...unknown,
    'vote-already-secret': 409,
    'vote-already-open': 409,
    'no-secret-rule': 409,
    ...partRefusals,
  },
});

/**
 * Natural: the envelope lies there already when a request comes again, and an old one carries an old turn. So nothing of
 * it is remembered, not even a key.
 */
export const cast = command<{ motionId: string }>()({
  name: 'sealed/cast',
  who: 'member',
  repetition: 'natural',
  secret: true,
  example: { motionId: EXAMPLE_ID, turn: '0123456789abcdef', envelope: 'A'.repeat(ENVELOPE_LENGTH) },
  input: v.strictObject({
    motionId: recordId,
    turn: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/, 'envelope-late')),
    envelope: v.pipe(v.string(), v.maxLength(ENVELOPE_LENGTH, 'envelope-wrong')),
  }),
  refusals: {
    ...notSecret,
    'own-sign-in-needed': 403,
    'not-on-roll': 403,
    'vote-not-open': 409,
    'vote-closed': 409,
    'paper-out': 409,
    'paper-in': 409,
    'not-surely-you': 403,
    'envelope-wrong': 400,
    'envelope-other-key': 409,
    'envelope-late': 409,
    'envelope-used': 409,
  },
});

/** Somebody helps the voter. Their name is noted, never what was chosen; an empty name takes it back. */
export const help = command<{ motionId: string; often: boolean }>()({
  name: 'sealed/help',
  who: 'member',
  repetition: 'natural',
  secret: true,
  example: { motionId: EXAMPLE_ID, helperName: 'Ann Hughes' },
  input: v.strictObject({
    motionId: recordId,
    helperName: v.pipe(v.string(), v.trim(), v.maxLength(100, 'name-too-long')),
  }),
  refusals: { ...notSecret, 'not-on-roll': 403, 'vote-not-open': 409, 'vote-closed': 409 },
});

export const object = command<{ motionId: string }>()({
  name: 'sealed/object',
  who: 'member',
  repetition: 'kept',
  example: { motionId: EXAMPLE_ID, reason: 'i-voted', words: 'I voted on Tuesday.' },
  input: v.strictObject({
    motionId: recordId,
    reason: v.picklist(objectionReasons, 'objection-reason-missing'),
    words,
  }),
  refusals: { ...notSecret, 'not-on-roll': 403, 'no-objections-now': 409, 'objected-already': 409 },
});

export const answerObjection = command<{ objectionId: string }>()({
  name: 'sealed/answer-objection',
  who: ['chair', 'secretary'],
  repetition: 'kept',
  example: { objectionId: EXAMPLE_ID, right: 'no', words: 'We looked together.' },
  input: v.strictObject({
    objectionId: recordId,
    right: v.picklist(['yes', 'no'], 'objection-answer-missing'),
    words,
  }),
  refusals: {
    'objection-unknown': 404,
    'no-objections-now': 409,
    'objection-answered': 409,
    'objection-own': 403,
  },
});
