// What a person may choose, how a message then reaches them, and when.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import en from '../../../content/messages/en/mail.json';
import { DAY, HOUR, londonMinuteOfDay, MINUTE } from '../kernel/index.ts';
import { whoSees } from '../membership/index.ts';
import {
  allowedFor,
  answerOf,
  answers,
  choiceNow,
  choiceOf,
  choose,
  digestUntil,
  isAddress,
  keepMessagesFrom,
  kinds,
  kindsFor,
  letterFacts,
  mustReach,
  postOffices,
  printedAs,
  routeOf,
  tryUntil,
  unreachable,
  waitsAfter,
  type Answer,
  type ChosenKind,
  type Fate,
  type Reach,
} from './index.ts';

const online: Reach = { hasEmail: true, wantsLetters: false, othersRead: false };
const onPaper: Reach = { ...online, hasEmail: false };
const way = (template: string, answer: Answer | null, reach = online) => {
  const route = routeOf(template, answer === null ? null : choiceOf(answer), reach);
  return `${answerOf(route)}${route.wordless ? ' wordless' : ''}`;
};

describe('what may be chosen', () => {
  test.each<[ChosenKind, readonly Answer[], string | null]>([
    ['votes', ['at-once', 'letter'], 'law'],
    ['results', answers, null],
    ['time-bank', answers, null],
    ['membership', ['at-once', 'daily', 'letter'], 'yours'],
    ['office', ['at-once', 'daily', 'letter'], 'job'],
  ])('about %s is %j', (kind, may, whyNotOff) => {
    expect(allowedFor(kind)).toEqual({ answers: may, whyNotOff });
    for (const answer of answers)
      expect(choose(kind, answer)).toEqual(
        may.includes(answer)
          ? { ok: true, value: choiceOf(answer) }
          : { ok: false, refusals: [{ code: 'way-not-allowed', field: 'answer', params: {} }] },
      );
  });

  test('is off only where nothing says that it must reach the person', () => {
    for (const kind of kinds)
      expect(allowedFor(kind).answers.includes('page-only')).toBe(allowedFor(kind).whyNotOff === null);
  });

  test('always has e-mail at once and a letter, which everybody can read', () => {
    for (const kind of kinds)
      expect(allowedFor(kind).answers).toEqual(expect.arrayContaining(['at-once', 'letter']));
  });

  test('is a letter by itself when an e-mail of these kinds fails', () => {
    expect(mustReach).toEqual(['votes', 'membership', 'office']);
  });

  test('about the work for the co-op is asked only of those who hold an office', () => {
    expect(kindsFor(false)).not.toContain('office');
    expect(kindsFor(true)).toEqual(kinds);
  });

  test('counts no longer when the kind stopped allowing it', () => {
    expect(choiceNow('votes', choiceOf('page-only'), online)).toEqual(choiceOf('at-once'));
    expect(choiceNow('votes', choiceOf('page-only'), onPaper)).toEqual(choiceOf('letter'));
    expect(choiceNow('results', choiceOf('page-only'), online)).toEqual(choiceOf('page-only'));
  });
});

