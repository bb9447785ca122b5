// Who is a member, who holds an office, who may be found.
import { describe, expect, test } from 'vitest';
import {
  groupKeys,
  isMemberAt,
  mayBeFound,
  membersAt,
  officesAt,
  setListing,
  whyNotAllowed,
  type Member,
  type Office,
  type VerbName,
} from './index.ts';

const joined = Date.parse('2025-01-10T10:00:00Z');
const left = Date.parse('2026-03-01T10:00:00Z');
const now = Date.parse('2026-06-01T10:00:00Z');

function member(id: string, leftAt: number | null = null): Member {
  return { id, displayName: id, groupKey: 'volunteers', joinedAt: joined, leftAt };
}
const gwen = member('gwen');
const gone = member('gone', left);

describe('a member', () => {
  test.each([
    ['is one from the moment of joining', joined, true],
    ['is not one a moment before', joined - 1, false],
    ['is one until a moment before leaving', left - 1, true],
    ['is not one from the moment of leaving', left, false],
  ])('%s', (_name, instant, expected) => {
    expect(isMemberAt(gone, instant)).toBe(expected);
  });

  test('is found for any past moment, and the list stands in the order of the ids', () => {
    const all = [member('zoe'), gone, member('ann')];
    expect(membersAt(all, now).map(({ id }) => id)).toEqual(['ann', 'zoe']);
    expect(membersAt(all, left - 1).map(({ id }) => id)).toEqual(['ann', 'gone', 'zoe']);
  });

  test('belongs to one of four groups', () => {
    expect(groupKeys).toEqual(['supported', 'families', 'workers', 'volunteers']);
  });
});

describe('an office', () => {
  const chair: Office = { member: 'gwen', office: 'chair', fromAt: joined, untilAt: now };
  const board: Office = { member: 'gwen', office: 'board', fromAt: joined, untilAt: null };

  test('is held until its end, and a person may hold two', () => {
    expect(officesAt([board, chair], gwen, now - 1)).toEqual(['chair', 'board']);
    expect(officesAt([board, chair], gwen, now)).toEqual(['board']);
    expect(officesAt([board, chair], gwen, joined - 1)).toEqual([]);
  });

  test('of somebody else is not theirs', () => {
    expect(officesAt([board], member('ann'), now)).toEqual([]);
  });

  test('ends when the person leaves the co-op, whatever the row says', () => {
    expect(officesAt([{ ...board, member: 'gone' }], gone, now)).toEqual([]);
  });
});

describe('who may give a command', () => {
  const secretary: Office = { member: 'gwen', office: 'secretary', fromAt: joined, untilAt: null };
  const steward: Office = { member: 'gwen', office: 'steward', fromAt: joined, untilAt: null };
  const ask = (verb: VerbName, who: Member | null, offices: Office[] = []) =>
    whyNotAllowed({ verb, member: who, offices, now })?.code ?? 'allowed';

  test.each([
    ['anyone may ask to sign in', 'sign-in/ask', null, [], 'allowed'],
    ['anyone may say how clear a guide is', 'guides/say-how-clear', null, [], 'allowed'],
    ['a member may vote', 'voting/cast-vote', gwen, [], 'allowed'],
    ['a person who left may not vote', 'voting/cast-vote', gone, [], 'not-a-member'],
    ['an account without a member may not log help', 'time-bank/log-help', null, [], 'not-a-member'],
    ['a member without an office may not open a vote', 'voting/open-vote', gwen, [], 'not-your-office'],
    ['the secretary may open a vote', 'voting/open-vote', gwen, [secretary], 'allowed'],
    ['the secretary may close a vote', 'voting/close-vote', gwen, [secretary], 'allowed'],
    [
      'whoever looks after the server may not open a vote',
      'voting/open-vote',
      gwen,
      [steward],
      'not-your-office',
    ],
  ] as const)('%s', (_name, verb, who, offices, expected) => {
    expect(ask(verb, who, [...offices])).toBe(expected);
  });
});

describe('being found', () => {
  const listing = { member: 'gwen', displayName: 'gwen', groupKey: 'volunteers', sinceAt: joined } as const;

  test('needs the agreement of the person', () => {
    expect(mayBeFound(gwen, null, now)).toBe(false);
    expect(mayBeFound(gwen, listing, now)).toBe(true);
  });

  test('ends when the person leaves, even if the row is still there', () => {
    expect(mayBeFound(gone, { ...listing, member: 'gone' }, now)).toBe(false);
  });

  test('never goes by the agreement of somebody else', () => {
    expect(mayBeFound(member('ann'), listing, now)).toBe(false);
  });

  test('can be agreed to, and taken back', () => {
    expect(setListing({ member: gwen, current: null, listed: true, now })).toEqual({
      ok: true,
      value: { changed: true, listing: { ...listing, sinceAt: now } },
    });
    expect(setListing({ member: gwen, current: listing, listed: false, now })).toEqual({
      ok: true,
      value: { changed: true, listing: null },
    });
  });

  test('said twice changes nothing, and keeps the first date', () => {
    expect(setListing({ member: gwen, current: listing, listed: true, now })).toEqual({
      ok: true,
      value: { changed: false, listing },
    });
    expect(setListing({ member: gwen, current: null, listed: false, now })).toEqual({
      ok: true,
      value: { changed: false, listing: null },
    });
  });

  test('is not for a person who left', () => {
    expect(setListing({ member: gone, current: null, listed: true, now })).toMatchObject({
      refusals: [{ code: 'not-a-member' }],
    });
  });
});
