/**
 * Signing in by one message with a link and a code. The answers to a known and an unknown address are the same
 * to the byte: the request's id is made by the client, so that nothing of ours can differ.
 */
import * as v from 'valibot';
import { tidyCode } from '../domain/sign-in/index.ts';
import { command } from './command.ts';
import { language } from './door.ts';

/** A number that a page might have made. */
const EXAMPLE = '0123456789abcdef0123456789abcdef';
/** Made by the page: 32 hexadecimal digits. */
const requestId = v.pipe(v.string(), v.regex(/^[a-f0-9]{32}$/, 'request-wrong'));
/** A number that a browser made for itself, or nothing. */
export const ownNumber = v.optional(v.pipe(v.string(), v.regex(/^([a-f0-9]{32})?$/, 'input-wrong')), '');
/** Whose device it is. A shared computer gets a token that is never renewed and ends within hours. */
export const device = v.picklist(['own', 'shared'], 'device-missing');

/** What whoever came in is answered, by whichever way. */
export interface SignedIn {
  readonly token: string;
  readonly record: { readonly id: string; readonly member: string; readonly language: 'en' | 'cy' };
}

const email = v.pipe(
  v.string(),
  v.trim(),
  v.toLowerCase(),
  v.minLength(1, 'email-missing'),
  v.maxLength(254, 'email-wrong'),
  v.email('email-wrong'),
);

export const ask = command<{ sent: true }>()({
  name: 'sign-in/ask',
  who: 'anyone',
  repetition: 'natural',
  limit: 'sign-in',
  example: { requestId: EXAMPLE, email: 'gwen@members.example', language: 'en' },
  input: v.strictObject({
    requestId,
    email,
    language,
    /** A device on which somebody signed in before says which it is: it has a share of messages of its own. */
    deviceId: ownNumber,
  }),
  refusals: {},
});

/** The code as people type it. */
const code = v.pipe(
  v.string(),
  v.transform(tidyCode),
  v.minLength(1, 'code-missing'),
  v.maxLength(40, 'sign-in-wrong'),
);

export const finish = command<SignedIn>()({
  name: 'sign-in/finish',
  who: 'anyone',
  repetition: 'natural',
  limit: 'sign-in',
  example: { requestId: EXAMPLE, code: 'KQ7M 4XRT', device: 'own' },
  input: v.strictObject({
    requestId,
    /** From the link. */
    secret: v.optional(v.pipe(v.string(), v.maxLength(64, 'sign-in-wrong'))),
    /** From the message, as typed. */
    code: v.optional(code),
    /** What this page asked for before, so that the code of an earlier message works too. */
    earlier: v.optional(v.pipe(v.array(requestId), v.maxLength(5, 'request-wrong')), []),
    device,
    /** Made once by this browser, so that a sign-in from a new device can be told. Empty on a shared computer. */
    deviceId: ownNumber,
    /** Made by this page for this request: with it, and only with it, a lost answer can be asked for again. */
    pageKey: ownNumber,
  }),
  refusals: {
    'code-length': 400,
    'code-earlier': 400,
    'sign-in-wrong': 400,
    'sign-in-old': 400,
    'sign-in-used': 400,
  },
});

export const renew = command<{ token: string; language: 'en' | 'cy' }>()({
  name: 'sign-in/renew',
  who: 'member',
  repetition: 'natural',
  limit: 'sign-in',
  example: {},
  input: v.strictObject({}),
  refusals: { 'not-renewable': 403 },
});

export const leaveAllDevices = command<{ left: true }>()({
  name: 'sign-in/leave-all-devices',
  who: 'member',
  repetition: 'natural',
  example: {},
  input: v.strictObject({}),
  refusals: {},
});
