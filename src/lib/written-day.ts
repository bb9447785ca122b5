/** A day as somebody writes it: three numbers. What they wrote goes to the server as it stands; it says what is wrong. */
import type { CivilDate } from '../domain/kernel/index.ts';

export interface WrittenDay {
  day: string;
  month: string;
  year: string;
}

export const noDay = (): WrittenDay => ({ day: '', month: '', year: '' });

/** The three numbers of a day of the calendar: `2026-06-05` is 5, 6, 2026. */
export function written(date: CivilDate): WrittenDay {
  const [year = '', month = '', day = ''] = date.split('-').map((part) => String(Number(part)));
  return { day, month, year };
}

/** A day as the hints write it: `2026-06-05` is '5 6 2026'. */
export const exampleDay = (date: CivilDate): string => date.split('-').map(Number).reverse().join(' ');

/** The day as the server takes it, or empty when nothing was written. A day that is none stays one. */
export function dayOf({ day, month, year }: WrittenDay): CivilDate {
  const parts = [year, month, day].map((part) => part.trim());
  if (parts.every((part) => part === '')) return '';
  const [y, m, d] = parts as [string, string, string];
  return `${y.padStart(4, '0')}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`.slice(0, 10);
}
