// A meeting as it is planned: when, where, how to join, and what is on the agenda. A plan can be half written and
// changed; once its notice has gone out nothing of it is changed any more, because that is what people were told.

import {
  isCivilDate,
  isWhole,
  lengthOf,
  MINUTE,
  onlyRefusals,
  refusal,
  type CivilDate,
  type Id,
  type Instant,
  type Refusal,
} from '../kernel/index.ts';
import type { NoticedItem } from './notice.ts';
import { canAskGroup, groupAsked } from './question.ts';
import type { MeetingKind } from './kinds.ts';

export const itemKinds = ['report', 'accounts', 'discussion', 'motion', 'election', 'break'] as const;
export type ItemKind = (typeof itemKinds)[number];

/** What a motion on the agenda decides; which majority each needs is in domain/voting. */
export const agendaMatters = [
  'ordinary',
  'special',
  'transfer',
  'conversion',
  'auditor',
  'audit-exemption',
] as const;
export type AgendaMatter = (typeof agendaMatters)[number];

export interface AgendaItem {
  readonly kind: ItemKind;
  readonly titleEn: string;
  /** Empty: the English stands for both. */
  readonly titleCy: string;
  /** The whole words of a motion, or what a report is about. */
  readonly wordsEn: string;
  readonly wordsCy: string;
  readonly minutes: number;
  /** For a motion; empty for every other item. */
  readonly matter: AgendaMatter | '';
  /** The motion of a member that it decides (domain/motions); empty or left out for none. */
  readonly proposal?: Id | '';
  /** The key of the group that alone votes on it (question.ts); empty or left out for everybody. */
  readonly groupKey?: string;
}

export interface MeetingPlan {
  readonly kind: MeetingKind;
  /** The key of the group, for a meeting of one; empty for every other. */
  readonly groupKey: string;
  readonly startsAt: Instant;
  readonly placeEn: string;
  readonly placeCy: string;
  /** How to join by phone or video. */
  readonly joinEn: string;
  readonly joinCy: string;
  /** What makes it easy to be there: ramp, loop, interpreter, a quiet room. */
  readonly accessEn: string;
  readonly accessCy: string;
  /** How many agreed in writing to a shorter notice. */
  readonly agreedToShort: number;
  /** The day on which somebody asked for another auditor; empty when nobody did. */
  readonly auditorAskedOn: CivilDate | '';
  /** The day of the meeting that this one confirms; empty for every other. */
  readonly firstMeetingOn: CivilDate | '';
  readonly agenda: readonly AgendaItem[];
}

const MOST_ITEMS = 30;
export const ITEM_MINUTES = { low: 1, high: 240 } as const;
export const PLACE_LIMIT = 500;
export const TITLE_LIMIT = 160;
export const ITEM_WORDS_LIMIT = 4000;

/** How long all items take together. */
const lengthMinutes = (agenda: readonly Pick<AgendaItem, 'minutes'>[]): number =>
  agenda.reduce((sum, { minutes }) => sum + minutes, 0);

/** When a meeting ends by its agenda. */
export const endsAtOf = (startsAt: Instant, agenda: readonly Pick<AgendaItem, 'minutes'>[]): Instant =>
  startsAt + lengthMinutes(agenda) * MINUTE;

/** Each item with the moment at which it begins by the agenda. */
export function timesOf(startsAt: Instant, agenda: readonly Pick<AgendaItem, 'minutes'>[]): Instant[] {
  let at = startsAt;
  return agenda.map(({ minutes }) => {
    const begins = at;
    at += minutes * MINUTE;
    return begins;
  });
}

function itemRefusal(item: AgendaItem, at: number): Refusal | null {
  const field = `agenda-${at}`;
  const number = at + 1;
  if (
    item.titleEn.trim() === '' ||
    lengthOf(item.titleEn) > TITLE_LIMIT ||
    lengthOf(item.titleCy) > TITLE_LIMIT
  )
    return refusal('item-title-wrong', field, { number, most: TITLE_LIMIT });
  const { low, high } = ITEM_MINUTES;
  if (!isWhole(item.minutes) || item.minutes < low || item.minutes > high)
    return refusal('item-minutes-wrong', field, { number, low, high });
  if (lengthOf(item.wordsEn) > ITEM_WORDS_LIMIT || lengthOf(item.wordsCy) > ITEM_WORDS_LIMIT)
    return refusal('item-words-long', field, { number, most: ITEM_WORDS_LIMIT });
  if (item.kind !== 'motion' && (item.proposal ?? '') !== '')
    return refusal('item-motion-over', field, { number });
  if ((item.kind === 'motion') !== (item.matter !== ''))
    return refusal('item-matter-missing', field, { number });
  return null;
}

