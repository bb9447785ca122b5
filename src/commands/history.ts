/** A backup that was put back at the server's terminal is confirmed by two office holders. */
import * as v from 'valibot';
import { duties } from '../domain/membership/index.ts';
import { command } from './command.ts';
import { askingRefusals, EXAMPLE_ID, recordId } from './door.ts';

export const askSecond = command<{ approvalId: string }>()({
  name: 'history/ask-second',
  who: duties.history,
  repetition: 'kept',
  example: { acceptId: EXAMPLE_ID },
  input: v.strictObject({ acceptId: recordId }),
  refusals: { 'history-confirmed': 409, ...askingRefusals },
});
