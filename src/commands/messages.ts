/** What a member decides about messages, and the letters that the office prints and posts. The rules: src/domain/messages. */
import * as v from 'valibot';
import { answers, kinds, postOffices, type Answer, type PrintedAs } from '../domain/messages/index.ts';
import { command } from './command.ts';
import { EXAMPLE_ID, recordId } from './door.ts';

export const choose = command<{ kind: string; answer: Answer }>()({
  name: 'messages/choose',
  who: 'member',
  repetition: 'kept',
  example: { kind: 'time-bank', answer: 'weekly' },
  input: v.strictObject({
    kind: v.picklist(kinds, 'input-wrong'),
    answer: v.picklist(answers, 'way-missing'),
  }),
  refusals: { 'way-missing': 400, 'way-not-allowed': 409 },
});

export const read = command<{ id: string }>()({
  name: 'messages/read',
  who: 'member',
  supporter: 'messages',
  // A message that was read once is read: nothing is to be kept of a second time.
  repetition: 'natural',
  example: { id: EXAMPLE_ID },
  input: v.strictObject({ id: recordId }),
  refusals: { 'id-wrong': 400, 'message-unknown': 404 },
});

/** A letter, ready to print. */
export interface LetterToPrint {
  readonly id: string;
  readonly name: string;
  readonly language: 'en' | 'cy';
  /** The lines of the postal address; none when the register has none. */
  readonly address: readonly string[];
  /** How the person needs it printed. */
  readonly formats: readonly PrintedAs[];
  readonly subject: string;
  readonly text: string;
  readonly queuedAt: number;
}

/** Letters that one print job takes. */
export const MOST_LETTERS = 100;

/** To look at other people's letters is an act, and so it is a command: it is written down. */
export const printLetters = command<{ letters: readonly LetterToPrint[] }>()({
  name: 'messages/print-letters',
  who: postOffices,
  repetition: 'natural',
  example: {},
  input: v.strictObject({}),
  refusals: {},
});

export const lettersPrinted = command<{ posted: number }>()({
  name: 'messages/letters-printed',
  who: postOffices,
  repetition: 'kept',
  example: { ids: [EXAMPLE_ID] },
  input: v.strictObject({
    ids: v.pipe(
      v.array(recordId, 'letter-missing'),
      v.minLength(1, 'letter-missing'),
      v.maxLength(MOST_LETTERS, 'input-wrong'),
    ),
  }),
  refusals: { 'id-wrong': 400, 'letter-missing': 400, 'letter-unknown': 404 },
});

/** To look at somebody's address and phone number is an act, and is written down. */
export const reach = command<{ member: string; email: string; phone: string }>()({
  name: 'messages/reach',
  who: postOffices,
  repetition: 'natural',
  example: { member: EXAMPLE_ID },
  input: v.strictObject({ member: recordId }),
  refusals: { 'id-wrong': 400, 'reach-unknown': 404 },
});
