// A meeting as a file for a calendar (RFC 5545): times in UTC, so that it is right in every zone; words escaped and long
// lines folded at 75 bytes, never inside a letter.

import { londonDate, type Instant } from '../kernel/index.ts';

export interface CalendarEntry {
  /** Stays the same for one meeting, so that a second file replaces the first. */
  readonly uid: string;
  readonly title: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly place: string;
  readonly words: string;
  readonly url: string;
  readonly calledOff: boolean;
  /** When the file is made. */
  readonly now: Instant;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** A moment in UTC: `20260620T130000Z`. */
function stamp(instant: Instant): string {
  const date = new Date(instant);
  const day = `${date.getUTCFullYear()}${two(date.getUTCMonth() + 1)}${two(date.getUTCDate())}`;
  return `${day}T${two(date.getUTCHours())}${two(date.getUTCMinutes())}${two(date.getUTCSeconds())}Z`;
}

/** Words as a value: backslash, comma, semicolon and the end of a line are marked; other control characters go. */
const escaped = (words: string): string =>
  words
    .replace(/\\/g, '\\\\')
    .replace(/[,;]/g, '\\$&')
    .replace(/\r\n|\r|\n/g, '\\n')

    .replace(/[\u0000-\u001f\u007f]/g, '');

/** How many bytes a letter has in UTF-8. */
function bytesOf(letter: string): number {
  const code = letter.codePointAt(0)!;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}

/** A line, folded: each further one begins with a space. */
function folded(line: string): string {
  let [text, bytes] = ['', 0];
  for (const letter of line) {
    const more = bytesOf(letter);
    if (bytes + more > 75) {
      text += '\r\n ';
      bytes = 1;
    }
    text += letter;
    bytes += more;
  }
  return text;
}

/** The lines of one entry. */
const eventLines = (entry: CalendarEntry): string[] => [
  'BEGIN:VEVENT',
  `UID:${escaped(entry.uid)}`,
  `DTSTAMP:${stamp(entry.now)}`,
  `DTSTART:${stamp(entry.startsAt)}`,
  `DTEND:${stamp(entry.endsAt)}`,
  `SEQUENCE:${entry.calledOff ? 1 : 0}`,
  `STATUS:${entry.calledOff ? 'CANCELLED' : 'CONFIRMED'}`,
  `SUMMARY:${escaped(entry.title)}`,
  ...(entry.place === '' ? [] : [`LOCATION:${escaped(entry.place)}`]),
  `DESCRIPTION:${escaped(entry.words)}`,
  `URL:${entry.url}`,
  'END:VEVENT',
];

/** A file: its lines end as the standard asks. */
const fileOf = (head: readonly string[], entries: readonly CalendarEntry[]): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Common Care//Meetings//EN',
    ...head,
    ...entries.flatMap(eventLines),
    'END:VCALENDAR',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('');

/** The file of one meeting. */
export const calendarFile = (entry: CalendarEntry): string =>
  fileOf([`METHOD:${entry.calledOff ? 'CANCEL' : 'PUBLISH'}`], [entry]);

/** The file that a calendar program asks for again and again: the name it shows, and every entry. */
export const calendarFeed = (name: string, entries: readonly CalendarEntry[]): string =>
  fileOf(
    [
      'METHOD:PUBLISH',
      `X-WR-CALNAME:${escaped(name)}`,
      'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
      'X-PUBLISHED-TTL:PT6H',
    ],
    entries,
  );

/** How the file is called: `meeting-2026-06-20.ics`. */
export const calendarFileName = (startsAt: Instant): string => `meeting-${londonDate(startsAt)}.ics`;