/** One meeting decides a motion once. */
function namedTwice(
  { proposal = '' }: AgendaItem,
  at: number,
  agenda: readonly AgendaItem[],
): Refusal | null {
  const first = agenda.findIndex((item) => item.proposal === proposal);
  return proposal !== '' && first < at
    ? refusal('item-motion-twice', `agenda-${at}`, { number: at + 1 })
    : null;
}

/** One group alone votes on it: that group is there, and this can be asked of one. */
const wrongGroup =
  ({ kind }: MeetingPlan, groups: readonly string[]) =>
  (item: AgendaItem, at: number): Refusal | null => {
    const key = groupAsked(item);
    return key === '' || (groups.includes(key) && canAskGroup(kind, item))
      ? null
      : refusal('item-group-wrong', `agenda-${at}`, { number: at + 1 });
  };

const dayOrNone = (day: string, field: string): Refusal | null =>
  day === '' || isCivilDate(day) ? null : refusal('meeting-day-wrong', field);

const LAST_MINUTE = 24 * 60 - 1;

/** What is wrong with a day and a minute of it, as they were written: `meeting-day-wrong`, `meeting-time-wrong`. */
export const whyNoMoment = (day: string, minuteOfDay: number): Refusal[] =>
  onlyRefusals([
    isCivilDate(day) ? null : refusal('meeting-day-wrong', 'day'),
    isWhole(minuteOfDay) && minuteOfDay >= 0 && minuteOfDay <= LAST_MINUTE
      ? null
      : refusal('meeting-time-wrong', 'minuteOfDay'),
  ]);

/**
 * Why a plan cannot be kept; empty when it can. Codes: `meeting-past`, `meeting-group-missing`, `meeting-place-missing`,
 * `agenda-empty`, `agenda-long`, `meeting-day-wrong`, and those of items with their number.
 */
export function whyNotPlan(plan: MeetingPlan, groups: readonly string[], now: Instant): Refusal[] {
  const { kind, groupKey, startsAt, placeEn, joinEn, agenda } = plan;
  const long = [plan.placeEn, plan.placeCy, plan.joinEn, plan.joinCy, plan.accessEn, plan.accessCy].some(
    (words) => lengthOf(words) > PLACE_LIMIT,
  );
  return onlyRefusals([
    kind === 'group' && !groups.includes(groupKey) ? refusal('meeting-group-missing', 'groupKey') : null,
    startsAt <= now ? refusal('meeting-past', 'day') : null,
    placeEn.trim() === '' && joinEn.trim() === '' ? refusal('meeting-place-missing', 'placeEn') : null,
    long ? refusal('meeting-words-long', 'placeEn', { most: PLACE_LIMIT }) : null,
    agenda.length === 0 ? refusal('agenda-empty', 'agenda') : null,
    agenda.length > MOST_ITEMS ? refusal('agenda-long', 'agenda', { most: MOST_ITEMS }) : null,
    dayOrNone(plan.auditorAskedOn, 'auditorAskedOn'),
    dayOrNone(plan.firstMeetingOn, 'firstMeetingOn'),
    ...agenda.map(itemRefusal),
    ...agenda.map(namedTwice),
    ...agenda.map(wrongGroup(plan, groups)),
  ]);
}

/** The agenda as the rules of notice look at it. A motion's whole words are there when there are any. */
export const noticedItems = (agenda: readonly AgendaItem[]): NoticedItem[] =>
  agenda.map(({ kind, matter, wordsEn }) => ({
    kind,
    matter: matter === '' ? null : matter,
    wordsGiven: wordsEn.trim() !== '',
  }));

/** A meeting with its own name. */
export interface Meeting extends MeetingPlan {
  readonly id: Id;
}
