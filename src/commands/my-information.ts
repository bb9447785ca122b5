/** What a member decides about what the co-op holds about them, and what the office does when somebody asks it to. */
import * as v from 'valibot';
import { contactWays, EMAIL_LIMIT, NAME_LIMIT, PHONE_LIMIT, WORDS_LIMIT } from '../domain/joining/index.ts';
import { duties } from '../domain/membership/index.ts';
import { consentKinds } from '../domain/my-information/index.ts';
import { command } from './command.ts';
import { askingRefusals, EXAMPLE_ID, language, recordId } from './door.ts';

const sure = v.literal(true, 'answer-missing');
const section = v.pipe(v.string(), v.regex(/^[a-z-]{1,40}$/, 'section-unknown'));
/** Words of a person's own; how they are judged, the rules say. */
const text = (most: number) => v.pipe(v.string(), v.maxLength(most, 'joining-too-long'));

export const askErasure = command<{ asked: true }>()({
  name: 'my-information/ask-erasure',
  who: 'member',
  repetition: 'kept',
  example: { sure: true },
  input: v.strictObject({ sure }),
  refusals: { 'erasure-asked': 409, 'erased-already': 409 },
});

export const keepMe = command<{ kept: true }>()({
  name: 'my-information/keep-me',
  who: 'member',
  repetition: 'kept',
  example: {},
  input: v.strictObject({}),
  refusals: { 'erasure-not-asked': 409 },
});

/** A member changes one thing about themselves, or a supporter does whom they let. */
export const setDetails = command<{ saved: true }>()({
  name: 'my-information/set-details',
  who: 'member',
  supporter: 'details',
  repetition: 'kept',
  example: { what: 'called', calledName: 'Gwen' },
  input: v.variant(
    'what',
    [
      v.strictObject({ what: v.literal('called'), calledName: text(NAME_LIMIT * 2) }),
      v.strictObject({ what: v.literal('address'), address: text(2000) }),
      v.strictObject({
        what: v.literal('reach'),
        phone: text(PHONE_LIMIT),
        ways: v.pipe(v.array(v.picklist(contactWays, 'choice-missing')), v.maxLength(20, 'choice-missing')),
        othersRead: v.boolean('answer-missing'),
      }),
    ],
    'choice-missing',
  ),
  refusals: {
    'others-read-stays': 403,
    'called-missing': 400,
    'joining-address-missing': 400,
    'joining-address-lines': 400,
    'joining-phone-missing': 400,
    'register-address-wrong': 400,
    'register-not-member': 409,
  },
});

/** A member says yes or no to one thing that they may allow. */
export const setConsent = command<{ given: boolean }>()({
  name: 'my-information/set-consent',
  who: 'member',
  repetition: 'kept',
  example: { kind: 'pictures', given: true },
  input: v.strictObject({
    kind: v.picklist(consentKinds, 'choice-missing'),
    given: v.boolean('answer-missing'),
  }),
  refusals: {},
});

/** A member wants to sign in with another address. The answer is the same whether it is somebody else's or not. */
export const changeEmail = command<{ sent: true }>()({
  name: 'my-information/change-email',
  who: 'member',
  repetition: 'natural',
  limit: 'sign-in',
  example: { email: 'gwen.new@members.example' },
  input: v.strictObject({
    email: v.pipe(
      v.string('email-missing'),
      v.trim(),
      v.toLowerCase(),
      v.minLength(1, 'email-missing'),
      v.maxLength(EMAIL_LIMIT, 'email-wrong'),
      v.email('email-wrong'),
    ),
  }),
  refusals: { 'email-same': 409, 'email-many': 429 },
});

/** Whoever reads the new address opens the link that was sent there, on whichever device. */
export const confirmEmail = command<{ changed: true }>()({
  name: 'my-information/confirm-email',
  who: 'anyone',
  repetition: 'natural',
  limit: 'sign-in',
  example: { changeId: EXAMPLE_ID, secret: 'A1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q7r8S9t0U1v' },
  input: v.strictObject({
    changeId: v.pipe(v.string(), v.maxLength(40, 'email-link-wrong')),
    secret: v.pipe(v.string(), v.maxLength(64, 'email-link-wrong')),
  }),
  refusals: { 'email-link-wrong': 400, 'email-taken': 409 },
});

