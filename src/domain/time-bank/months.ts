// The periods of statements: a month or a year of the calendar on a wall in the United Kingdom. A statement is never of
// all time, so that it stays as short after twenty years as it is today.

import {
  addDays,
  divideDown,
  isCivilDate,
  londonDate,
  londonInstant,
  type CivilDate,
  type Instant,
} from '../kernel/index.ts';

/** A calendar month, 'YYYY-MM'. */
export type Month = string;
/** A month, or a year: 'YYYY'. */
export type Period = string;

const firstDay = (period: Period): CivilDate => `${period}-01-01`.slice(0, 10);

/** The month that the calendar shows at a moment. */
export const monthAt = (instant: Instant): Month => londonDate(instant).slice(0, 7);

/** Months are counted by themselves: twenty years of them by way of their days would take the server's engine long. */
function monthFrom(month: Month, later: number): Month {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + later;
  const year = divideDown(count, 12);
  return `${String(year).padStart(4, '0')}-${String(count - year * 12 + 1).padStart(2, '0')}`;
}

function lastDay(period: Period): CivilDate {
  if (period.length === 4) return `${period}-12-31`;
  return addDays(firstDay(monthFrom(period, 1)), -1);
}

/** True for a month or a year that exists: '2026-05', '2026'. Four digits with a year before 1900 are none. */
export function isPeriod(text: string): text is Period {
  return /^(19|[2-9][0-9])[0-9]{2}(-[0-9]{2})?$/.test(text) && isCivilDate(firstDay(text));
}

export interface Span {
  /** Both days included. */
  readonly from: CivilDate;
  readonly to: CivilDate;
  /** From this moment on, and before that one. */
  readonly fromAt: Instant;
  readonly untilAt: Instant;
}

/** The days of a period, and the moments between which they lie. */
export function spanOf(period: Period): Span {
  const [from, to] = [firstDay(period), lastDay(period)];
  return { from, to, fromAt: londonInstant(from), untilAt: londonInstant(addDays(to, 1)) };
}

/** Every month from one moment until another, the newest first. */
export function monthsBetween(first: Instant, now: Instant): Month[] {
  const oldest = monthAt(first);
  const months: Month[] = [];
  for (let month = monthAt(now); months.length === 0 || month >= oldest; month = monthFrom(month, -1))
    months.push(month);
  return months;
}

/** The last `count` months, the oldest first; the last one is this month. */
export function lastMonths(now: Instant, count: number): Month[] {
  const months: Month[] = [monthAt(now)];
  while (months.length < count) months.unshift(monthFrom(months[0]!, -1));
  return months;
}

/** Time given and got in a month. */
export interface MonthSum {
  readonly month: Month;
  readonly gaveMinutes: number;
  readonly gotMinutes: number;
}
