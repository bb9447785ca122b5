/** A member lets somebody help them with the portal, changes what they may do, and ends it. The rules: src/domain/supporters. */
import * as v from 'valibot';
import { offeredAbilities } from '../domain/supporters/index.ts';
import { command } from './command.ts';
import { EXAMPLE_ID, language, recordId } from './door.ts';

/** To read My page is part of every help: without it nobody knows whom they help. */
const abilities = v.pipe(
  v.array(v.picklist(offeredAbilities, 'ability-unknown'), 'ability-unknown'),
  v.maxLength(offeredAbilities.length, 'ability-unknown'),
  v.check((some) => some.includes('read-my-page'), 'ability-missing'),
);

/** One line, no more than a name: it stands beside what they did. */
const name = v.pipe(
  v.string('supporter-name-missing'),
  v.trim(),
  v.minLength(1, 'supporter-name-missing'),
  v.maxLength(60, 'supporter-name-long'),
);

const email = v.pipe(
  v.string(),
  v.trim(),
  v.toLowerCase(),
  v.minLength(1, 'email-missing'),
  v.maxLength(254, 'email-wrong'),
  v.email('email-wrong'),
);

/** Answers the same whether somebody has an account under the address or not. */
export const invite = command<{ invited: true }>()({
  name: 'supporters/invite',
  who: 'member',
  repetition: 'kept',
  example: { name: 'Mair', email: 'mair@example.com', language: 'en', abilities: ['read-my-page'] },
  input: v.strictObject({ name, email, language, abilities }),
  refusals: {
    'supporter-yourself': 409,
    'supporter-there': 409,
    'supporter-too-many': 409,
    'supporter-asked-often': 429,
  },
});

/** The supporter says yes. */
export const acceptInvitation = command<{ accepted: true }>()({
  name: 'supporters/accept',
  who: 'account',
  repetition: 'kept',
  example: { supportId: EXAMPLE_ID },
  input: v.strictObject({ supportId: recordId }),
  refusals: { 'support-unknown': 404, 'support-accepted': 409 },
});

export const allow = command<{ allowed: true }>()({
  name: 'supporters/allow',
  who: 'member',
  repetition: 'kept',
  example: { supportId: EXAMPLE_ID, abilities: ['read-my-page', 'time-bank'] },
  input: v.strictObject({ supportId: recordId, abilities }),
  refusals: { 'support-unknown': 404 },
});

/** By either side, at once. */
export const end = command<{ ended: true }>()({
  name: 'supporters/end',
  who: 'account',
  repetition: 'kept',
  example: { supportId: EXAMPLE_ID },
  input: v.strictObject({ supportId: recordId }),
  refusals: { 'support-unknown': 404 },
});
