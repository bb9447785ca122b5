/** Dates, times and lengths as people say them, by the United Kingdom's calendar. */
import { describe, expect, it, vi } from 'vitest';
import {
  dayWords,
  daysAway,
  durationWords,
  momentWords,
  onDayWords,
  periodWords,
  shortDayWords,
  timeWords,
} from './format.ts';

describe('days', () => {
  it('are written out in each language', () => {
    expect(dayWords('en', '2026-05-14')).toBe('Thursday 14 May 2026');
    expect(dayWords('cy', '2026-05-14')).toBe('dydd Iau 14 Mai 2026');
    expect(shortDayWords('cy', '2026-02-03')).toBe('3 Chwefror 2026');
  });

  it('of a month or a year have no day', () => {
    expect([periodWords('en', '2026-01'), periodWords('cy', '2026-01')]).toEqual([
      'January 2026',
      'Ionawr 2026',
    ]);
    expect(periodWords('cy', '2026')).toBe('2026');
  });

  it('are Welsh where the browser knows no Welsh', () => {
    vi.stubGlobal('Intl', undefined);
    expect(dayWords('cy', '2026-12-25')).toBe('dydd Gwener 25 Rhagfyr 2026');
    vi.unstubAllGlobals();
  });

  it('soften in a Welsh sentence', () => {
    expect(onDayWords('cy', '2026-05-17')).toBe('ddydd Sul 17 Mai 2026');
    expect(onDayWords('en', '2026-05-17')).toBe('on Sunday 17 May 2026');
  });
});

describe('times', () => {
  it.each([
    [Date.UTC(2026, 0, 5, 20), '8pm'],
    [Date.UTC(2026, 0, 5, 8, 5), '8:05am'],
    [Date.UTC(2026, 0, 5, 12), 'midday'],
    [Date.UTC(2026, 0, 5, 0), 'midnight'],
    [Date.UTC(2026, 0, 5, 0, 30), '12:30am'],
    [Date.UTC(2026, 6, 5, 19), '8pm'],
  ])('%d is %s on a clock in the United Kingdom', (instant, words) => {
    expect(timeWords('en', instant)).toBe(words);
  });

  it('make a moment with their day', () => {
    expect(momentWords('en', Date.UTC(2026, 4, 14, 19))).toBe('on Thursday 14 May 2026 at 8pm');
    expect(momentWords('cy', Date.UTC(2026, 4, 14, 19))).toBe('ddydd Iau 14 Mai 2026 am 8pm');
  });

  it('count days by the calendar, not by hours', () => {
    const lateEvening = Date.UTC(2026, 4, 12, 21, 30);
    expect(daysAway(lateEvening, Date.UTC(2026, 4, 12, 22, 30))).toBe(0);
    expect(daysAway(lateEvening, Date.UTC(2026, 4, 13, 0, 30))).toBe(1);
    expect(daysAway(lateEvening, Date.UTC(2026, 4, 11, 1))).toBe(-1);
  });
});

describe('lengths of time', () => {
  it.each([
    [0, '0 minutes', '0 munud'],
    [1, '1 minute', '1 munud'],
    [45, '45 minutes', '45 munud'],
    [60, '1 hour', '1 awr'],
    [90, '1 hour 30 minutes', '1 awr 30 munud'],
    [-135, '2 hours 15 minutes', '2 awr 15 munud'],
  ])('%d minutes are %s', (minutes, english, welsh) => {
    expect(durationWords('en', minutes)).toBe(english);
    expect(durationWords('cy', minutes)).toBe(welsh);
  });
});
