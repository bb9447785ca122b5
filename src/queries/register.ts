/** What a member sees of their own membership, and what the office sees of requests. The rules are in src/domain/register. */
import * as v from 'valibot';
import type { PersonFactLine } from '../commands/register.ts';
import { duties, type OfficeKey } from '../domain/membership/index.ts';
import type { Entry, InspectionState } from '../domain/register/index.ts';
import { query } from './query.ts';

/** A request of one's own to look into the register. */
export interface OwnInspection {
  readonly state: InspectionState;
  readonly askedAt: number;
  readonly answerBy: string;
  /** The last day on which they may look; null when it is not granted. */
  readonly untilOn: string | null;
  /** Why not; empty after a yes. */
  readonly reason: string;
}

export interface MyMembership {
  readonly entry: Entry;
  /** What was written down about them, the newest first: all of it. */
  readonly facts: readonly PersonFactLine[];
  /** What is still to be paid for their shares, in pence. */
  readonly owingPence: number;
  /** The day on which their membership ends, when they said so; null otherwise. */
  readonly leavesOn: string | null;
  readonly inspection: OwnInspection | null;
  /** How many days the office has to answer who asks to look into the register. */
  readonly inspectWithinDays: number;
}

/** A member's own membership: their whole entry, as they may inspect it themselves (2014 Act, s.103). */
export const mine = query<MyMembership>()({
  name: 'register/mine',
  who: 'member',
  example: {},
  input: v.strictObject({}),
  refusals: { 'person-unknown': 404 },
});

export interface RequestLine {
  readonly id: string;
  readonly name: string;
  readonly purpose: string;
  readonly askedAt: number;
  readonly answerBy: string;
  readonly late: boolean;
  readonly state: InspectionState;
  readonly untilOn: string | null;
  readonly reason: string;
  /** Who answered; empty while it waits. */
  readonly byName: string;
  /** True when it is the asker's own: somebody else answers it. */
  readonly own: boolean;
}

/** Somebody read the register, or an entry of it. */
export interface RegisterLook {
  readonly byName: string;
  readonly office: OfficeKey | null;
  readonly what: string;
  readonly at: number;
}

export interface Inspections {
  /** Those that wait, the first to be answered first. */
  readonly waiting: readonly RequestLine[];
  /** Those answered, the newest first, a page of them. */
  readonly answered: readonly RequestLine[];
  /** Who looked at the whole register, the newest first, a page of them. */
  readonly looks: readonly RegisterLook[];
  /** How many days may lie between asking and answering. */
  readonly inspectWithinDays: number;
}

export const inspections = query<Inspections>()({
  name: 'register/inspections',
  who: duties.register,
  example: {},
  input: v.strictObject({}),
  refusals: {},
});
