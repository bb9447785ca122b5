// Passkeys, printed codes and cards, devices, and which office asks for which way.
import { describe, expect, test } from 'vitest';
import { DAY, MINUTE } from '../kernel/index.ts';
import type { Member, Office } from '../membership/index.ts';
import {
  CARD_CODE_LENGTH,
  CARD_PRINT_LIFE,
  cardWorks,
  challengeWorks,
  CODE_LETTERS,
  countGoesOn,
  deviceKind,
  handleOf,
  inFours,
  makeOptions,
  mayIssueCards,
  MOST_PASSKEYS,
  paperCounts,
  passkeyNeededFrom,
  printedKind,
  RECOVERY_LENGTH,
  recoveryWorks,
  secondKind,
  useOptions,
  wayOf,
  whyNoMorePasskeys,
  whyNoOfficeDoor,
  whyNotChange,
  whyNotPrint,
  type OtherWays,
  type Way,
} from './index.ts';

const now = Date.parse('2026-06-15T12:00:00Z');

describe('a passkey', () => {
  const options = makeOptions({
    challenge: 'c',
    host: 'ashbrook.example',
    coop: 'Ashbrook Care',
    accountId: 'abcdefghijklmno',
    name: 'Gwen',
    having: ['one'],
  });

  test('is kept by the device itself, so that nobody has to type an address', () => {
    expect(options.authenticatorSelection).toEqual({
      residentKey: 'required',
      requireResidentKey: true,
      userVerification: 'required',
    });
  });

  test('is asked for only when the device knows that its owner is there', () => {
    expect(useOptions('c', 'ashbrook.example')).toEqual({
      challenge: 'c',
      rpId: 'ashbrook.example',
      userVerification: 'required',
    });
  });

  test('is not made twice on one device', () => {
    expect(options.excludeCredentials).toEqual([{ type: 'public-key', id: 'one' }]);
  });

  test('names its owner by a handle that every browser gives back as it was', () => {
    const bytes = Buffer.from(handleOf('abcdefghijklmno'), 'base64url');
    expect(bytes.toString('base64url')).toBe(options.user.id);
  });

  test.each([
    ['works for who asked, in time', { account: '', expiresAt: now + 1 }, '', true],
    ['works no more at its end', { account: '', expiresAt: now }, '', false],
    ['of a sign-in makes no passkey', { account: '', expiresAt: now + MINUTE }, 'gwen', false],
    ['of another person makes none either', { account: 'tom', expiresAt: now + MINUTE }, 'gwen', false],
    ['that makes a passkey signs nobody in', { account: 'gwen', expiresAt: now + MINUTE }, '', false],
    ['that nobody knows works never', null, '', false],
  ] as const)('a challenge %s', (_, challenge, account, expected) => {
    expect(challengeWorks(challenge, account, now)).toBe(expected);
  });

  test.each([
    [0, 0, true],
    [0, 1, true],
    [4, 5, true],
    [4, 4, false],
    [4, 3, false],
    [4, 0, false],
  ])('that was used %i times and now says %i: good is %s', (before, after, expected) => {
    expect(countGoesOn(before, after)).toBe(expected);
  });

  test('one person has ten at the most', () => {
    expect(whyNoMorePasskeys(MOST_PASSKEYS - 1)).toBeNull();
    expect(whyNoMorePasskeys(MOST_PASSKEYS)).toMatchObject({ code: 'passkeys-enough', params: { most: 10 } });
  });
});

describe('who may change how they sign in', () => {
  const officer = { way: 'message', holdsOffice: true, passkeys: 1 } as const;
  test.each([
    ['an office holder with a passkey, by a message: no', officer, 'passkey-first'],
    ['by their passkey: yes', { ...officer, way: 'passkey' }, undefined],
    ['by their printed code, when the passkey is lost: yes', { ...officer, way: 'code' }, undefined],
    ['without any passkey yet, by a message: yes', { ...officer, passkeys: 0 }, undefined],
    ['a member without an office, by a message: yes', { ...officer, holdsOffice: false }, undefined],
  ] as const)('%s', (_, changing, code) => {
    expect(whyNotChange(changing)?.code).toBe(code);
  });

  test('a session from before there were ways began with a message', () => {
    expect(wayOf('')).toBe('message');
    expect(wayOf('passkey')).toBe('passkey');
    expect(wayOf('anything')).toBe('message');
  });
});

