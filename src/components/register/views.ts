/** What the server answers about the register, as these parts draw it. */
import type { Answered, Given } from '../../lib/doors.ts';

export type MyMembership = Answered<'register/mine'>;
export type Inspections = Answered<'register/inspections'>;
export type RequestLine = Inspections['waiting'][number];
export type PeopleFound = Answered<'register/people'>;
export type RegisterPage = Given<'register/as-at'>;
export type PersonInRegister = Given<'register/person'>;
/** One fact of a person, with what took its place. */
export type PersonFactLine = PersonInRegister['facts'][number];
/** A file of people that is under way, or was. */
export type ImportLine = NonNullable<Answered<'register/imports'>['present']>;
export type ExportPage = Given<'register/export'>;
