// Who is a member, who holds an office, who may be found.
import { describe, expect, test } from 'vitest';
import {
  isMemberAt,
  mayBeFound,
  membersAt,
  officesAt,
  setListing,
  whyNotAllowed,
  type Member,
  type Office,
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

describe('who may come in at a door', () => {
  const secretary: Office = { member: 'gwen', office: 'secretary', fromAt: joined, untilAt: null };
  const steward: Office = { member: 'gwen', office: 'steward', fromAt: joined, untilAt: null };
  const ending: Office = { ...secretary, untilAt: now + 1 };
  const leaving = { ...gwen, leftAt: now + 1 };
  const counting = ['chair', 'secretary'] as const;

  test.each([
    ['anyone may come in where anyone may', 'anyone', null, [], 'allowed'],
    ['a member may come in where members may', 'member', gwen, [], 'allowed'],
    ['a member who will leave is still one', 'member', leaving, [], 'allowed'],
    ['a person who left is not', 'member', gone, [], 'not-a-member'],
    ['an account without a member is not', 'member', null, [], 'not-a-member'],
    ['a member without an office is not its holder', counting, gwen, [], 'not-your-office'],
    ['the secretary is', counting, gwen, [secretary], 'allowed'],
    ['the secretary is until the term ends', counting, gwen, [ending], 'allowed'],
    ['whoever looks after the server is not', counting, gwen, [steward], 'not-your-office'],
    ['an office of somebody else is not theirs', counting, member('ann'), [secretary], 'not-your-office'],
    [
      'an office does not outlast membership',
      counting,
      gone,
      [{ ...secretary, member: 'gone' }],
      'not-a-member',
    ],
  ] as const)('%s', (_name, who, person, offices, expected) => {
    const refused = whyNotAllowed({ who, member: person, offices: () => [...offices], now });
    expect(refused?.code ?? 'allowed').toBe(expected);
  });

  test('offices are looked for only where a door asks for one', () => {
    const offices = () => {
      throw new Error('nobody asked');
    };
    expect(whyNotAllowed({ who: 'member', member: gwen, offices, now })).toBeNull();
    expect(whyNotAllowed({ who: counting, member: gone, offices, now })?.code).toBe('not-a-member');
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