describe('a message goes', () => {
  test.each<[string, string, Answer | null, Reach, string]>([
    ['by e-mail at once while nobody has chosen', 'vote-opened', null, online, 'at-once'],
    ['by post to who has no e-mail', 'vote-opened', null, onPaper, 'letter'],
    ['by post to who wants letters', 'vote-opened', 'letter', online, 'letter'],
    ['in the weekly e-mail to who wants one', 'help-confirmed', 'weekly', online, 'weekly'],
    ['in the daily e-mail to who wants one', 'vote-carried', 'daily', online, 'daily'],
    ['nowhere but on the page when that was chosen', 'help-confirmed', 'page-only', online, 'page-only'],
    [
      'by post when an e-mail was chosen and there is no address any more',
      'vote-carried',
      'weekly',
      onPaper,
      'letter',
    ],
    ['nowhere but on the page, also without an address', 'vote-carried', 'page-only', onPaper, 'page-only'],
    ['at once although the choice was made for another rule', 'vote-opened', 'weekly', online, 'at-once'],
    ['not by post when it would come too late', 'vote-closes', 'letter', online, 'page-only'],
    [
      'not by post when it would come too late, without an address',
      'vote-closes',
      null,
      onPaper,
      'page-only',
    ],
    ['at once when the vote closes soon', 'vote-closes', null, online, 'at-once'],
  ])('%s', (_name, template, answer, reach, expected) => {
    expect(way(template, answer, reach)).toBe(expected);
  });

  test.each<[string, string, Answer | null, string]>([
    ['to who asked for letters by post', 'vote-opened', null, 'letter'],
    ['by e-mail to who asked for letters and chose e-mail for this', 'vote-opened', 'at-once', 'at-once'],
  ])('%s', (_name, template, answer, expected) => {
    expect(way(template, answer, { ...online, wantsLetters: true })).toBe(expected);
  });

  test.each<[string, string, Answer, string]>([
    ['without its words when it is about their own things', 'help-confirmed', 'at-once', 'at-once wordless'],
    ['without its words in a digest', 'help-confirmed', 'weekly', 'weekly wordless'],
    ['without its words by post', 'help-confirmed', 'letter', 'letter wordless'],
    ['with its words when all members get the same', 'vote-opened', 'at-once', 'at-once'],
    ['nowhere when it is for the page only', 'help-confirmed', 'page-only', 'page-only'],
  ])('to somebody whose post others read %s', (_name, template, answer, expected) => {
    expect(way(template, answer, { ...online, othersRead: true })).toBe(expected);
  });

  test('never off when its kind must reach the person, whatever was chosen and whatever is known', () => {
    const templates = ['vote-opened', 'vote-missed', 'application-accepted'];
    fc.assert(
      fc.property(
        fc.constantFrom(...templates),
        fc.constantFrom(null, ...answers),
        fc.record({ hasEmail: fc.boolean(), wantsLetters: fc.boolean(), othersRead: fc.boolean() }),
        (template, answer, reach) => {
          expect(way(template, answer, reach)).not.toContain('page-only');
        },
      ),
    );
  });

  test('of signing in by no choice at all', () => {
    expect(() => routeOf('sign-in', null, online)).toThrow('always goes by e-mail');
  });
});

test('a letter that nobody put into a kind is about membership, and private', () => {
  expect(letterFacts('something-new')).toEqual({ kind: 'membership', private: true });
  expect(letterFacts('constructor')).toEqual({ kind: 'membership', private: true });
});

test('letters of signing in are those that let a person in or warn of it', () => {
  const templates = Object.keys(en).flatMap((key) => /^(.+)-subject$/.exec(key)?.[1] ?? []);
  const signIn = templates.filter((template) => letterFacts(template).kind === 'sign-in');
  expect(signIn).toEqual(expect.arrayContaining(['sign-in', 'new-device']));
  for (const template of templates) if (/^sign-in/.test(template)) expect(signIn).toContain(template);
});

test.each([
  ['ann@care.example', true],
  ['', false],
  ['k3j4@card.invalid', false],
])('whether something can be sent to %j: %s', (email, can) => {
  expect(isAddress(email)).toBe(can);
});

