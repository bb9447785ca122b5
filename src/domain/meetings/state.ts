// How a meeting stands, worked out from what happened: its notice went out, or it was called off. Nothing of it is stored
// as a state. And who may see it: a plan is for those who call meetings; a meeting of all members is for every member;
// that of a group for its members, that of the board for the board. For anybody else it is not there.

import { onlyRefusals, refusal, type Instant, type Refusal } from '../kernel/index.ts';
import type { OfficeKey } from '../membership/index.ts';
import { isGeneral, type MeetingKind } from './kinds.ts';

/** planned: nobody was told. called: the notice is out. called-off: it does not take place. over: its time has gone by. */
export type MeetingState = 'planned' | 'called' | 'called-off' | 'over';

export interface MeetingCourse {
  readonly endsAt: Instant;
  readonly calledAt: Instant | null;
  readonly calledOffAt: Instant | null;
  /** When those who led it ended it, or put it off; null or left out while nobody did. */
  readonly closedAt?: Instant | null;
}

export function meetingState(
  { endsAt, calledAt, calledOffAt, closedAt = null }: MeetingCourse,
  now: Instant,
): MeetingState {
  if (calledOffAt !== null) return 'called-off';
  if (calledAt === null) return 'planned';
  return closedAt === null && now < endsAt ? 'called' : 'over';
}

/** Offices whose holders plan and call meetings. */
export const meetingOffices = ['chair', 'secretary', 'board'] as const satisfies readonly OfficeKey[];
/** Offices whose holders are the board. */
export const boardOffices = ['chair', 'board'] as const satisfies readonly OfficeKey[];

/** Who looks at meetings: the groups they belong to and the offices they hold. */
export interface MeetingViewer {
  readonly groups: readonly string[];
  readonly offices: readonly OfficeKey[];
}

const holds = (viewer: MeetingViewer, keys: readonly OfficeKey[]): boolean =>
  viewer.offices.some((office) => keys.includes(office));

/** True for those who plan and call meetings. */
export const plansMeetings = (viewer: MeetingViewer): boolean => holds(viewer, meetingOffices);

/** True when a meeting is there for somebody. */
export function seesMeeting(
  {
    kind,
    groupKey,
    calledAt,
  }: { readonly kind: MeetingKind; readonly groupKey: string; readonly calledAt: Instant | null },
  viewer: MeetingViewer,
): boolean {
  if (plansMeetings(viewer)) return true;
  if (calledAt === null) return false;
  return isGeneral(kind) || (kind === 'group' && viewer.groups.includes(groupKey));
}

/** Why a plan cannot be changed or called any more. Codes: `meeting-called`, `meeting-called-off`. */
export const whyNotChanged = ({ calledAt, calledOffAt }: Omit<MeetingCourse, 'endsAt'>): Refusal[] =>
  onlyRefusals([
    calledOffAt !== null ? refusal('meeting-called-off') : null,
    calledOffAt === null && calledAt !== null ? refusal('meeting-called') : null,
  ]);

/**
 * Why a meeting cannot be called off: once it was opened it is ended, stopped for a while or put off, and what it decided
 * stays. Codes: `meeting-called-off`, `meeting-open-already`, `meeting-over`, `meeting-why-missing`.
 */
export const whyNotCalledOff = (
  course: MeetingCourse & { readonly opened: boolean },
  why: string,
  now: Instant,
): Refusal[] =>
  onlyRefusals([
    course.opened ? refusal('meeting-open-already') : null,
    course.calledOffAt !== null ? refusal('meeting-called-off') : null,
    meetingState(course, now) === 'over' ? refusal('meeting-over') : null,
    why.trim() === '' ? refusal('meeting-why-missing', 'whyEn') : null,
  ]);
