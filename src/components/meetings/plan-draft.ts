/** A plan while it is being written: boxes as they were typed, and what they mean. */
import { londonDate, londonMinuteOfDay } from '../../domain/kernel/index.ts';
import type {
  AgendaItem,
  AgendaMatter,
  ItemKind,
  MeetingKind,
  MeetingPlan,
} from '../../domain/meetings/index.ts';
import type { CommandInput } from '../../lib/doors.ts';

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
}

export interface PlanDraft {
  kind: MeetingKind;
  groupKey: string;
  day: string;
  month: string;
  year: string;
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
  day: '',
  month: '',
  year: '',
  time: '',
  placeEn: '',
  placeCy: '',
  joinEn: '',
  joinCy: '',
  accessEn: '',
  accessCy: '',
  items: [newItem()],
});

/** A day in its three boxes. */
export function dayBoxes(date: string): Pick<PlanDraft, 'day' | 'month' | 'year'> {
  const [year = '', month = '', day = ''] = date.split('-').map((part) => String(Number(part)));
  return { day, month, year };
}

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
    ...dayBoxes(londonDate(startsAt)),
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

const itemOf = ({ key: _key, minutes, ...item }: DraftItem): AgendaItem => ({
  ...item,
  matter: item.kind === 'motion' ? item.matter || 'ordinary' : '',
  minutes: /^\d+$/.test(minutes.trim()) ? Number(minutes) : 0,
});

/** What is sent: the server says what is wrong with it, beside each question. */
export function inputOf(meetingId: string, draft: PlanDraft): CommandInput<'meetings/save'> {
  const { day, month, year, time, items, ...rest } = draft;
  return {
    meetingId,
    ...rest,
    groupKey: rest.kind === 'group' ? rest.groupKey : '',
    day: `${year.trim().padStart(4, '0')}-${two(month)}-${two(day)}`,
    minuteOfDay: minuteOf(time),
    agenda: items.map(itemOf),
  };
}
