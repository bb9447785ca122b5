/** What the server answers about the register, as these parts draw it. */
import type { Answered, Sent } from '../../lib/doors.ts';

export type MyMembership = Answered<'register/mine'>;
export type Inspections = Answered<'register/inspections'>;
export type RequestLine = Inspections['waiting'][number];
type Done<S> = Extract<S, { ok: true }> extends { value: infer Value } ? Value : never;
export type RegisterPage = Done<Sent<'register/as-at'>>;
export type PersonInRegister = Done<Sent<'register/person'>>;
