/** Who holds which office: shown to all members, because they have to know who acts for them. */
import * as v from 'valibot';
import { duties, type OfficeKey, type Shown } from '../domain/membership/index.ts';
import { query } from './query.ts';

export interface HeldTerm {
  readonly office: OfficeKey;
  readonly holder: Shown<{ readonly id: string; readonly name: string }>;
  readonly fromAt: number;
  /** When it is over; null when nobody has set an end. */
  readonly untilAt: number | null;
  /** True for one that has not begun yet. */
  readonly coming: boolean;
}

export interface HeldView {
  /** Terms that run or are to come, in the order of the offices. */
  readonly terms: readonly HeldTerm[];
  /** Who asks. */
  readonly me: string;
  /** True for those who appoint and end. */
  readonly appoints: boolean;
  /** True for a steward of a co-op that has neither chair nor secretary. */
  readonly setsUp: boolean;
}

export const held = query<HeldView>()({
  name: 'offices/held',
  who: 'member',
  example: {},
  input: v.strictObject({}),
  refusals: {},
});

export interface PeopleToAppoint {
  /** Members of today whose name fits, at most 20, in the order of their names. */
  readonly people: readonly Shown<{ readonly id: string; readonly name: string }>[];
}

/** For those who appoint: they keep the register and see every name. */
export const people = query<PeopleToAppoint>()({
  name: 'offices/people',
  who: duties.offices,
  example: { name: 'gwen' },
  input: v.strictObject({ name: v.pipe(v.string('text-too-long'), v.maxLength(100, 'text-too-long')) }),
  refusals: { 'text-too-long': 400 },
});
