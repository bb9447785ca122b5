// When somebody is erased, and how long their name stays.
import { describe, expect, test } from 'vitest';
import { londonInstant } from '../kernel/index.ts';
import {
  askErasure,
  erasureIsDue,
  erasureLetter,
  erasureSecret,
  nameIsDue,
  nameStaysUntil,
  whyNotKept,
  type Erasure,
} from './index.ts';

const NOW = londonInstant('2026-06-15', 720);
const member = {
  id: 'ann',
  displayName: 'Ann Lee',
  groupKey: 'families',
  joinedAt: londonInstant('2024-01-10', 0),
  leftAt: null,
};
const left = { ...member, leftAt: londonInstant('2026-06-01', 0) };
const asked: Erasure = { member: 'ann', askedAt: NOW, doneAt: null, nameUntil: null, nameGoneAt: null };
const done: Erasure = { ...asked, doneAt: NOW };
const codes = (result: { ok: boolean; refusals?: readonly { code: string }[] }) =>
  result.refusals?.map(({ code }) => code);

describe('a letter with a link that erases', () => {
  test('goes to who left, and looks the same for an address that nobody has', () => {
    expect([erasureLetter(left, NOW), erasureLetter(null, NOW)]).toEqual(['link', 'link']);
  });

  test('says to a member, and to who leaves on a day to come, that they have to leave first', () => {
    expect(erasureLetter(member, NOW)).toBe('member');
    expect(erasureLetter({ ...member, leftAt: NOW + 1 }, NOW)).toBe('member');
    expect(erasureLetter({ ...left, joinedAt: NOW + 1, leftAt: null }, NOW)).toBe('member');
  });

  test('holds a secret that signs nobody in', () => {
    expect(erasureSecret('abc')).not.toBe('abc');
  });
});

describe('a wish to be erased', () => {
  test('is noted once', () => {
    expect(askErasure({ member, current: null, now: NOW })).toEqual({ ok: true, value: asked });
    expect(codes(askErasure({ member, current: asked, now: NOW }))).toEqual(['erasure-asked']);
    expect(codes(askErasure({ member, current: done, now: NOW }))).toEqual(['erased-already']);
  });

  test('can be taken back until it is done', () => {
    expect(whyNotKept(asked)).toBeNull();
    expect(whyNotKept(null)?.code).toBe('erasure-not-asked');
    expect(whyNotKept(done)?.code).toBe('erasure-not-asked');
  });

  test.each([
    ['waits for a member of today', asked, member, false],
    ['waits for an end that is still to come', asked, { ...member, leftAt: NOW + 1 }, false],
    ['is carried out once the membership is over', asked, left, true],
    ['is carried out once', done, left, false],
  ])('%s', (_name, erasure, who, due) => {
    expect(erasureIsDue(erasure, who, NOW)).toBe(due);
  });
});

describe('the name in the register', () => {
  test('goes at once when the rules keep it no month, or the months are over', () => {
    expect(nameStaysUntil(left.leftAt, 0, NOW)).toBeNull();
    expect(nameStaysUntil(londonInstant('2020-01-01', 0), 72, NOW)).toBeNull();
  });

  test('stays through the last day and goes on the next', () => {
    const kept = { ...done, nameUntil: nameStaysUntil(left.leftAt, 6, NOW) };
    expect(kept.nameUntil).toBe('2026-12-01');
    expect(nameIsDue(kept, londonInstant('2026-12-01', 1439))).toBe(false);
    expect(nameIsDue(kept, londonInstant('2026-12-02', 0))).toBe(true);
    expect(nameIsDue({ ...kept, nameGoneAt: NOW }, londonInstant('2026-12-02', 0))).toBe(false);
  });
});
