/** A plan while it is being written: boxes as they were typed, and what they mean. */
import { londonDate, londonMinuteOfDay } from '../../domain/kernel/index.ts';
import {
  canAskGroup,
  itemKinds,
  meetingKinds,
  type AgendaItem,
  type AgendaMatter,
  type ItemKind,
  type MeetingKind,
  type MeetingPlan,
} from '../../domain/meetings/index.ts';
import type { CommandInput } from '../../lib/doors.ts';
import { draftOf as keptAs } from '../../lib/drafts.ts';
import { dayOf, noDay, written, type WrittenDay } from '../../lib/written-day.ts';

export interface DraftItem {
  /** Tells two items apart while they move. */
  key: number;
  kind: ItemKind;
  titleEn: string;
  titleCy: string;
  wordsEn: string;
  wordsCy: string;
  minutes: string;
  matter: AgendaMatter | '';
  /** The motion of a member that it decides; empty or left out for none. */
  proposal?: string;
  /** The key of the group that alone votes on it; empty or left out for everybody. */
  groupKey?: string;
}

export interface PlanDraft {
  kind: MeetingKind;
  groupKey: string;
  on: WrittenDay;
  time: string;
  placeEn: string;
  placeCy: string;
  joinEn: string;
  joinCy: string;
  accessEn: string;
  accessCy: string;
  items: DraftItem[];
}

let keys = 0;

export const newItem = (kind: ItemKind = 'discussion'): DraftItem => ({
  key: (keys += 1),
  kind,
  titleEn: '',
  titleCy: '',
  wordsEn: '',
  wordsCy: '',
  minutes: '15',
  matter: kind === 'motion' ? 'ordinary' : '',
});

export const newDraft = (): PlanDraft => ({
  kind: 'special',
  groupKey: '',
  on: noDay(),
  time: '',
  placeEn: '',
  placeCy: '',
  joinEn: '',
  joinCy: '',
  accessEn: '',
  accessCy: '',
  items: [newItem()],
});

const two = (typed: string | number): string => String(typed).trim().padStart(2, '0');

/** A plan that was saved, as it is changed. */
export function draftOf(plan: MeetingPlan): PlanDraft {
  const {
    startsAt,
    agenda,
    agreedToShort: _agreed,
    auditorAskedOn: _asked,
    firstMeetingOn: _first,
    ...rest
  } = plan;
  const minute = londonMinuteOfDay(startsAt);
  return {
    ...rest,
    on: written(londonDate(startsAt)),
    time: `${two(Math.floor(minute / 60))}:${two(minute % 60)}`,
    items: agenda.map((item) => ({ ...item, key: (keys += 1), minutes: String(item.minutes) })),
  };
}

/** Minutes since midnight of a time as people type it: 14:30, 14.30, 2:30pm, 2pm. -1 when it is none. */
export function minuteOf(typed: string): number {
  const found = /^(\d{1,2})(?:[:.](\d{2}))?\s*(am|pm)?$/i.exec(typed.trim());
  if (!found) return -1;
  const half = found[3]?.toLowerCase();
  const hour = Number(found[1]);
  const minute = Number(found[2] ?? 0);
  if (minute > 59 || hour > (half ? 12 : 23) || (half && hour < 1) || (!half && found[2] === undefined))
    return -1;
  const whole = half === 'pm' ? (hour % 12) + 12 : half === 'am' ? hour % 12 : hour;
  return whole * 60 + minute;
}

/** An item that one group alone can be asked. A motion that says nothing else decides by an ordinary majority. */
export const asksGroup = (kind: MeetingKind, item: DraftItem): boolean =>
  canAskGroup(kind, { ...item, matter: item.matter || 'ordinary' });

const itemOf = (plan: PlanDraft, draft: DraftItem): AgendaItem => {
  const { key: _key, minutes, ...item } = draft;
  return {
    ...item,
    matter: item.kind === 'motion' ? item.matter || 'ordinary' : '',
    proposal: item.kind === 'motion' ? (item.proposal ?? '') : '',
    groupKey: asksGroup(plan.kind, draft) ? (item.groupKey ?? '') : '',
    minutes: /^\d+$/.test(minutes.trim()) ? Number(minutes) : 0,
  };
};

/** What is sent: the server says what is wrong with it, beside each question. */
export function inputOf(meetingId: string, draft: PlanDraft): CommandInput<'meetings/save'> {
  const { on, time, items, ...rest } = draft;
  return {
    meetingId,
    ...rest,
    groupKey: rest.kind === 'group' ? rest.groupKey : '',
    day: dayOf(on),
    minuteOfDay: minuteOf(time),
    agenda: items.map((item) => itemOf(draft, item)),
  };
}

const TEXTS = ['placeEn', 'placeCy', 'joinEn', 'joinCy', 'accessEn', 'accessCy'] as const;
const ITEM_TEXTS = ['titleEn', 'titleCy', 'wordsEn', 'wordsCy'] as const;

/** True once something of a new plan was written. */
export const isBegun = (draft: PlanDraft): boolean =>
  [draft.time, ...Object.values(draft.on), ...TEXTS.map((text) => draft[text])].some((text) => text !== '') ||
  draft.items.length > 1 ||
  draft.items.some((item) => ITEM_TEXTS.some((text) => item[text] !== ''));

/** True when something has all these names, each with words. */
function hasTexts(value: unknown, names: readonly string[]): boolean {
  const found = value as Readonly<Record<string, unknown>> | null;
  return (
    typeof found === 'object' && found !== null && names.every((name) => typeof found[name] === 'string')
  );
}

function isPlan(kept: unknown): kept is PlanDraft {
  if (!hasTexts(kept, ['kind', 'groupKey', 'time', ...TEXTS])) return false;
  const { kind, on, items } = kept as PlanDraft;
  return (
    meetingKinds.includes(kind) &&
    hasTexts(on, ['day', 'month', 'year']) &&
    Array.isArray(items) &&
    items.length > 0 &&
    items.every(
      (item) => hasTexts(item, ['kind', 'minutes', 'matter', ...ITEM_TEXTS]) && itemKinds.includes(item.kind),
    )
  );
}

/** Days that a plan in the writing stays on its device: whoever plans waits for answers about rooms and people. */
const DAYS = 28;

/** The new plan that was begun on this device. */
export const keptPlan = () => keptAs<PlanDraft>('meetings/plan', isPlan, DAYS);

/** A plan that was kept, with keys of this visit. */
export const takenUp = (kept: PlanDraft): PlanDraft => ({
  ...kept,
  items: kept.items.map((item) => ({ ...item, key: (keys += 1) })),
});
