/** What waits for those who hold an office, counted; each count is for those whose work it is. And offices that need somebody. */
import * as v from 'valibot';
import type { CivilDate } from '../domain/kernel/index.ts';
import { language } from '../commands/door.ts';
import { duties, officeKeys, type OfficeKey, type Shown } from '../domain/membership/index.ts';
import type { MeetingDuty, WaitKind } from '../domain/office/index.ts';
import type { KeyState } from '../domain/offices/index.ts';
import { query } from './query.ts';

export interface Waiting {
  readonly kind: WaitKind;
  readonly count: number;
}

export interface OfficeHome {
  /** The offices that they hold now. */
  readonly offices: readonly OfficeKey[];
  /** One for each kind that is their work, also when nothing of it waits. */
  readonly waits: readonly Waiting[];
}

export const home = query<OfficeHome>()({
  name: 'office/home',
  who: officeKeys,
  example: {},
  input: v.strictObject({}),
  refusals: {},
});

/** One office that somebody holds and that needs something. */
export interface RoleToWatch {
  readonly office: OfficeKey;
  /** The holder as far as the reader may see them: who looks after signing in sees how it is with the passkey. */
  readonly holder: Shown<{ readonly id: string; readonly name: string; readonly key: KeyState }>;
  /** The last day of a term that ends soon, or null. */
  readonly lastOn: CivilDate | null;
  /** True when somebody is appointed to hold it on. */
  readonly followed: boolean;
}

export interface RolesEnding {
  /** What ends first comes first. */
  readonly roles: readonly RoleToWatch[];
  /** True for those who appoint. */
  readonly appoints: boolean;
  /** True for those who are told who has no passkey. */
  readonly keys: boolean;
}

export const rolesEnding = query<RolesEnding>()({
  name: 'office/roles-ending',
  who: officeKeys,
  example: {},
  input: v.strictObject({}),
  refusals: {},
});

/** Something that is due about a meeting. */
export interface DutyLine extends MeetingDuty {
  /** What it is about: a motion, or what a meeting is called. */
  readonly title: string;
  /** When the meeting begins or began; null for none. */
  readonly heldAt: number | null;
  readonly isLate: boolean;
  /** The page where it is done, in English. */
  readonly path: string;
}

/** A decision of which the regulator was told. */
export interface ToldLine {
  readonly vote: string;
  readonly title: string;
  readonly on: CivilDate;
}

export interface MeetingDuties {
  readonly today: CivilDate;
  /** The first day comes first. */
  readonly duties: readonly DutyLine[];
  /** What is done: a day that was written down wrong can be put right. */
  readonly told: readonly ToldLine[];
}

export const meetingDuties = query<MeetingDuties>()({
  name: 'office/meeting-duties',
  who: duties.meetings,
  example: { language: 'en' },
  input: v.strictObject({ language }),
  refusals: {},
});
