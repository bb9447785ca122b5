// Moments and days. A moment is a whole number of milliseconds since 1970 (UTC). A day is what the calendar on
// a wall in the United Kingdom says, written 'YYYY-MM-DD'. Notice is counted in days, so the step from moment
// to day must be the same on the server, in the browser and in the auditor's command: it is worked out here
// from the clock-change rule in force since 1996 and not from the machine's own settings.

import { divideDown, isWhole, remainder } from './whole-numbers.ts';

/** Milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number;

/** A calendar day in the United Kingdom, 'YYYY-MM-DD'. Compares as text. */
export type CivilDate = string;

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Days from 1970-01-01 to a calendar day, by counting years from March so that leap days come last. */
function dayNumberOf({ year, month, day }: DateParts): number {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = divideDown(marchYear, 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = divideDown(153 * remainder(month + 9, 12) + 2, 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + divideDown(yearOfEra, 4) - divideDown(yearOfEra, 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

function partsOf(dayNumber: number): DateParts {
  const shifted = dayNumber + 719_468;
  const era = divideDown(shifted, 146_097);
  const dayOfEra = shifted - era * 146_097;
  const leapDays = divideDown(dayOfEra, 1460) - divideDown(dayOfEra, 36_524) + divideDown(dayOfEra, 146_096);
  const yearOfEra = divideDown(dayOfEra - leapDays, 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + divideDown(yearOfEra, 4) - divideDown(yearOfEra, 100));
  const marchMonth = divideDown(5 * dayOfYear + 2, 153);
  const month = remainder(marchMonth + 2, 12) + 1;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - divideDown(153 * marchMonth + 2, 5) + 1,
  };
}

function written({ year, month, day }: DateParts): CivilDate {
  const pad = (value: number, width: number) => String(value).padStart(width, '0');
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

function read(date: CivilDate): DateParts | null {
  const match = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/.exec(date);
  if (match === null) return null;
  const parts = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  if (parts.month < 1 || parts.month > 12 || parts.day < 1) return null;
  return written(partsOf(dayNumberOf(parts))) === date ? parts : null;
}

/** True for a day that exists, written 'YYYY-MM-DD'. '2026-02-29' does not. */
export function isCivilDate(value: unknown): value is CivilDate {
  return typeof value === 'string' && read(value) !== null;
}

/** Days from 1970-01-01 to `date`. Throws for a day that does not exist. */
function dayNumber(date: CivilDate): number {
  const parts = read(date);
  if (parts === null) throw new Error(`Not a calendar day: ${date}`);
  return dayNumberOf(parts);
}

/** The day `days` later (earlier when negative). Example: `addDays('2026-02-28', 1)` is '2026-03-01'. */
export function addDays(date: CivilDate, days: number): CivilDate {
  return written(partsOf(dayNumber(date) + days));
}

/** The same day so many months later; on a day that the month does not have, its last. */
export function monthsLater(date: CivilDate, months: number): CivilDate {
  const parts = read(date);
  if (parts === null) throw new Error(`Not a calendar day: ${date}`);
  const count = parts.year * 12 + (parts.month - 1) + months;
  const first = { year: divideDown(count, 12), month: remainder(count, 12) + 1, day: 1 };
  const after = { year: divideDown(count + 1, 12), month: remainder(count + 1, 12) + 1, day: 1 };
  const last = dayNumberOf(after) - dayNumberOf(first);
  return written({ ...first, day: Math.min(parts.day, last) });
}

/** How many days later `to` is than `from`. The next day is 1. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** 0 for Sunday to 6 for Saturday. */
export function weekday(date: CivilDate): number {
  return remainder(dayNumber(date) + 4, 7);
}

function lastSunday(year: number, month: 3 | 10): number {
  const end = dayNumberOf({ year, month, day: 31 });
  return end - remainder(end + 4, 7);
}

/** Milliseconds that United Kingdom clocks are ahead of UTC: an hour in summer, else 0. */
export function londonOffset(instant: Instant): number {
  if (!isWhole(instant)) throw new Error(`Not a moment in whole milliseconds: ${instant}`);
  const { year } = partsOf(divideDown(instant, DAY));
  const starts = lastSunday(year, 3) * DAY + HOUR;
  const ends = lastSunday(year, 10) * DAY + HOUR;
  return instant >= starts && instant < ends ? HOUR : 0;
}

/** The day that a United Kingdom calendar shows at a moment. */
export function londonDate(instant: Instant): CivilDate {
  return written(partsOf(divideDown(instant + londonOffset(instant), DAY)));
}

/** Minutes since midnight on a United Kingdom clock. */
export function londonMinuteOfDay(instant: Instant): number {
  return divideDown(remainder(instant + londonOffset(instant), DAY), MINUTE);
}

/** The moment when a United Kingdom clock shows `minuteOfDay` on `date`; the first of the two in October. */
export function londonInstant(date: CivilDate, minuteOfDay = 0): Instant {
  const asWinter = dayNumber(date) * DAY + minuteOfDay * MINUTE;
  const asSummer = asWinter - HOUR;
  return londonOffset(asSummer) === HOUR ? asSummer : asWinter;
}

/**
 * Clear days between a notice and what it is about: whole calendar days, leaving out the day of the notice
 * and the day itself. Never below 0. Example: notice on 1 May, vote opens 16 May: 14 clear days.
 */
export function clearDaysBetween(notice: Instant, event: Instant): number {
  return Math.max(0, daysBetween(londonDate(notice), londonDate(event)) - 1);
}
