/** The key of a secret vote that three tellers hold: naming them, their key, its trial, and handing in what they counted. */
import * as v from 'valibot';
import { pairs, type HandedIn } from '../domain/sealed/index.ts';
import { command } from './command.ts';
import { askingRefusals, EXAMPLE_ID, recordId } from './door.ts';
import { partRefusals, parts } from './sealed.ts';

const unknown = { 'motion-unknown': 404 } as const;
const notTellers = {
  ...unknown,
  'vote-not-secret': 404,
  'vote-not-tellers': 404,
  'teller-not-named': 403,
} as const;
const beforeOpening = { ...notTellers, 'vote-already-open': 409 } as const;
const hex = (digits: number, code: string) =>
  v.pipe(
    v.string(code),
    v.transform((text) => text.replaceAll(/[\s-]/g, '').toLowerCase()),
    v.regex(new RegExp(`^[0-9a-f]{${digits}}$`), code),
  );

export const nameTellers = command<{ motionId: string }>()({
  name: 'sealed/name-tellers',
  who: ['chair', 'secretary'],
  repetition: 'kept',
  example: { motionId: EXAMPLE_ID, tellers: [EXAMPLE_ID, EXAMPLE_ID, EXAMPLE_ID] },
  input: v.strictObject({
    motionId: recordId,
    tellers: v.pipe(v.array(recordId), v.length(3, 'tellers-three')),
    parts,
  }),
  refusals: {
    ...unknown,
    'vote-already-secret': 409,
    'vote-already-open': 409,
    'no-secret-rule': 409,
    'tellers-three': 400,
    'teller-no-teller': 409,
    'teller-steward': 409,
    'teller-concerned': 409,
    ...partRefusals,
  },
});

/** The public key as it stands on the tellers' paper: 16 groups of five characters. */
export const enterKey = command<{ motionId: string; keyId: string }>()({
  name: 'sealed/enter-key',
  who: ['teller'],
  repetition: 'kept',
  example: { motionId: EXAMPLE_ID, publicKey: '20C45 VDNDS 40YR7' },
  input: v.strictObject({
    motionId: recordId,
    publicKey: v.pipe(v.string('key-wrong'), v.trim(), v.maxLength(300, 'key-wrong')),
  }),
  refusals: { ...beforeOpening, 'key-mistyped': 400, 'key-is-part': 400, 'key-wrong': 400 },
});

export const confirmKey = command<{ motionId: string }>()({
  name: 'sealed/confirm-key',
  who: ['teller'],
  repetition: 'kept',
  example: { motionId: EXAMPLE_ID, keyId: '0123 4567 89ab cdef' },
  input: v.strictObject({ motionId: recordId, keyId: hex(16, 'key-number-wrong') }),
  refusals: {
    ...beforeOpening,
    'key-number-wrong': 400,
    'key-not-entered': 409,
    'key-own': 403,
    'key-other': 409,
    'key-confirmed': 409,
  },
});

/** Natural: a pair that was tried is tried. Nothing of an answer is remembered. */
export const tryKey = command<{ motionId: string; ready: boolean }>()({
  name: 'sealed/try-key',
  who: ['teller'],
  repetition: 'natural',
  example: { motionId: EXAMPLE_ID, pair: '12', answer: '123456' },
  input: v.strictObject({
    motionId: recordId,
    pair: v.picklist(pairs),
    answer: v.pipe(v.string('key-answer-wrong'), v.trim(), v.regex(/^\d{6}$/, 'key-answer-wrong')),
  }),
  refusals: { ...beforeOpening, 'key-not-confirmed': 409, 'key-answer-wrong': 409 },
});

const whole = v.pipe(v.number('count-wrong'), v.integer('count-wrong'), v.minValue(0, 'count-wrong'));

const question = v.pipe(v.string('count-wrong'), v.maxLength(60, 'count-wrong'));
/** A ranking of 64 candidates has no more letters. */
const LONGEST_RANKING = 190;

/** How many gave which answer; or rankings that are the same, together. */
const counted = v.union(
  [
    v.strictObject({
      question,
      counts: v.pipe(v.array(whole), v.maxLength(300, 'count-wrong')),
    }),
    v.strictObject({
      question,
      alike: v.pipe(
        v.array(
          v.strictObject({
            answer: v.pipe(v.string('count-wrong'), v.maxLength(LONGEST_RANKING, 'count-wrong')),
            papers: whole,
          }),
        ),
        v.maxLength(10_000, 'count-wrong'),
      ),
    }),
  ],
  'count-wrong',
);

/** Natural: the same count again is the same. Neither a key of the request nor a digest of its input is kept. */
export const handIn = command<{ motionId: string; what: HandedIn }>()({
  name: 'sealed/hand-in',
  who: ['teller'],
  repetition: 'natural',
  example: {
    motionId: EXAMPLE_ID,
    count: {
      vote: EXAMPLE_ID,
      keyId: '0123456789abcdef',
      box: '0'.repeat(64),
      valid: 3,
      spoilt: 0,
      questions: [{ question: 'motion', counts: [0, 2, 1, 0] }],
    },
  },
  input: v.strictObject({
    motionId: recordId,
    count: v.strictObject({
      vote: recordId,
      keyId: v.pipe(v.string('count-wrong'), v.regex(/^[0-9a-f]{16}$/, 'count-wrong')),
      box: v.pipe(v.string('count-wrong'), v.regex(/^[0-9a-f]{64}$/, 'count-wrong')),
      valid: whole,
      spoilt: whole,
      questions: v.pipe(v.array(counted), v.maxLength(64, 'count-wrong')),
    }),
  }),
  refusals: {
    ...notTellers,
    'count-wrong': 400,
    'box-not-due': 409,
    'count-not-of-box': 409,
    'count-own': 409,
  },
});

export const declareLost = command<{ approvalId: string }>()({
  name: 'sealed/declare-lost',
  who: ['chair', 'secretary', 'board'],
  repetition: 'kept',
  example: { motionId: EXAMPLE_ID },
  input: v.strictObject({ motionId: recordId }),
  refusals: {
    ...unknown,
    'vote-not-secret': 404,
    'vote-not-tellers': 404,
    'box-not-due': 409,
    ...askingRefusals,
  },
});
