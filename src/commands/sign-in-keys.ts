/**
 * Passkeys, the devices where a person is signed in, and the code they print for the day when all else is lost. Doors
 * for anyone answer a stranger, a used challenge and a wrong signature alike: one refusal, without a reason.
 */
import * as v from 'valibot';
import { tidyCode, type MakeOptions, type UseOptions } from '../domain/sign-in/index.ts';
import { command } from './command.ts';
import { EXAMPLE_ID, recordId } from './door.ts';
import { device, ownNumber, type SignedIn } from './sign-in.ts';

/** Bytes as a browser writes them down: base64url. */
const bytes = (most: number) =>
  v.pipe(
    v.string('passkey-wrong'),
    v.maxLength(most, 'passkey-wrong'),
    v.regex(/^[A-Za-z0-9_-]+$/, 'passkey-wrong'),
  );

/** A name that a person gives to a passkey, to know it again. */
const keyName = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1, 'key-name-missing'),
  v.maxLength(60, 'key-name-long'),
);

export const passkeyOptions = command<{ options: UseOptions }>()({
  name: 'sign-in/passkey-options',
  who: 'anyone',
  repetition: 'natural',
  limit: 'sign-in',
  example: {},
  input: v.strictObject({}),
  refusals: { 'passkeys-not-here': 409 },
});

export const passkeyFinish = command<SignedIn>()({
  name: 'sign-in/passkey-finish',
  who: 'anyone',
  repetition: 'natural',
  limit: 'sign-in',
  example: {
    answer: {
      id: 'AAAA',
      clientDataJSON: 'e30',
      authenticatorData: 'AAAA',
      signature: 'AAAA',
      userHandle: 'AAAA',
    },
    device: 'own',
  },
  input: v.strictObject({
    answer: v.strictObject(
      {
        id: bytes(1400),
        clientDataJSON: bytes(4000),
        authenticatorData: bytes(4000),
        signature: bytes(4000),
        userHandle: bytes(100),
      },
      'passkey-wrong',
    ),
    device,
    deviceId: ownNumber,
  }),
  refusals: { 'passkey-wrong': 400 },
});

export const passkeyAddOptions = command<{ options: MakeOptions }>()({
  name: 'sign-in/passkey-add-options',
  who: 'member',
  repetition: 'natural',
  limit: 'sign-in',
  example: {},
  input: v.strictObject({}),
  refusals: { 'passkey-first': 403, 'passkeys-enough': 409, 'passkeys-not-here': 409 },
});

/** The session goes on as one that a passkey began: the person has just shown that it is theirs. */
export const passkeyAdd = command<{ passkey: string; token: string }>()({
  name: 'sign-in/passkey-add',
  who: 'member',
  repetition: 'natural',
  limit: 'sign-in',
  example: { answer: { id: 'AAAA', clientDataJSON: 'e30', attestationObject: 'AAAA' }, name: 'My phone' },
  input: v.strictObject({
    answer: v.strictObject(
      { id: bytes(1400), clientDataJSON: bytes(4000), attestationObject: bytes(30_000) },
      'passkey-wrong',
    ),
    name: keyName,
  }),
  refusals: { 'passkey-wrong': 400, 'passkey-first': 403, 'passkeys-enough': 409 },
});

/** Every session that this passkey began ends with it. */
export const passkeyRemove = command<{ removed: true }>()({
  name: 'sign-in/passkey-remove',
  who: 'member',
  repetition: 'natural',
  example: { passkey: EXAMPLE_ID },
  input: v.strictObject({ passkey: recordId }),
  refusals: { 'passkey-unknown': 404, 'passkey-first': 403 },
});

export const passkeyRename = command<{ name: string }>()({
  name: 'sign-in/passkey-rename',
  who: 'member',
  repetition: 'natural',
  example: { passkey: EXAMPLE_ID, name: 'My old phone' },
  input: v.strictObject({ passkey: recordId, name: keyName }),
  refusals: { 'passkey-unknown': 404 },
});

export const leaveDevice = command<{ left: true }>()({
  name: 'sign-in/leave-device',
  who: 'member',
  repetition: 'natural',
  example: { device: EXAMPLE_ID },
  input: v.strictObject({ device: recordId }),
  refusals: { 'device-unknown': 404 },
});

/** A code on paper for the day when everything else is lost. It is answered once; the one before works no more. */
export const makeCode = command<{ code: string }>()({
  name: 'sign-in/make-code',
  who: 'member',
  repetition: 'natural',
  limit: 'sign-in',
  example: {},
  input: v.strictObject({}),
  refusals: { 'passkey-first': 403 },
});

/** A code for the second step goes to the member's own address. */
export const secondAsk = command<{ requestId: string }>()({
  name: 'sign-in/second-ask',
  who: 'member',
  repetition: 'natural',
  limit: 'sign-in',
  example: {},
  input: v.strictObject({}),
  refusals: { 'second-no-email': 409, 'second-often': 429 },
});

/**
 * The second step of an office holder: they show, in a session that a passkey began, the code of the message, of their
 * card, or of their own paper. Whoever types it need not know which it is.
 */
export const secondStep = command<{ second: 'message' | 'card' | 'code' }>()({
  name: 'sign-in/second-step',
  who: 'member',
  repetition: 'natural',
  limit: 'sign-in',
  example: { requestId: '0123456789abcdef0123456789abcdef', code: 'KQ7M 4XRT' },
  input: v.strictObject({
    /** The message that was asked for; nothing for a card or paper. */
    requestId: v.optional(v.pipe(v.string(), v.regex(/^([a-f0-9]{32})?$/, 'request-wrong')), ''),
    code: v.pipe(
      v.string(),
      v.transform(tidyCode),
      v.minLength(1, 'code-missing'),
      v.maxLength(40, 'second-wrong'),
    ),
  }),
  refusals: {
    'second-length': 400,
    'second-wrong': 400,
    'second-old': 400,
    'second-paper-new': 409,
    'passkey-needed': 403,
  },
});

/** A long code as people type it. */
const printedCode = v.pipe(
  v.string(),
  v.transform(tidyCode),
  v.minLength(1, 'code-missing'),
  v.maxLength(40, 'printed-wrong'),
);

/**
 * What is printed on paper: the code of a person who printed it for themselves (it works once), or the code or the link
 * of a card that two office holders handed out. Whoever types it need not know which it is.
 */
export const printed = command<SignedIn>()({
  name: 'sign-in/printed',
  who: 'anyone',
  repetition: 'natural',
  limit: 'sign-in',
  example: { code: 'KQ7M 4XRT KQ7M 4XRT', device: 'own' },
  input: v.strictObject({
    code: v.optional(printedCode),
    /** From the link of a card. */
    secret: v.optional(v.pipe(v.string(), v.maxLength(64, 'printed-wrong'))),
    device,
    deviceId: ownNumber,
  }),
  refusals: { 'printed-length': 400, 'printed-wrong': 400 },
});

/** A person ends their own card; nobody has to ask why. */
export const endMyCard = command<{ ended: true }>()({
  name: 'sign-in/end-my-card',
  who: 'member',
  repetition: 'natural',
  example: {},
  input: v.strictObject({}),
  refusals: { 'card-unknown': 404, 'passkey-first': 403 },
});
