/** Every way in which a command can refuse has a sentence in both languages. */
import { describe, expect, it } from 'vitest';
import cy from '../../content/messages/cy/errors.json';
import en from '../../content/messages/en/errors.json';
import { codesOf } from '../commands/codes.ts';
import { allCommands } from '../commands/index.ts';
import { allQueries } from '../queries/index.ts';
import { faultsOf, refusalWords } from './refusals.ts';

const codes = [
  ...new Set([
    ...codesOf([...allCommands, ...allQueries]),
    'connection-lost',
    'storage-blocked',
    'busy',
    'not-found',
    'not-allowed',
  ]),
].sort();

const params = {
  rule: '12.2',
  smallest: 5,
  largest: 720,
  step: 5,
  days: 28,
  earliest: '2026-03-13',
  needed: 14,
  clearDays: 3,
  opensAt: Date.UTC(2026, 4, 14, 19),
  closesAt: Date.UTC(2026, 4, 14, 19),
  wouldBeMinutes: -1260,
  lowestMinutes: -1200,
};

describe('refusals', () => {
  it.each(codes)('"%s" has a sentence in English and in Welsh', (code) => {
    for (const [lang, words] of [
      ['en', en],
      ['cy', cy],
    ] as const) {
      expect(words, lang).toHaveProperty([code]);
      expect(refusalWords(lang, words, { code, field: null, params })).toMatch(/[.?]$/);
    }
  });

  it('turns minutes, days and rule numbers into words', () => {
    const refusal = { code: 'minutes-too-many', field: 'minutes', params };
    expect(refusalWords('en', en, refusal)).toBe(
      'That is too long for one entry. The longest is 12 hours. This is Rule 12.2.',
    );
    expect(refusalWords('cy', cy, refusal)).toContain('Yr hiraf yw 12 awr. Rheol 12.2 yw hyn.');
  });

  it('chooses the plural by the days that a refusal names', () => {
    const refusal = { code: 'too-late', field: null, params: { days: 1, rule: '12.4' } };
    expect(refusalWords('en', en, refusal)).toContain('gives 1 day.');
  });

  it('answers a code that nobody knows with the sentence for our own faults', () => {
    expect(refusalWords('en', en, { code: 'no-such-code', field: null, params: {} })).toBe(en.fault);
  });

  it('links a line of the summary to its field, and leaves a line without a field plain', () => {
    const faults = faultsOf(
      'en',
      en,
      [
        { code: 'code-missing', field: 'code', params: {} },
        { code: 'fault', field: null, params: {} },
      ],
      { code: 'code' },
    );
    expect(faults.summary).toEqual([{ text: en['code-missing'], href: '#code' }, { text: en.fault }]);
    expect(faults.beside).toEqual({ code: en['code-missing'] });
  });
});
