/** What a member decides about being found by other members. */
import * as v from 'valibot';
import { command } from './command.ts';
import { language } from './door.ts';

export const setListing = command<{ listed: boolean }>()({
  name: 'membership/set-listing',
  who: 'member',
  repetition: 'kept',
  example: { listed: true },
  input: v.strictObject({ listed: v.boolean('answer-missing') }),
  refusals: {},
});

export const setLanguage = command<{ language: string }>()({
  name: 'membership/set-language',
  who: 'member',
  repetition: 'kept',
  example: { language: 'en' },
  input: v.strictObject({ language }),
  refusals: {},
});