/** A member deletes one section of what is held about them, where that may be. */
export const deleteSection = command<{ deleted: true }>()({
  name: 'my-information/delete',
  who: 'member',
  repetition: 'kept',
  example: { section: 'profile', sure: true },
  input: v.strictObject({ section, sure }),
  refusals: { 'section-unknown': 404, 'section-stays': 409, 'others-read-stays': 403 },
});

/** A member says what is wrong, and the office puts it right or says why not. */
export const askCorrection = command<{ asked: true }>()({
  name: 'my-information/ask-correction',
  who: 'member',
  repetition: 'kept',
  example: { section: 'register', words: 'My second name is spelled with two n.' },
  input: v.strictObject({
    section,
    words: v.pipe(text(WORDS_LIMIT), v.trim(), v.nonEmpty('correction-words-missing')),
  }),
  refusals: { 'section-unknown': 404, 'correction-waits': 409 },
});

export interface ReadCorrection {
  readonly words: string;
}

/** An office holder reads what somebody asked to have put right. The look is written down. */
export const readCorrection = command<ReadCorrection>()({
  name: 'my-information/read-correction',
  who: duties.information,
  repetition: 'natural',
  example: { correctionId: EXAMPLE_ID },
  input: v.strictObject({ correctionId: recordId }),
  refusals: { 'correction-unknown': 404, 'correction-own': 409 },
});

/** An office holder says that it is right now, or why it stays as it is. */
export const answerCorrection = command<{ answered: true }>()({
  name: 'my-information/answer-correction',
  who: duties.information,
  repetition: 'kept',
  example: { correctionId: EXAMPLE_ID, done: true, words: 'Your name has two n now.' },
  input: v.strictObject({
    correctionId: recordId,
    done: v.boolean('answer-missing'),
    words: v.pipe(text(WORDS_LIMIT), v.trim()),
  }),
  refusals: {
    'correction-unknown': 404,
    'correction-own': 409,
    'correction-answered': 409,
    'correction-why-missing': 400,
  },
});

/** An office holder asks, for somebody who left and wrote or phoned, that they are erased: a second one must agree. */
export const askErasureFor = command<{ approvalId: string }>()({
  name: 'my-information/ask-erasure-for',
  who: duties.information,
  repetition: 'kept',
  example: { personId: EXAMPLE_ID, sure: true },
  input: v.strictObject({ personId: recordId, sure }),
  refusals: {
    'person-unknown': 404,
    'erase-still-member': 409,
    'erased-already': 409,
    ...askingRefusals,
  },
});

const requestId = v.pipe(v.string(), v.regex(/^[a-f0-9]{32}$/, 'request-wrong'));
const EXAMPLE_REQUEST = '0123456789abcdef0123456789abcdef';

/**
 * Somebody who is no member any more asks for a letter with a link that erases what is left of them. Whoever an address
 * belongs to, the answer is the same; what the letter says depends on it.
 */
export const askErasureLink = command<{ sent: true }>()({
  name: 'my-information/ask-erasure-link',
  who: 'anyone',
  repetition: 'natural',
  limit: 'sign-in',
  example: { requestId: EXAMPLE_REQUEST, email: 'gwen@members.example', language: 'en' },
  input: v.strictObject({
    /** Made by the page, so that nothing of the answer can differ. */
    requestId,
    email: v.pipe(
      v.string('email-missing'),
      v.trim(),
      v.toLowerCase(),
      v.minLength(1, 'email-missing'),
      v.maxLength(EMAIL_LIMIT, 'email-wrong'),
      v.email('email-wrong'),
    ),
    language,
  }),
  refusals: {},
});

/** Whoever reads the letter opens its link and says yes: they are erased at once. The link works once. */
export const eraseByLink = command<{ erased: true }>()({
  name: 'my-information/erase-by-link',
  who: 'anyone',
  repetition: 'natural',
  limit: 'sign-in',
  example: { requestId: EXAMPLE_REQUEST, secret: 'A1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q7r8S9t0U1v', sure: true },
  input: v.strictObject({
    requestId: v.pipe(v.string(), v.regex(/^[a-f0-9]{32}$/, 'erase-link-wrong')),
    secret: v.pipe(v.string(), v.maxLength(64, 'erase-link-wrong')),
    sure,
  }),
  refusals: { 'erase-link-wrong': 400, 'erase-link-member': 409 },
});
