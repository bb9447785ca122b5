/** What a member sees of their own membership, and what the office sees of requests. The rules are in src/domain/register. */
import * as v from 'valibot';
import type { PersonFactLine } from '../commands/register.ts';
import { duties, type OfficeKey, type Shown } from '../domain/membership/index.ts';
import type { Entry, GroupHeld, InspectionState, VoiceHeld } from '../domain/register/index.ts';
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
  /** The groups they were in and will be in, and who spoke for them, each with its days; the newest first. */
  readonly groups: readonly GroupHeld[];
  readonly voices: readonly VoiceHeld[];
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

export interface PeopleFound {
  /** Members of today whose name fits, at most 20, in the order of their names. */
  readonly people: readonly Shown<{ readonly id: string; readonly name: string }>[];
}

/** Members by a part of their name, for those who keep the register: to whom shares pass. */
export const people = query<PeopleFound>()({
  name: 'register/people',
  who: duties.register,
  example: { name: 'gwen' },
  input: v.strictObject({ name: v.pipe(v.string('text-too-long'), v.maxLength(100, 'text-too-long')) }),
  refusals: { 'text-too-long': 400 },
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
