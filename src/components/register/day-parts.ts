/** A day as people type it: three numbers, each in a box of its own. */
import type { CivilDate } from '../../domain/kernel/index.ts';

export interface DayParts {
  day: string;
  month: string;
  year: string;
}

/** The boxes of a day. */
export function partsOf(date: CivilDate): DayParts {
  const [year = '', month = '', day = ''] = date.split('-').map((part) => String(Number(part)));
  return { day, month, year };
}

export const noDay = (): DayParts => ({ day: '', month: '', year: '' });

/** What was typed as a day; perhaps one that does not exist: the server says so beside the question. */
export function dayOf({ day, month, year }: DayParts): CivilDate {
  const digits = (typed: string, width: number) => typed.trim().padStart(width, '0');
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`;
}
