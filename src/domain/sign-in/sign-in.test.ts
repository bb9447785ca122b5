// Who comes in, what a slip costs, and who gets a message however busy a stranger is.
import { describe, expect, test } from 'vitest';
import { DAY, HOUR, MINUTE } from '../kernel/index.ts';
import {
  CODE_LENGTH,
  CODE_LETTERS,
  codeFault,
  judge,
  keepFrom,
  LIFE,
  LINK_LENGTH,
  LINK_LETTERS,
  mayWrite,
  messageLanguage,
  MOST_OF_ALL,
  MOST_OF_ONE_ASKER,
  REPEAT_LIFE,
  tidyCode,
  type Proof,
  type SignInRequest,
} from './index.ts';

const now = Date.parse('2026-06-15T12:00:00Z');
const request: SignInRequest = { expiresAt: now + MINUTE, usedAt: null, wrongCodes: 0, isSomebodys: true };
const link: Proof = { kind: 'link', fits: true, samePage: false };
const code: Proof = { kind: 'code', fits: true, samePage: false };
const used = { ...request, usedAt: now - MINUTE };

describe('a link or a code', () => {
  test.each([
    ['the right link comes in', request, link, 'comes-in'],
    ['the right code comes in', request, code, 'comes-in'],
    ['a wrong link costs nothing', request, { ...link, fits: false }, 'wrong'],
    ['a wrong code is counted', request, { ...code, fits: false }, 'wrong-code'],
    ['after 5 wrong codes the right one still comes in', { ...request, wrongCodes: 5 }, code, 'comes-in'],
    ['after 6 wrong codes the right one does not', { ...request, wrongCodes: 6 }, code, 'wrong'],
    ['after 6 wrong codes the link comes in all the same', { ...request, wrongCodes: 6 }, link, 'comes-in'],
    ['a moment before its end it comes in', { ...request, expiresAt: now + 1 }, link, 'comes-in'],
    ['at its end it is old', { ...request, expiresAt: now }, link, 'old'],
    ['an old code says so too', { ...request, expiresAt: now }, code, 'old'],
    [
      'a wrong code for an old request says nothing of its age',
      { ...request, expiresAt: now },
      { ...code, fits: false },
      'wrong-code',
    ],
    ['it works once', used, link, 'used'],
    ['the page that used it may ask again', used, { ...link, samePage: true }, 'comes-in-again'],
    [
      'the page that used it may ask again after the link has grown old',
      { ...used, expiresAt: now },
      { ...link, samePage: true },
      'comes-in-again',
    ],
    ['but not for ever', { ...request, usedAt: now - REPEAT_LIFE }, { ...link, samePage: true }, 'used'],
    [
      'the page that used it still needs the right link',
      used,
      { ...link, fits: false, samePage: true },
      'wrong',
    ],
    ['an address of nobody never comes in', { ...request, isSomebodys: false }, link, 'wrong'],
    ['nor does it ever hear that it is old', { ...used, isSomebodys: false }, code, 'wrong-code'],
  ] as const)('%s', (_, found, proof, verdict) => {
    expect(judge(found, proof, now)).toBe(verdict);
  });

  test('a code may be typed in small letters, with spaces and hyphens', () => {
    expect(tidyCode(' kq7m-4x rt ')).toBe('KQ7M4XRT');
  });

  test.each([
    ['KQ7M4XRT', null],
    ['KQ7M4X', { code: 'code-length', field: 'code', params: { needed: 8, count: 6 } }],
    ['KQ7M4XRTT', { code: 'code-length', field: 'code', params: { needed: 8, count: 9 } }],
  ])('%s: the number of its letters is told before it counts as a try', (typed, fault) => {
    expect(codeFault(typed)).toEqual(fault);
  });

  test('no letter of a code looks like another, and all are there for a phone to type', () => {
    expect(CODE_LETTERS).toMatch(/^[A-Z2-9]+$/);
    expect(CODE_LETTERS).not.toMatch(/[ILOU]/);
    expect(new Set(CODE_LETTERS).size).toBe(CODE_LETTERS.length);
  });

  test('neither can be guessed', () => {
    expect(Math.log2(CODE_LETTERS.length) * CODE_LENGTH).toBeGreaterThan(39);
    expect(Math.log2(LINK_LETTERS.length) * LINK_LENGTH).toBeGreaterThan(255);
  });
});

describe('one more message to an address', () => {
  const few = MOST_OF_ONE_ASKER;
  test.each([
    ['the first goes out', { byAll: 0, byHousehold: 0, byKnownDevice: null }, true],
    ['the fifth of one household goes out', { byAll: 4, byHousehold: few - 1, byKnownDevice: null }, true],
    ['the sixth does not', { byAll: few, byHousehold: few, byKnownDevice: null }, false],
    ['another household is heard all the same', { byAll: few, byHousehold: 0, byKnownDevice: null }, true],
    [
      'when strangers from everywhere asked, a household that has not is heard once',
      { byAll: MOST_OF_ALL, byHousehold: 0, byKnownDevice: null },
      true,
    ],
    ['and not twice', { byAll: MOST_OF_ALL + 1, byHousehold: 1, byKnownDevice: null }, false],
    [
      'the owner’s own device is heard behind the stranger’s own connection',
      { byAll: 40, byHousehold: few, byKnownDevice: 0 },
      true,
    ],
    ['but not without end', { byAll: 40, byHousehold: few, byKnownDevice: few }, false],
  ])('%s', (_, asked, expected) => {
    expect(mayWrite(asked)).toBe(expected);
  });

  test.each([
    ['en', 'en', 'en'],
    ['en', 'cy', 'cy'],
    ['cy', 'en', 'cy'],
    ['cy', 'cy', 'cy'],
    [null, 'en', 'en'],
    [null, 'cy', 'cy'],
  ] as const)('an account in %s asked on a page in %s is written to in %s', (account, page, expected) => {
    expect(messageLanguage(account, page)).toBe(expected);
  });
});

test('nothing is kept for longer than it is of use', () => {
  const from = keepFrom(now);
  expect(from).toEqual({
    requestsEnded: now - DAY,
    strangersLetters: now - LIFE,
    letters: now - 30 * DAY,
    answers: now - 61 * DAY,
    strangersAnswers: now - HOUR,
  });
});
