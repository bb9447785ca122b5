/** Appointing people to offices and ending their terms. The rules are in src/domain/offices. */
import * as v from 'valibot';
import { duties, officeKeys } from '../domain/membership/index.ts';
import { command } from './command.ts';
import { EXAMPLE_ID, recordId } from './door.ts';

const office = v.picklist(officeKeys, 'office-unknown');
const day = v.pipe(v.string('office-day-wrong'), v.maxLength(10, 'office-day-wrong'));

const terms = {
  'office-day-wrong': 400,
  'office-last-before-first': 400,
  'office-held': 409,
  'office-not-held': 409,
  'office-not-member': 409,
} as const;

export const appoint = command<{ appointed: true }>()({
  name: 'offices/appoint',
  who: [...duties.offices, ...duties.setUp],
  repetition: 'kept',
  example: { memberId: EXAMPLE_ID, office: 'treasurer', fromOn: '2026-06-15', lastOn: '2027-06-14' },
  input: v.strictObject({ memberId: recordId, office, fromOn: day, lastOn: v.nullable(day) }),
  refusals: { 'office-own': 403, ...terms },
});

/** A last day, or null: at once. */
export const end = command<{ ended: true }>()({
  name: 'offices/end',
  who: duties.offices,
  repetition: 'kept',
  example: { memberId: EXAMPLE_ID, office: 'treasurer', lastOn: null },
  input: v.strictObject({ memberId: recordId, office, lastOn: v.nullable(day) }),
  refusals: { 'office-end-later': 409, ...terms },
});

/** Everybody may step down from an office of their own. */
export const stepDown = command<{ ended: true }>()({
  name: 'offices/step-down',
  who: 'member',
  repetition: 'kept',
  example: { office: 'treasurer', lastOn: '2026-06-30' },
  input: v.strictObject({ office, lastOn: v.nullable(day) }),
  refusals: { 'office-end-later': 409, ...terms },
});
