/**
 * What office holders do so that everybody can sign in: a printed card for somebody without email, and a way back for
 * somebody who lost everything. Both need two people, and both happen in person.
 */
import * as v from 'valibot';
import { duties } from '../domain/membership/index.ts';
import { command } from './command.ts';
import { askingRefusals, EXAMPLE_ID, recordId } from './door.ts';

const member = recordId;

export const askCard = command<{ approvalId: string }>()({
  name: 'sign-in/ask-card',
  who: duties.signIn,
  repetition: 'kept',
  example: { member: EXAMPLE_ID },
  input: v.strictObject({ member }),
  refusals: { 'member-unknown': 404, 'card-teller': 403, ...askingRefusals },
});

/** What is printed on a card. It is answered once: who loses it on the way asks for another card. */
export interface PrintedCard {
  readonly name: string;
  readonly language: 'en' | 'cy';
  readonly code: string;
  /** The address that the picture holds. */
  readonly link: string;
}

export const printCard = command<PrintedCard>()({
  name: 'sign-in/print-card',
  who: duties.signIn,
  repetition: 'natural',
  example: { card: EXAMPLE_ID },
  input: v.strictObject({ card: recordId }),
  refusals: {
    'card-unknown': 404,
    'card-teller': 403,
    'card-ended': 409,
    'card-printed': 409,
    'card-old': 409,
  },
});

export const endCard = command<{ ended: true }>()({
  name: 'sign-in/end-card',
  who: duties.signIn,
  repetition: 'natural',
  example: { card: EXAMPLE_ID },
  input: v.strictObject({ card: recordId }),
  refusals: { 'card-unknown': 404 },
});

export const askRecovery = command<{ approvalId: string }>()({
  name: 'sign-in/ask-recovery',
  who: duties.signIn,
  repetition: 'kept',
  example: { member: EXAMPLE_ID, email: 'gwen@members.example' },
  input: v.strictObject({
    member,
    /** A new address; empty when the one they have still works. */
    email: v.pipe(
      v.string(),
      v.trim(),
      v.toLowerCase(),
      v.maxLength(254, 'email-wrong'),
      v.union([v.literal(''), v.pipe(v.string(), v.email('email-wrong'))], 'email-wrong'),
    ),
  }),
  refusals: { 'member-unknown': 404, 'no-account': 409, 'email-taken': 409, ...askingRefusals },
});
