/** Lists of people for those who hold an office. To read one is an act that the people can see, so it is a command. */
import * as v from 'valibot';
import { duties, officeKeys, type Shown } from '../domain/membership/index.ts';
import { waitKinds, type PaymentDue } from '../domain/office/index.ts';
import { command } from './command.ts';
import { EXAMPLE_ID, recordId } from './door.ts';

/** A payment that is due, with who owes it as far as the reader may see. */
export type DueLine = PaymentDue & {
  readonly person: Shown<{ readonly id: string; readonly name: string }>;
};

export interface PaymentsDue {
  readonly lines: readonly DueLine[];
  /** How many are due in all, whatever is shown. */
  readonly all: number;
  /** True when there are more than a list holds. */
  readonly more: boolean;
}

export const paymentsDue = command<PaymentsDue>()({
  name: 'office/payments-due',
  who: duties.payments,
  repetition: 'natural',
  example: {},
  input: v.strictObject({
    /** True when it is taken away as a file. */
    taken: v.optional(v.boolean(), false),
  }),
  refusals: {},
});

/** A list of the office leaves the page as a file. Everybody can see that, as with every look. */
export const takeList = command<{ readonly written: true }>()({
  name: 'office/take-list',
  who: officeKeys,
  repetition: 'natural',
  example: { list: 'letters' },
  input: v.strictObject({ list: v.picklist(waitKinds, 'input-wrong') }),
  refusals: {},
});

/** Somebody writes down that a decision was sent to the regulator, and on which day. */
export const regulatorSent = command<{ readonly voteId: string }>()({
  name: 'office/regulator-sent',
  who: duties.meetings,
  repetition: 'kept',
  example: { voteId: EXAMPLE_ID, on: '2027-06-15' },
  input: v.strictObject({
    voteId: recordId,
    on: v.pipe(v.string('regulator-day-wrong'), v.regex(/^\d{4}-\d{2}-\d{2}$/, 'regulator-day-wrong')),
    /** The day that it puts right; left out for the first. */
    instead: v.optional(v.pipe(v.string(), v.regex(/^(\d{4}-\d{2}-\d{2})?$/, 'regulator-day-wrong')), ''),
  }),
  refusals: {
    'vote-unknown': 404,
    'regulator-not-due': 409,
    'regulator-sent-already': 409,
    'regulator-day-wrong': 400,
  },
});
