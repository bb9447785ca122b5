// Who may see what of a motion and its votes, before and after the close.
import { describe, expect, test } from 'vitest';
import type { Member, OfficeKey } from '../membership/index.ts';
import { isNoticed, seenOfVotes, seesDesk, type MotionState } from './index.ts';

const now = Date.parse('2026-06-15T12:00:00Z');
const sian: Member = { id: 'sian', displayName: 'Siân', groupKey: 'families', joinedAt: 0, leftAt: null };
const holding = (office: OfficeKey, untilAt: number | null = null) => [
  { member: 'sian', office, fromAt: 0, untilAt },
];

describe('a motion', () => {
  test('is there from its notice on, and not before', () => {
    expect(isNoticed({ noticeAt: now }, now)).toBe(true);
    expect(isNoticed({ noticeAt: now + 1 }, now)).toBe(false);
  });
});

describe('the votes on a motion', () => {
  test.each(['notice', 'open', 'closing-due', 'missed'] satisfies MotionState[])(
    'are each member’s own and have no result while it is %s',
    (state) => {
      expect(seenOfVotes(state)).toEqual({ votes: 'own', result: false });
    },
  );

  test('are everyone’s after the close, with the result', () => {
    expect(seenOfVotes('closed')).toEqual({ votes: 'everyone', result: true });
  });
});

describe('what can be done about a motion', () => {
  test.each([
    ['the chair', holding('chair'), sian, true],
    ['the secretary', holding('secretary'), sian, true],
    ['somebody on the board', holding('board'), sian, false],
    ['a steward', holding('steward'), sian, false],
    ['a member without an office', [], sian, false],
    ['a secretary whose term is over', holding('secretary', now), sian, false],
    ['a secretary who left the co-op', holding('secretary'), { ...sian, leftAt: now }, false],
  ] as const)('is seen by %s: %#', (_who, offices, member, sees) => {
    expect(seesDesk(offices, member, now)).toBe(sees);
  });
});
