/** What a member decides about what the co-op holds about them. */
import * as v from 'valibot';
import { command } from './command.ts';

const sure = v.literal(true, 'answer-missing');

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
