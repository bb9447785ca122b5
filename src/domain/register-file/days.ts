// A day as people write it: 2026-04-05, 5/4/2026, 5 April 2026, 5 Ebrill 2026. The day stands before the month, as here.
// What could be two days is none: a year of two digits, the month before the day, the number that a spreadsheet keeps.

import { isCivilDate, type CivilDate } from '../kernel/index.ts';
import type { Parsed } from './faults.ts';

/** No fact is older or later than these (domain/register, write.ts). */
const EARLIEST: CivilDate = '1900-01-02';
const LATEST: CivilDate = '2200-01-01';
/** What spreadsheets write for a day that is empty: their nought. */
const NOUGHTS: readonly string[] = ['1899-12-30', '1899-12-31', '1900-01-00', '1900-01-01', '1904-01-01'];

const MONTHS: readonly (readonly string[])[] = [
  ['january', 'jan', 'ionawr', 'ion'],
  ['february', 'feb', 'chwefror', 'chwef', 'chw'],
  ['march', 'mar', 'mawrth', 'fawrth', 'maw'],
  ['april', 'apr', 'ebrill', 'ebr'],
  ['may', 'mai', 'fai'],
  ['june', 'jun', 'mehefin', 'fehefin', 'meh'],
  ['july', 'jul', 'gorffennaf', 'orffennaf', 'gorff', 'gor'],
  ['august', 'aug', 'awst', 'aws'],
  ['september', 'sept', 'sep', 'medi', 'fedi', 'med'],
  ['october', 'oct', 'hydref', 'hyd'],
  ['november', 'nov', 'tachwedd', 'dachwedd', 'tach'],
  ['december', 'dec', 'rhagfyr', 'ragfyr', 'rhag'],
];
const monthNamed = (word: string): number => MONTHS.findIndex((names) => names.includes(word)) + 1;

const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[ t]0{1,2}:00(?::00(?:\.0+)?)?z?)?$/;
const DAY_FIRST = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})(?: 0{1,2}:00(?::00)?)?$/;
const SHORT_YEAR = /^\d{1,2}[-/. ](?:\d{1,2}|[a-z]+)[-/. ]'?\d{2}$/;
const ORDINAL = '(\\d{1,2})(?:st|nd|rd|th|af|ail|il|ydd|fed|ed|eg|ain)?';
const NAMED = new RegExp(`^${ORDINAL}[ -](?:o |of )?([a-z]+)\\.?,?[ -](\\d{4})$`);
const NAMED_FIRST = new RegExp(`^([a-z]+)\\.? ${ORDINAL},? (\\d{4})$`);
const SERIAL = /^\d{5}(?:[.,]\d+)?$/;

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The numbers of a day that is written in one of the ways; null when it is in none. */
function partsOf(text: string): Parts | null {
  const iso = ISO.exec(text);
  if (iso) return { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) };
  const first = DAY_FIRST.exec(text);
  if (first) return { day: Number(first[1]), month: Number(first[2]), year: Number(first[3]) };
  const named = NAMED.exec(text);
  if (named) return { day: Number(named[1]), month: monthNamed(named[2]!), year: Number(named[3]) };
  const before = NAMED_FIRST.exec(text);
  return before && { month: monthNamed(before[1]!), day: Number(before[2]), year: Number(before[3]) };
}

const two = (n: number): string => String(n).padStart(2, '0');
const written = ({ year, month, day }: Parts): string =>
  `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;

/** The day that a text means. */
export function parseDay(text: string): Parsed<CivilDate> {
  const plain = text.trim().toLowerCase().replace(/\s+/g, ' ');
  const parts = partsOf(plain);
  if (parts === null) {
    if (SERIAL.test(plain)) return { fault: 'day-number' };
    return { fault: SHORT_YEAR.test(plain) ? 'day-short-year' : 'day-wrong' };
  }
  const day = written(parts);
  if (NOUGHTS.includes(day)) return { fault: 'day-nought' };
  if (parts.month > 12 && parts.day <= 12) return { fault: 'day-month-first' };
  if (!isCivilDate(day)) return { fault: 'day-wrong' };
  if (day < EARLIEST) return { fault: 'day-too-early' };
  return day > LATEST ? { fault: 'day-too-late' } : { value: day };
}
