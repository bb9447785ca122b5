// Who helps a member, and what they may do in their place.
import { describe, expect, test } from 'vitest';
import { DAY } from '../kernel/index.ts';
import type { Ability, Member } from '../membership/index.ts';
import type { NextCard } from '../next/index.ts';
import {
  acceptSupport,
  cardsFor,
  helpsNow,
  INVITATION_DAYS,
  invitationIsOver,
  isOpen,
  mayAct,
  MOST_SUPPORTERS,
  whyNotInvite,
  whyNotOwnHelp,
  type Support,
} from './index.ts';

const NOW = Date.parse('2026-06-15T12:00:00Z');
const gwen: Member = { id: 'gwen', displayName: 'Gwen', groupKey: 'supported', joinedAt: 0, leftAt: null };
const support = (more: Partial<Support> = {}): Support => ({
  id: 's',
  member: 'gwen',
  account: 'accmair',
  name: 'Mair',
  abilities: ['read-my-page', 'time-bank'],
  invitedAt: NOW - 2 * DAY,
  acceptedAt: NOW - DAY,
  endedAt: null,
  ...more,
});

describe('a support', () => {
  test.each([
    ['counts once it is accepted', {}, gwen, true],
    ['does not count before the supporter said yes', { acceptedAt: null }, gwen, false],
    ['does not count from the moment it is ended', { endedAt: NOW }, gwen, false],
    ['counts until it is ended', { endedAt: NOW + 1 }, gwen, true],
    ['ends when the member leaves the co-op', {}, { ...gwen, leftAt: NOW }, false],
    ['counts for no other member', {}, { ...gwen, id: 'tom' }, false],
  ])('%s', (_name, more, member, counts) => {
    expect(helpsNow(support(more), member, NOW)).toBe(counts);
  });

  test('is open until it is ended, accepted or not', () => {
    expect(isOpen(support({ acceptedAt: null }), NOW)).toBe(true);
    expect(isOpen(support({ endedAt: NOW }), NOW)).toBe(false);
  });
});

describe('an invitation', () => {
  const asked = (more: Partial<Support> = {}) => support({ acceptedAt: null, ...more });
  const inviting = (supports: readonly Support[], account: string | null = null) =>
    whyNotInvite({ supports, account, own: 'accgwen', now: NOW }).map(({ code }) => code);

  test('is accepted by whom it was sent to, once', () => {
    const yes = acceptSupport(asked(), 'accmair', NOW);
    expect(yes).toMatchObject({ ok: true, value: { acceptedAt: NOW } });
    const again = acceptSupport(support(), 'accmair', NOW);
    expect(again).toMatchObject({ ok: false, refusals: [{ code: 'support-accepted' }] });
  });

  test.each([
    ['nobody else', asked(), 'acctom'],
    ['nobody once it was taken back', asked({ endedAt: NOW }), 'accmair'],
    ['nobody when its days are over', asked({ invitedAt: NOW - INVITATION_DAYS * DAY }), 'accmair'],
    ['nobody when there is none', null, 'accmair'],
  ])('is accepted by %s', (_name, invitation, account) => {
    const answer = acceptSupport(invitation, account, NOW);
    expect(answer).toMatchObject({ ok: false, refusals: [{ code: 'support-unknown' }] });
  });

  test('is over after 14 days, and an accepted one never by itself', () => {
    const long = { invitedAt: NOW - INVITATION_DAYS * DAY };
    expect(invitationIsOver(asked(long), NOW)).toBe(true);
    expect(invitationIsOver(asked({ invitedAt: long.invitedAt + 1 }), NOW)).toBe(false);
    expect(invitationIsOver(support(long), NOW)).toBe(false);
  });

  test('goes to at most three people at a time', () => {
    const three = Array.from({ length: MOST_SUPPORTERS }, (_, at) =>
      support({ account: `acc${at}`, invitedAt: NOW - 9 * DAY }),
    );
    expect(inviting(three.slice(1))).toEqual([]);
    expect(inviting(three)).toEqual(['supporter-too-many']);
    expect(inviting([...three.slice(1), { ...three[0]!, endedAt: NOW }])).toEqual([]);
  });

  test('goes neither to oneself nor twice to the same person', () => {
    expect(inviting([], 'accgwen')).toEqual(['supporter-yourself']);
    expect(inviting([support()], 'accmair')).toEqual(['supporter-there']);
    expect(inviting([support({ endedAt: NOW })], 'accmair')).toEqual([]);
  });

  test('is no way to send letter after letter: five a day, ended or not', () => {
    const ended = Array.from({ length: 5 }, () => support({ invitedAt: NOW - DAY + 1, endedAt: NOW }));
    expect(inviting(ended)).toEqual(['supporter-asked-often']);
    expect(inviting(ended.slice(1))).toEqual([]);
  });
});

describe('a supporter', () => {
  test.each<[string, Ability | undefined, Partial<Support>, boolean]>([
    ['does what they were let do', 'time-bank', {}, true],
    ['does nothing that they were not let do', 'messages', {}, false],
    ['comes in at no door that is not open to supporters', undefined, {}, false],
    ['does nothing once it is ended', 'time-bank', { endedAt: NOW }, false],
  ])('%s', (_name, ability, more, may) => {
    expect(mayAct(support(more), gwen, ability, NOW)).toBe(may);
  });

  test('sees of My page what they may do, and never a vote or the work of an office', () => {
    const card = (kind: string): NextCard => ({ kind, id: kind, params: {}, endsAt: null, path: '/' });
    const cards = ['vote', 'confirm-help', 'new-messages', 'applications', 'constructor'].map(card);
    const kinds = (abilities: readonly Ability[]) => cardsFor(cards, abilities).map(({ kind }) => kind);
    expect(kinds(['read-my-page'])).toEqual([]);
    expect(kinds(['read-my-page', 'time-bank'])).toEqual(['confirm-help']);
    expect(kinds(['time-bank', 'messages', 'details'])).toEqual(['confirm-help', 'new-messages']);
  });

  test('does not confirm help that they gave themselves', () => {
    expect(whyNotOwnHelp('tom', 'tom')).toMatchObject({ code: 'supporter-own-help' });
    expect(whyNotOwnHelp('tom', 'ravi')).toBeNull();
    expect(whyNotOwnHelp('tom', '')).toBeNull();
    expect(whyNotOwnHelp(null, '')).toBeNull();
  });
});