describe('a passkey for an office', () => {
  const member: Member = { id: 'gwen', displayName: 'Gwen', groupKey: 'workers', joinedAt: 0, leftAt: null };
  const ruleSince = Date.parse('2026-04-30T23:00:00Z'); // 1 May in London
  const office = (fromAt: string, untilAt: string | null = null): Office => ({
    member: 'gwen',
    office: 'secretary',
    fromAt: Date.parse(fromAt),
    untilAt: untilAt === null ? null : Date.parse(untilAt),
  });
  const from = (...offices: Office[]) => {
    const needed = passkeyNeededFrom({ member, offices, ruleSince, withinDays: 30, now });
    return needed === null ? null : new Date(needed).toISOString();
  };

  test('is needed whole days after the office began', () => {
    expect(from(office('2026-06-01T09:00:00Z'))).toBe('2026-07-01T23:00:00.000Z');
  });
  test('is needed whole days after the rule began, for an older office', () => {
    expect(from(office('2025-01-01T09:00:00Z'))).toBe('2026-05-31T23:00:00.000Z');
  });
  test('a second office gives no new days', () => {
    expect(from(office('2026-05-03T09:00:00Z'), office('2026-06-14T09:00:00Z'))).toBe(
      '2026-06-02T23:00:00.000Z',
    );
  });
  test('an office that is over, or has not begun, asks for nothing', () => {
    expect(from(office('2025-01-01T09:00:00Z', '2026-06-01T09:00:00Z'))).toBeNull();
    expect(from(office('2026-07-01T09:00:00Z'))).toBeNull();
  });
  test('who left holds no office', () => {
    const gone = { ...member, leftAt: now };
    const offices = [office('2025-01-01T09:00:00Z')];
    expect(passkeyNeededFrom({ member: gone, offices, ruleSince, withinDays: 30, now })).toBeNull();
  });
  test('without the rule none is asked for', () => {
    const offices = [office('2025-01-01T09:00:00Z')];
    expect(passkeyNeededFrom({ member, offices, ruleSince: null, withinDays: 30, now })).toBeNull();
  });

  const email: OtherWays = { email: true, card: false, paper: null };
  const nothing: OtherWays = { ...email, email: false };
  const paper = (madeAt: number, usedAt: number | null = null) => ({ ...nothing, paper: { madeAt, usedAt } });
  test.each<[string, number | null, Way, Way | null, OtherWays, string | undefined]>([
    ['before the day any way opens it', now + 1, 'message', null, email, undefined],
    ['from the day on a message does not', now, 'message', null, email, 'passkey-needed'],
    ['nor does a card', now, 'card', null, email, 'passkey-needed'],
    [
      'a passkey alone does not, when its owner has an address',
      now,
      'passkey',
      null,
      email,
      'second-step-needed',
    ],
    ['nor when they have a card', now, 'passkey', null, { ...nothing, card: true }, 'second-step-needed'],
    ['nor when they have a code on paper', now, 'passkey', null, paper(now - DAY), 'second-step-needed'],
    ['a passkey and the code of a message do', now, 'passkey', 'message', email, undefined],
    ['a passkey and a card do', now, 'passkey', 'card', email, undefined],
    ['two steps without a passkey do not', now, 'message', 'card', email, 'passkey-needed'],
    ['who has nothing else to show is not locked out', now, 'passkey', null, nothing, undefined],
    ['a used code on paper is nothing to show', now, 'passkey', null, paper(now - DAY, now), undefined],
    ['who needs none comes in by a message', null, 'message', null, email, undefined],
  ])('the door of an office: %s', (_, neededFrom, way, second, others, code) => {
    expect(whyNoOfficeDoor({ neededFrom, way, second, others: () => others, now })?.code).toBe(code);
  });

  test('a code on paper counts a day after it was made, so that nobody makes one to show it at once', () => {
    expect(paperCounts({ madeAt: now - DAY, usedAt: null }, now)).toBe(true);
    expect(paperCounts({ madeAt: now - DAY + 1, usedAt: null }, now)).toBe(false);
    expect(paperCounts(null, now)).toBe(false);
  });

  test.each([
    [8, 'message'],
    [12, 'card'],
    [16, 'code'],
  ])('a code of %i letters is what it is by its length', (length, kind) => {
    expect(secondKind('A'.repeat(length))).toBe(kind);
  });

  test('a code that was not typed to its end is a slip', () => {
    expect(secondKind('ABC')).toEqual({
      code: 'second-length',
      field: 'code',
      params: { message: 8, card: 12, own: 16, count: 3 },
    });
  });
});

