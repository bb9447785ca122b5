// What may stand in a cell, word by word: letters, days, amounts and words of which there are a few. Whole files are in
// src/lib/register-check.test.ts.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsePence, parseShares, poundsCell } from './amounts.ts';
import { cellText, markedCell } from './cells.ts';
import { chosen, distance, isNear, whyChoices } from './choices.ts';
import { parseDay } from './days.ts';

describe('a cell', () => {
  test('that goes out marked comes back as it was, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const cell = markedCell(text);
        expect(/^[=+\-@\t\r＝＋－＠]/.test(cell)).toBe(false);
        expect(cellText(cell, 'name', 'facts')).toEqual(
          text.includes('\0') ? expect.objectContaining({ fault: 'cell-nul' }) : { value: text },
        );
      }),
    );
  });

  test('with half of a letter is refused, in either kind of file', () => {
    for (const half of ['\ud83d', '\ude00', 'a\ud83d b', '\ude00\ud83d'])
      for (const kind of ['people', 'facts'] as const)
        expect(cellText(half, 'name', kind).fault).toBe('cell-half-letter');
    expect(cellText('\ud83d\ude00', 'name', 'people')).toEqual({ value: '\ud83d\ude00' });
  });

  test('may begin with a plus where it is a phone number, and nowhere else', () => {
    expect(cellText('+44 1632 960001', 'phone', 'people')).toEqual({ value: '+44 1632 960001' });
    expect(cellText('+44 1632 960001', 'name', 'people').fault).toBe('cell-formula');
    expect(cellText('+SUM(A1)', 'phone', 'people').fault).toBe('cell-formula');
  });

  test('has its lines kept where an address stands, and one space between words', () => {
    expect(cellText(' 1  High Street \r\n\r\n Smallham ', 'address', 'people')).toEqual({
      value: '1 High Street\nSmallham',
    });
  });
});

describe('an amount', () => {
  test('that is written out is read as the same pence', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), (pence) => {
        expect(parsePence(poundsCell(pence))).toEqual({ value: pence });
      }),
    );
  });

  test.each([
    ['1.005', 'amount-part-penny'],
    ['-1', 'amount-negative'],
    ['1e3', 'amount-scientific'],
    ['1.000,50', 'amount-comma'],
    ['10000000.01', 'amount-too-large'],
    ['1,00,000', 'amount-wrong'],
    ['0x10', 'amount-wrong'],
    ['', 'amount-wrong'],
  ])('%j is refused and never rounded', (text, fault) => {
    expect(parsePence(text).fault).toBe(fault);
  });

  test('of shares is a whole number', () => {
    expect([parseShares('3'), parseShares('3.0'), parseShares('1,000')]).toEqual([
      { value: 3 },
      { value: 3 },
      { value: 1000 },
    ]);
    expect(['3.5', '-3', 'x', '1000001'].map((text) => parseShares(text).fault)).toEqual([
      'shares-part',
      'shares-negative',
      'shares-wrong',
      'shares-too-many',
    ]);
  });
});

describe('a day', () => {
  test('stands before its month, and both ways of writing are the same day', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1901, max: 2199 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        (year, month, day) => {
          const two = (n: number) => String(n).padStart(2, '0');
          const iso = `${year}-${two(month)}-${two(day)}`;
          fc.pre(iso !== '1904-01-01');
          expect(parseDay(`${day}/${month}/${year}`)).toEqual({ value: iso });
          expect(parseDay(iso)).toEqual({ value: iso });
        },
      ),
    );
  });

  test.each(['1 Ionawr 2026', '1af o Ionawr 2026', '1 Jan 2026', 'January 1st 2026', '1-Jan-2026'])(
    '%s is the first day of a year, in English and Welsh',
    (text) => {
      expect(parseDay(text)).toEqual({ value: '2026-01-01' });
    },
  );

  test.each([
    ['29/2/2023', 'day-wrong'],
    ['31 April 2026', 'day-wrong'],
    ['5 Smarch 2026', 'day-wrong'],
    ['12/31/2026', 'day-month-first'],
    ['05.04.26', 'day-short-year'],
    ['45387', 'day-number'],
    ['0/1/1900', 'day-nought'],
  ])('%s is none: %s', (text, fault) => {
    expect(parseDay(text).fault).toBe(fault);
  });
});

describe('a word of which there are a few', () => {
  test('counts by its key and in both languages, whatever its capitals and accents', () => {
    expect(
      ['left', 'LEFT', 'Gadawodd', 'daeth i ben yn ol ein rheolau'].map(
        (text) => chosen(text, whyChoices).key,
      ),
    ).toEqual(['left', 'left', 'left', 'ended-by-rules']);
  });

  test('with a slip in it is named, and never taken', () => {
    expect(chosen('expeled', whyChoices)).toEqual({ key: null, meant: 'expelled' });
    expect(chosen('bored', whyChoices)).toEqual({ key: null, meant: '' });
    expect([isNear('lef', 'left'), isNear('le', 'left'), distance('abc', 'abc')]).toEqual([true, false, 0]);
  });
});
