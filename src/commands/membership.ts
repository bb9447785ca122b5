/** What a member decides about being found by other members. */
import * as v from 'valibot';
import { command, language } from './command.ts';

export const setListing = command<{ listed: boolean }>()({
  verb: 'membership/set-listing',
  caller: 'member',
  repetition: 'kept',
  input: v.strictObject({ listed: v.boolean('answer-missing') }),
  refusals: {},
});

export const setLanguage = command<{ language: string }>()({
  verb: 'membership/set-language',
  caller: 'member',
  repetition: 'kept',
  input: v.strictObject({ language }),
  refusals: {},
});
