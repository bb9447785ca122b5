/** What the doors of offices answer, as its parts draw it. */
import type { Answered, CommandInput } from '../../lib/doors.ts';

export type HeldView = Answered<'offices/held'>;
export type HeldTerm = HeldView['terms'][number];
export type PersonToAppoint = Answered<'offices/people'>['people'][number];
/** What a form has, before the server has looked at it. */
export type Appointment = Omit<CommandInput<'offices/appoint'>, 'office'> & { readonly office: string };