describe('what is printed', () => {
  test('a code is read in fours', () => {
    expect(inFours('ABCDEFGHJKMN')).toBe('ABCD EFGH JKMN');
  });
  test('a code is told by its length, and one that is not whole is a slip that says how many letters there are', () => {
    expect(printedKind('A'.repeat(16))).toBe('recovery');
    expect(printedKind('A'.repeat(12))).toBe('card');
    for (const count of [0, 11, 13, 15, 17])
      expect(printedKind('A'.repeat(count))).toMatchObject({
        code: 'printed-length',
        params: { card: 12, own: 16, count },
      });
  });
  test('neither can be guessed', () => {
    expect(Math.log2(CODE_LETTERS.length) * RECOVERY_LENGTH).toBeGreaterThan(78);
    expect(Math.log2(CODE_LETTERS.length) * CARD_CODE_LENGTH).toBeGreaterThan(58);
  });
  test('a recovery code works once', () => {
    expect(recoveryWorks({ usedAt: null })).toBe(true);
    expect(recoveryWorks({ usedAt: now })).toBe(false);
    expect(recoveryWorks(null)).toBe(false);
  });

  const agreed = { agreedAt: now, printedAt: null, endedAt: null };
  const printed = { ...agreed, printedAt: now };
  test('a card works from its printing until it is ended', () => {
    expect(cardWorks(agreed)).toBe(false);
    expect(cardWorks(printed)).toBe(true);
    expect(cardWorks({ ...printed, endedAt: now + DAY })).toBe(false);
    expect(cardWorks(null)).toBe(false);
  });
  test.each([
    ['once', agreed, now, undefined],
    ['not twice', printed, now, 'card-printed'],
    ['not when it was ended', { ...agreed, endedAt: now }, now, 'card-ended'],
    ['until the last moment of its week', agreed, now + CARD_PRINT_LIFE - 1, undefined],
    ['not after a week', agreed, now + CARD_PRINT_LIFE, 'card-old'],
  ] as const)('a card is printed %s', (_, card, at, code) => {
    expect(whyNotPrint(card, at)?.code).toBe(code);
  });
  test('who counts votes hands out no cards that could vote', () => {
    expect(mayIssueCards(['secretary'])).toBe(true);
    expect(mayIssueCards(['secretary', 'teller' as never])).toBe(false);
  });
});

test.each([
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0', 'firefox', 'windows'],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1',
    'safari',
    'iphone',
  ],
  [
    'Mozilla/5.0 (Linux; Android 15; SM-A155F) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36',
    'samsung',
    'android',
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0',
    'edge',
    'windows',
  ],
  [
    'Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
    'chrome',
    'chromebook',
  ],
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Safari/605.1.15',
    'safari',
    'mac',
  ],
  ['node', 'other', 'other'],
  ['', 'other', 'other'],
  ['x'.repeat(100_000), 'other', 'other'],
])('%s is %s on %s', (said, browser, system) => {
  expect(deviceKind(said)).toEqual({ browser, system });
});
