// What members change about themselves, ask to have put right, and delete.
import { describe, expect, test } from 'vitest';
import { DAY, londonInstant } from '../kernel/index.ts';
import {
  answerCorrection,
  askCorrection,
  callMe,
  EMAIL_LINK_LIFE,
  emailLinkWorks,
  liveAt,
  reachMe,
  whyNoEmailLink,
  whyNotDeleted,
  whyNotErasedFor,
} from './index.ts';

const NOW = londonInstant('2026-06-15', 720);
const codes = (result: { ok: boolean; refusals?: readonly { code: string }[] }) =>
  result.refusals?.map(({ code }) => code) ?? [];

describe('how somebody is called', () => {
  test('is kept without spaces too many', () => {
    expect(callMe('  Ann   Lee ')).toEqual({ ok: true, value: 'Ann Lee' });
  });
  test.each([
    ['nothing', '', 'called-missing'],
    ['spaces alone', '   ', 'called-missing'],
    ['more letters than a name has', 'a'.repeat(121), 'joining-too-long'],
  ])('cannot be %s', (_name, called, code) => {
    expect(codes(callMe(called))).toEqual([code]);
  });
  test('counts letters as people do', () => {
    expect(callMe('é'.repeat(120)).ok).toBe(true);
  });
});

describe('where somebody lives', () => {
  test('is kept line by line, empty ones left out', () => {
    expect(liveAt(' 4 Well Street \n\n Ashbrook')).toEqual({
      ok: true,
      value: ['4 Well Street', 'Ashbrook'],
    });
  });
  test.each([
    ['nowhere', '\n \n', ['joining-address-missing']],
    ['nine lines', 'a\n'.repeat(9), ['joining-address-lines']],
    ['a line of 101 letters', 'a'.repeat(101), ['joining-too-long']],
    ['both at once', `${'a'.repeat(101)}\n${'b\n'.repeat(8)}`, ['joining-address-lines', 'joining-too-long']],
  ])('cannot be %s', (_name, address, expected) => {
    expect(codes(liveAt(address))).toEqual(expected);
  });
});

test('whoever wants to be phoned says the number', () => {
  const reach = { phone: ' ', ways: ['phone'], othersRead: false } as const;
  expect(codes(reachMe(reach))).toEqual(['joining-phone-missing']);
  expect(reachMe({ ...reach, phone: ' 01632  960 123', ways: ['bsl', 'phone'] })).toEqual({
    ok: true,
    value: { phone: '01632 960 123', ways: ['phone', 'bsl'], othersRead: false },
  });
  expect(reachMe({ ...reach, ways: ['letter'] }).ok).toBe(true);
});

describe('a link to a new address', () => {
  const wish = { email: 'ann@old.test', wanted: 'ann@new.test', open: 0 };
  test.each([
    ['is sent', wish, undefined],
    ['is not sent to the address of today', { ...wish, wanted: 'ann@old.test' }, 'email-same'],
    ['is sent a third time', { ...wish, open: 2 }, undefined],
    ['is not sent a fourth time', { ...wish, open: 3 }, 'email-many'],
  ])('%s', (_name, asked, code) => {
    expect(whyNoEmailLink(asked)?.code).toBe(code);
  });
  test('works for a day and not a moment longer', () => {
    expect(EMAIL_LINK_LIFE).toBe(DAY);
    expect([emailLinkWorks(NOW + 1, NOW), emailLinkWorks(NOW, NOW)]).toEqual([true, false]);
  });
});

describe('something to put right', () => {
  const asked = { member: 'ann', section: 'register', words: 'My name has two n.', askedAt: NOW };
  const answer = { correction: asked, answered: false, done: true, words: '', by: 'sian', at: NOW };
  test('waits once for each section', () => {
    expect(askCorrection({ ...asked, waiting: ['votes'] })).toEqual({ ok: true, value: asked });
    expect(codes(askCorrection({ ...asked, waiting: ['register'] }))).toEqual(['correction-waits']);
  });
  test('that was done needs no more words', () => {
    expect(answerCorrection(answer)).toEqual({
      ok: true,
      value: { done: true, words: '', by: 'sian', at: NOW },
    });
  });
  test.each([
    ['is answered by somebody else', { ...answer, by: 'ann' }, 'correction-own'],
    ['is answered once', { ...answer, answered: true }, 'correction-answered'],
    ['is not left as it is without a reason', { ...answer, done: false }, 'correction-why-missing'],
    ['that is not there is not answered', { ...answer, correction: null }, 'correction-unknown'],
  ])('%s', (_name, given, code) => {
    expect(codes(answerCorrection(given))).toEqual([code]);
  });
});

test('a section is deleted where nothing needs it', () => {
  expect(whyNotDeleted({ mayDelete: true })).toBeNull();
  expect(whyNotDeleted({ mayDelete: false })?.code).toBe('section-stays');
  expect(whyNotDeleted(undefined)?.code).toBe('section-unknown');
});

describe('the office has somebody erased', () => {
  const left = {
    id: 'ann',
    displayName: 'Ann Lee',
    groupKey: 'families',
    joinedAt: NOW - 100 * DAY,
    leftAt: NOW - DAY,
  };
  const wish = { member: 'ann', askedAt: NOW, doneAt: null, nameUntil: null, nameGoneAt: null };
  test.each([
    ['who left', left, null, undefined],
    ['who asked and waits', left, wish, undefined],
    ['never while they are a member', { ...left, leftAt: null }, null, 'erase-still-member'],
    ['not before the last day', { ...left, leftAt: NOW + DAY }, wish, 'erase-still-member'],
    ['once', left, { ...wish, doneAt: NOW }, 'erased-already'],
  ])('%s', (_name, member, current, code) => {
    expect(whyNotErasedFor(member, current, NOW)?.code).toBe(code);
  });
});