describe('a digest', () => {
  const at = (iso: string) => Date.parse(iso);
  test.each([
    ['daily at 8 takes what came before 8', 'daily', '2026-11-25T08:00:00Z', '2026-11-25T08:00:00Z'],
    ['daily a minute before 8 takes nothing', 'daily', '2026-11-25T07:59:59Z', null],
    [
      'daily by the summer clock is an hour earlier for the world',
      'daily',
      '2026-06-17T07:00:00Z',
      '2026-06-17T07:00:00Z',
    ],
    ['daily that was missed goes later in the day', 'daily', '2026-11-25T15:30:00Z', '2026-11-25T08:00:00Z'],
    ['daily that was missed does not go at night', 'daily', '2026-11-25T20:00:00Z', null],
    ['weekly goes on Monday at 8', 'weekly', '2026-11-30T08:00:00Z', '2026-11-30T08:00:00Z'],
    [
      'weekly on Sunday takes what last Monday missed',
      'weekly',
      '2026-11-29T12:00:00Z',
      '2026-11-23T08:00:00Z',
    ],
    [
      'weekly that was missed on Monday goes on Tuesday',
      'weekly',
      '2026-12-01T09:00:00Z',
      '2026-11-30T08:00:00Z',
    ],
    ['weekly over the change of clocks', 'weekly', '2026-10-26T09:00:00Z', '2026-10-26T08:00:00Z'],
  ] as const)('%s', (_name, pace, now, until) => {
    expect(digestUntil(pace, at(now))).toBe(until === null ? null : at(until));
  });

  test('goes at no moment of the night, and leaves no message for longer than its pace', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('daily' as const, 'weekly' as const),
        fc.integer({ min: at('2026-01-01T00:00:00Z'), max: at('2030-01-01T00:00:00Z') }),
        (pace, now) => {
          const until = digestUntil(pace, now);
          const minute = londonMinuteOfDay(now);
          expect(until === null).toBe(minute < 8 * 60 || minute >= 20 * 60);
          if (until === null) return;
          expect(londonMinuteOfDay(until)).toBe(8 * 60);
          expect(now - until).toBeLessThan((pace === 'daily' ? 1 : 7) * DAY);
          expect(until).toBeLessThanOrEqual(now);
        },
      ),
    );
  });

  test.each<[Answer, string | null]>([
    ['at-once', 'daily'],
    ['daily', 'daily'],
    ['weekly', 'weekly'],
    ['letter', 'daily'],
    ['page-only', null],
  ])('keeps or lets go what waited when the answer becomes %s', (answer, waits) => {
    expect(waitsAfter(choiceOf(answer))).toBe(waits);
  });
});

test('an e-mail is tried for four days, and for half a day when it is of no use later', () => {
  expect(tryUntil(0, false)).toBe(4 * DAY);
  expect(tryUntil(0, true)).toBe(12 * HOUR);
});

test('messages stay on the page for more than a year, posted letters for a month', () => {
  const now = Date.parse('2026-11-30T12:00:00Z');
  const { notices, posted } = keepMessagesFrom(now);
  expect(new Date(notices).toISOString()).toBe('2025-10-30T12:00:00.000Z');
  expect(now - posted).toBe(30 * DAY);
});

test('a letter is in large print for who asked for that, whatever else they asked for', () => {
  expect(printedAs(['phone', 'large-print', 'bsl'])).toEqual(['large-print']);
  expect(printedAs([])).toEqual([]);
});

test('letters are posted by those who may see letters', () => {
  expect([...postOffices].sort()).toEqual(Object.keys(whoSees.letters.offices).sort());
});

describe('somebody whom our e-mails do not reach', () => {
  const now = new Map([
    ['ann', 'ann@care.example'],
    ['ben', 'ben@care.example'],
  ]);
  const fate = (
    member: string,
    minute: number,
    failure: Fate['failure'],
    to = `${member}@care.example`,
  ): Fate => ({
    member,
    to,
    at: minute * MINUTE,
    failure,
  });

  test('is shown since the first message that failed, with how many did, the longest first', () => {
    const fates = [fate('ben', 3, 'given-up'), fate('ann', 5, 'refused'), fate('ben', 4, 'address')];
    expect(unreachable(fates, now)).toEqual([
      { member: 'ben', to: 'ben@care.example', sinceAt: 3 * MINUTE, messages: 2, failure: 'address' },
      { member: 'ann', to: 'ann@care.example', sinceAt: 5 * MINUTE, messages: 1, failure: 'refused' },
    ]);
  });

  test.each<[string, readonly Fate[]]>([
    ['once a later message got through', [fate('ann', 1, 'address'), fate('ann', 2, null)]],
    ['once they have another address', [fate('ann', 1, 'address', 'old@care.example')]],
    ['once they have none', [fate('eve', 1, 'address')]],
  ])('is shown no more %s', (_name, fates) => {
    expect(unreachable(fates, now)).toEqual([]);
  });

  test('is shown again when a message fails after one that got through', () => {
    const fates = [fate('ann', 1, 'address'), fate('ann', 2, null), fate('ann', 3, 'unknown')];
    expect(unreachable(fates, now)).toMatchObject([{ sinceAt: 3 * MINUTE, messages: 1 }]);
  });
});
