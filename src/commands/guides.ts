/** What a reader says of a guide. No sign-in, no name, no address: three faces and an optional sentence. */
import * as v from 'valibot';
import { command, language } from './command.ts';

const slug = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,60}$/, 'guide-unknown'));

export const sayHowClear = command<{ thanked: true }>()({
  verb: 'guides/say-how-clear',
  caller: 'anyone',
  repetition: 'natural',
  input: v.strictObject({
    guide: slug,
    row: v.optional(v.nullable(slug), null),
    face: v.picklist(['clear', 'partly', 'unclear'], 'choice-missing'),
    sentence: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(300, 'text-too-long')), ''),
    language,
  }),
  refusals: { 'feedback-full': 429 },
});
