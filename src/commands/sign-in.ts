/**
 * Signing in by one message with a link and a code. The answers to a known and an unknown address are the same
 * to the byte: the request's id is made by the client, so that nothing of ours can differ.
 */
import * as v from 'valibot';
import { command } from './command.ts';
import { language } from './door.ts';

/** Made by the page: 32 hexadecimal digits. */
const requestId = v.pipe(v.string(), v.regex(/^[a-f0-9]{32}$/, 'request-wrong'));
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
  example: { requestId: '0123456789abcdef0123456789abcdef', email: 'gwen@members.example', language: 'en' },
  input: v.strictObject({ requestId, email, language }),
  refusals: {},
});

/** The code as people type it: any case, spaces and hyphens left out. */
const code = v.pipe(
  v.string(),
  v.transform((typed) => typed.replace(/[\s-]+/g, '').toUpperCase()),
  v.minLength(1, 'code-missing'),
  v.maxLength(40, 'sign-in-wrong'),
);

export const finish = command<{ token: string; record: { id: string; member: string; language: string } }>()({
  name: 'sign-in/finish',
  who: 'anyone',
  repetition: 'natural',
  limit: 'sign-in',
  example: {
    requestId: '0123456789abcdef0123456789abcdef',
    code: 'ABCDEFGH',
    device: 'own',
  },
  input: v.strictObject({
    requestId,
    secret: v.optional(v.pipe(v.string(), v.maxLength(64, 'sign-in-wrong'))),
    code: v.optional(code),
    /** A shared computer gets a token that is never renewed and ends within hours. */
    device: v.picklist(['own', 'shared'], 'device-missing'),
    /** Made once by this browser, so that a sign-in from a new device can be told. Empty on a shared computer. */
    deviceId: v.optional(v.pipe(v.string(), v.regex(/^[a-f0-9]{0,32}$/, 'device-missing')), ''),
  }),
  refusals: { 'sign-in-wrong': 400, 'code-length': 400 },
});

export const leaveAllDevices = command<{ left: true }>()({
  name: 'sign-in/leave-all-devices',
  who: 'member',
  repetition: 'natural',
  example: {},
  input: v.strictObject({}),
  refusals: {},
});
