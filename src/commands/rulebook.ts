/** A new or changed rulebook is confirmed by two office holders before it counts. The rules: src/domain/rulebook. */
import * as v from 'valibot';
import { duties } from '../domain/membership/index.ts';
import { command } from './command.ts';
import { askingRefusals } from './door.ts';

export const askSecond = command<{ approvalId: string }>()({
  name: 'rulebook/ask-second',
  who: duties.rulebook,
  repetition: 'kept',
  example: { version: '2026-05-01', digest: '0'.repeat(64) },
  input: v.strictObject({
    version: v.pipe(v.string('date-wrong'), v.regex(/^\d{4}-\d{2}-\d{2}$/, 'date-wrong')),
    digest: v.pipe(v.string('rulebook-changed'), v.regex(/^[0-9a-f]{64}$/, 'rulebook-changed')),
  }),
  refusals: {
    'rulebook-confirmed': 409,
    'rulebook-changed': 409,
    'rulebook-without-resolution': 409,
    ...askingRefusals,
  },
});
