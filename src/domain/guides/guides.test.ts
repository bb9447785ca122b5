import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  leaving,
  MOST_SENTENCES,
  MOST_SENTENCES_A_DAY,
  partOf,
  stateOfCheck,
  whyNoCheck,
  whyUnknown,
} from './index.ts';

const known = [{ id: 'pooling', parts: ['what-it-is', 'money'] }];

describe('guides that there are', () => {
  it('a guide that nobody wrote takes nothing', () => {
    expect(whyUnknown('pooling', known)).toBeNull();
    expect(whyUnknown('invented', known)).toMatchObject({ code: 'guide-unknown', field: 'guide' });
  });

  test.each([
    ['money', 'money'],
    [null, ''],
    ['taken-out-since', ''],
  ])('a face for the part %o counts for %o', (part, counted) =>
    expect(partOf('pooling', part, known)).toBe(counted),
  );
});

describe('what is kept of sentences', () => {
  test.each([
    ['the first one', { today: 1, all: 1 }, { today: 0, all: 0 }],
    ['one too many today', { today: 21, all: 60 }, { today: 1, all: 0 }],
    ['one too many of all', { today: 3, all: 201 }, { today: 0, all: 1 }],
    ['too many of both: today leaves first', { today: 21, all: 201 }, { today: 1, all: 0 }],
  ])('%s', (_, there, gone) => expect(leaving(there)).toEqual(gone));

  it('however many are written, no more stay than may, and a flooded day takes no more than its share', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(400), { maxLength: 30 }), (days) => {
        let before = 0;
        for (const written of days) {
          let today = 0;
          let older = before;
          for (let nth = 0; nth < written; nth += 1) {
            today += 1;
            const gone = leaving({ today, all: older + today });
            today -= gone.today;
            older -= gone.all;
          }
          expect(today).toBeLessThanOrEqual(MOST_SENTENCES_A_DAY);
          expect(older + today).toBeLessThanOrEqual(MOST_SENTENCES);
          expect(before - older).toBeLessThanOrEqual(MOST_SENTENCES_A_DAY);
          before = older + today;
        }
      }),
    );
  });
});

describe('a check by readers', () => {
  const guide = { rows: 'aaa', reviewBy: '2026-12-31' };
  test.each([
    ['nobody has checked it', undefined, '2026-06-01', 'never'],
    ['these rows were checked', { rows: 'aaa' }, '2026-06-01', 'checked'],
    ['on the day of review it still counts', { rows: 'aaa' }, '2026-12-31', 'checked'],
    ['a day later it is old', { rows: 'aaa' }, '2027-01-01', 'old'],
    ['other rows were checked', { rows: 'bbb' }, '2026-06-01', 'changed'],
    ['other rows, and old: what changed matters more', { rows: 'bbb' }, '2027-01-01', 'changed'],
  ])('%s', (_, last, today, state) => expect(stateOfCheck(last, guide, today)).toBe(state));

  test.each([
    ['as many as read may have understood', { readers: 5, understood: 5, checkedOn: '2026-06-15' }, []],
    ['more than read', { readers: 5, understood: 6, checkedOn: '2026-06-15' }, ['more-understood-than-read']],
    ['a day that is none', { readers: 5, understood: 5, checkedOn: '2026-02-30' }, ['date-wrong']],
    ['tomorrow', { readers: 5, understood: 5, checkedOn: '2026-06-16' }, ['date-in-future']],
    [
      'all that is wrong is said at once',
      { readers: 1, understood: 2, checkedOn: '2027-02-30' },
      ['more-understood-than-read', 'date-wrong', 'date-in-future'],
    ],
  ])('%s', (_, check, codes) => {
    expect(whyNoCheck(check, '2026-06-15').map(({ code }) => code)).toEqual(codes);
  });
});
