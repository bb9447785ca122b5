/**
 * Dates, times and lengths of time as people say them, in both languages. The names are here and not from the
 * browser's Intl: Chromium carries no Welsh, and would give a Welsh reader English or American dates. The calendar is
 * the United Kingdom's whatever the device says, because that is what the co-op's rules count by.
 */
import type { Language } from '../../site/co-op.ts';
import { daysBetween, londonDate, londonMinuteOfDay, weekday } from '../domain/kernel/index.ts';

const DAYS: Record<Language, readonly string[]> = {
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  cy: ['dydd Sul', 'dydd Llun', 'dydd Mawrth', 'dydd Mercher', 'dydd Iau', 'dydd Gwener', 'dydd Sadwrn'],
};

const MONTHS: Record<Language, readonly string[]> = {
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  cy: [
    'Ionawr',
    'Chwefror',
    'Mawrth',
    'Ebrill',
    'Mai',
    'Mehefin',
    'Gorffennaf',
    'Awst',
    'Medi',
    'Hydref',
    'Tachwedd',
    'Rhagfyr',
  ],
};

/** A calendar day: 'Thursday 14 May 2026', 'dydd Iau 14 Mai 2026'. */
export function dayWords(lang: Language, date: string): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return `${DAYS[lang][weekday(date)]!} ${day} ${MONTHS[lang][month - 1]!} ${year}`;
}

/** A calendar day without its weekday, for tables: '14 May 2026'. */
export function shortDayWords(lang: Language, date: string): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return `${day} ${MONTHS[lang][month - 1]!} ${year}`;
}

/** A month or a year: 'May 2026', 'Mai 2026', '2026'. */
export function periodWords(lang: Language, period: string): string {
  const [year = '', month] = period.split('-');
  return month === undefined ? year : `${MONTHS[lang][Number(month) - 1]!} ${year}`;
}

/** A calendar day in a sentence: 'on Thursday 14 May 2026', 'ddydd Iau 14 Mai 2026'. */
export function onDayWords(lang: Language, date: string): string {
  return lang === 'cy' ? `d${dayWords(lang, date)}` : `on ${dayWords(lang, date)}`;
}

/** A time of day: '8pm', '8:30am', 'midday', 'midnight'. */
export function timeWords(lang: Language, instant: number): string {
  const minutes = londonMinuteOfDay(instant);
  if (minutes === 0) return lang === 'cy' ? 'hanner nos' : 'midnight';
  if (minutes === 12 * 60) return lang === 'cy' ? 'hanner dydd' : 'midday';
  const hour = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const onClock = hour % 12 === 0 ? 12 : hour % 12;
  return `${onClock}${rest ? `:${String(rest).padStart(2, '0')}` : ''}${hour < 12 ? 'am' : 'pm'}`;
}

/** A moment in a sentence: 'on Thursday 14 May 2026 at 8pm', 'ddydd Iau 14 Mai 2026 am 8pm'. */
export function momentWords(lang: Language, instant: number): string {
  const at = lang === 'cy' ? 'am' : 'at';
  return `${onDayWords(lang, londonDate(instant))} ${at} ${timeWords(lang, instant)}`;
}

/** How many calendar days lie between two moments: 0 is today, 1 tomorrow, -1 yesterday. */
export function daysAway(now: number, instant: number): number {
  return daysBetween(londonDate(now), londonDate(instant));
}

function counted(lang: Language, count: number, one: string, many: string): string {
  return `${count} ${lang === 'cy' || count === 1 ? one : many}`;
}

/** A length of time without its sign: '1 hour 30 minutes', '1 awr 30 munud'. Whole minutes only. */
export function durationWords(lang: Language, minutes: number): string {
  const length = Math.abs(minutes);
  const hours = Math.floor(length / 60);
  const rest = length % 60;
  const hourWords = lang === 'cy' ? counted(lang, hours, 'awr', '') : counted(lang, hours, 'hour', 'hours');
  const minuteWords =
    lang === 'cy' ? counted(lang, rest, 'munud', '') : counted(lang, rest, 'minute', 'minutes');
  if (hours === 0) return minuteWords;
  return rest === 0 ? hourWords : `${hourWords} ${minuteWords}`;
}
