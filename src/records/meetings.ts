/** Rows of meetings and the plain values that the rules know, in both directions. */
import {
  endsAtOf,
  type ActFacts,
  type ActKind,
  type AgendaItem,
  type AgendaMatter,
  type ItemKind,
  type Meeting,
  type MeetingAct,
  type MeetingCourse,
  type MeetingKind,
  type MeetingPlan,
} from '../domain/meetings/index.ts';
import { canonicalJson, type Id, type Instant } from '../domain/kernel/index.ts';
import { shapes } from '../types/shapes.ts';
import { dateText, instantOf, neededInstant, pick, type NewRow, type RowOf } from './row.ts';

export const itemShape = pick(
  shapes.meeting_items,
  'kind',
  'titleEn',
  'titleCy',
  'wordsEn',
  'wordsCy',
  'minutes',
  'matter',
  'proposal',
  'groupKey',
);

/** A meeting with what happened to it. */
export const meetingShape = {
  ...pick(
    shapes.meetings,
    'id',
    'kind',
    'groupKey',
    'rulebook',
    'startsAt',
    'endsAt',
    'placeEn',
    'placeCy',
    'joinEn',
    'joinCy',
    'accessEn',
    'accessCy',
    'agreedToShort',
    'auditorAskedOn',
    'firstMeetingOn',
  ),
  calledAt: '',
  calledBy: '',
  calledOffAt: '',
  whyEn: '',
  whyCy: '',
  /** When it was ended or put off in the room. */
  closedAt: '',
  /** The meeting that was put off and whose place it takes. */
  replaces: '',
} as const;

export const itemOf = (row: RowOf<typeof itemShape>): AgendaItem => ({
  ...row,
  kind: row.kind as ItemKind,
  matter: row.matter as AgendaMatter | '',
});

export interface FoundMeeting extends Meeting, MeetingCourse {
  readonly rulebook: string;
  /** The name of whoever called it; empty while nobody has. */
  readonly calledBy: string;
  readonly whyEn: string;
  readonly whyCy: string;
  readonly closedAt: Instant | null;
  /** The meeting that was put off and whose place it takes; empty for every other. */
  readonly replaces: Id | '';
}

export function meetingOf(row: RowOf<typeof meetingShape>, agenda: readonly AgendaItem[]): FoundMeeting {
  const { kind, startsAt, endsAt, calledAt, calledOffAt, closedAt, ...rest } = row;
  return {
    ...rest,
    kind: kind as MeetingKind,
    startsAt: neededInstant(startsAt),
    endsAt: neededInstant(endsAt),
    calledAt: instantOf(calledAt),
    calledOffAt: instantOf(calledOffAt),
    closedAt: instantOf(closedAt),
    agenda,
  };
}

/** A plan as its row; the agenda has rows of its own. */
export function meetingRow(
  { agenda, startsAt, ...plan }: MeetingPlan,
  { rulebook, now }: { readonly rulebook: string; readonly now: Instant },
): NewRow<'meetings'> {
  return {
    ...plan,
    rulebook,
    startsAt: dateText(startsAt),
    endsAt: dateText(endsAtOf(startsAt, agenda)),
    changedAt: dateText(now),
  };
}

export const itemRow = (meeting: Id, item: AgendaItem, at: number): NewRow<'meeting_items'> => ({
  meeting,
  number: at + 1,
  proposal: '',
  groupKey: '',
  ...item,
});

export const actShape = pick(
  shapes.meeting_acts,
  'meeting',
  'number',
  'kind',
  'item',
  'about',
  'facts',
  'by',
  'at',
  'digest',
);

export const actOf = ({ kind, facts, at, ...row }: RowOf<typeof actShape>): MeetingAct => ({
  ...row,
  kind: kind as ActKind,
  facts: JSON.parse(facts) as ActFacts,
  at: neededInstant(at),
});

export const actRow = ({ facts, at, ...act }: MeetingAct): NewRow<'meeting_acts'> => ({
  ...act,
  facts: canonicalJson(facts),
  at: dateText(at),
});
