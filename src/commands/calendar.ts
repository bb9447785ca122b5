/** A member's private address for their calendar program: made, and ended. The rules are in src/domain/calendar. */
import * as v from 'valibot';
import { command } from './command.ts';

const nothing = v.strictObject({});

/** Makes the address, and ends the one before. Its answer is kept nowhere: who asks twice has a third one. */
export const make = command<{ address: string }>()({
  name: 'calendar/make',
  who: 'member',
  repetition: 'natural',
  example: {},
  input: nothing,
  refusals: {},
});

export const end = command<{ ended: true }>()({
  name: 'calendar/end',
  who: 'member',
  repetition: 'natural',
  example: {},
  input: nothing,
  refusals: {},
});
