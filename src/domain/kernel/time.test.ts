// Whether our days are the days on a United Kingdom calendar, compared with the machine's own calendar.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  clearDaysBetween,
  DAY,
  daysBetween,
  HOUR,
  isCivilDate,
  londonDate,
  londonInstant,
  londonMinuteOfDay,
  londonOffset,
  monthsLater,
  weekday,
} from './index.ts';

const at = (iso: string): number => Date.parse(iso);
const calendar = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' });
const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
const moments = fc.integer({ min: at('1997-01-01T00:00:00Z'), max: at('2037-12-31T23:59:59Z') });
const dates = fc
  .integer({ min: -200_000, max: 200_000 })
  .map((day) => new Date(day * DAY).toISOString())
  .filter((iso) => /^[0-9]{4}-/.test(iso))
  .map((iso) => iso.slice(0, 10));

describe('a moment and the calendar', () => {
  test('the day is the one on a United Kingdom calendar, at any moment', () => {
    fc.assert(
      fc.property(moments, (moment) => {
        expect(londonDate(moment)).toBe(calendar.format(moment));
        const [hours, minutes] = clock.format(moment).split(':').map(Number);
        expect(londonMinuteOfDay(moment)).toBe((hours ?? 0) * 60 + (minutes ?? 0));
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    [
      'summer time starts on the last Sunday of March',
      '2026-03-29T00:59:59.999Z',
      0,
      '2026-03-29T01:00:00Z',
      HOUR,
    ],
    [
      'summer time ends on the last Sunday of October',
      '2026-10-25T00:59:59.999Z',
      HOUR,
      '2026-10-25T01:00:00Z',
      0,
    ],
  ])('%s', (_name, before, offsetBefore, after, offsetAfter) => {
    expect(londonOffset(at(before))).toBe(offsetBefore);
    expect(londonOffset(at(after))).toBe(offsetAfter);
  });

  test('an hour before midnight UTC in summer is already the next day here', () => {
    expect(londonDate(at('2026-07-01T23:00:00Z'))).toBe('2026-07-02');
    expect(londonDate(at('2026-01-01T23:00:00Z'))).toBe('2026-01-01');
  });

  test('a time on a day here is the moment that our clocks show it', () => {
    fc.assert(
      fc.property(moments, (moment) => {
        const minuteOfDay = londonMinuteOfDay(moment);
        const back = londonInstant(londonDate(moment), minuteOfDay);
        expect(londonDate(back)).toBe(londonDate(moment));
        expect(londonMinuteOfDay(back)).toBe(minuteOfDay);
      }),
    );
  });

  test('half a millisecond is no moment', () => {
    expect(() => londonDate(0.5)).toThrow('whole milliseconds');
  });
});

describe('days', () => {
  test.each([
    ['2026-02-28', true],
    ['2026-02-29', false],
    ['2028-02-29', true],
    ['2100-02-29', false],
    ['2026-04-31', false],
    ['2026-13-01', false],
    ['2026-00-10', false],
    ['2026-01-00', false],
    ['2026-1-1', false],
    ['01/01/2026', false],
    ['2026-01-01 ', false],
    ['', false],
  ])('%s exists: %s', (text, exists) => {
    expect(isCivilDate(text)).toBe(exists);
  });

  test('adding days and counting them agree, over leap years and centuries', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -2000, max: 2000 }), (date, days) => {
        const later = addDays(date, days);
        expect(daysBetween(date, later)).toBe(days);
        expect(later).toBe(new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10));
        expect(weekday(later)).toBe(new Date(later).getUTCDay());
      }),
    );
  });

  test('a day that does not exist cannot be counted from', () => {
    expect(() => addDays('2026-02-30', 1)).toThrow('Not a calendar day');
  });
});

describe('clear days', () => {
  test.each([
    [
      'leave out the day of the notice and the day itself',
      '2026-05-01T09:00:00Z',
      '2026-05-16T09:00:00Z',
      14,
    ],
    ['do not depend on the time of day', '2026-05-01T22:30:00Z', '2026-05-16T00:30:00Z', 14],
    ['are none on the next day', '2026-05-01T09:00:00Z', '2026-05-02T09:00:00Z', 0],
    ['are none on the same day', '2026-05-01T09:00:00Z', '2026-05-01T18:00:00Z', 0],
    ['are none backwards', '2026-05-16T09:00:00Z', '2026-05-01T09:00:00Z', 0],
    ['do not lose a day when the clocks go forward', '2026-03-20T09:00:00Z', '2026-04-04T08:00:00Z', 14],
    ['do not gain a day when the clocks go back', '2026-10-20T08:00:00Z', '2026-11-04T09:00:00Z', 14],
    ['go by our midnight, not by UTC', '2026-06-30T23:30:00Z', '2026-07-16T09:00:00Z', 14],
  ])('%s', (_name, notice, event, days) => {
    expect(clearDaysBetween(at(notice), at(event))).toBe(days);
  });
});

describe('months later', () => {
  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-06-01', 0, '2026-06-01'],
    ['2026-06-01', 72, '2032-06-01'],
  ])('%s and %i months is %s', (day, months, later) => {
    expect(monthsLater(day, months)).toBe(later);
  });
});
