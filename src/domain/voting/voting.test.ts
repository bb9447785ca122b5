// Opening a vote, casting and changing a vote, closing it.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { testRulebook } from '../../../tests/support/test-rulebook.ts';
import type { Member } from '../membership/index.ts';
import {
  castVote,
  choices,
  closeVote,
  countVotes,
  motionState,
  openingIsDue,
  openVote,
  type CastVote,
  type Motion,
  type OpenVote,
  type RollLine,
  type Vote,
  type VoteEvent,
} from './index.ts';

const at = (iso: string): number => Date.parse(iso);
const opensAt = at('2026-05-16T09:00:00Z');
const closesAt = at('2026-05-26T17:00:00Z');
const motion: Motion = {
  id: 'motion',
  number: 12,
  resolution: 'ordinary',
  ballot: 'open',
  rulebook: '2026-04-01',
  noticeAt: at('2026-05-01T09:00:00Z'),
  opensAt,
  closesAt,
};
const rulebook = testRulebook();

function member(id: string, joinedAt = 0, leftAt: number | null = null): Member {
  return { id, displayName: id.toUpperCase(), groupKey: 'families', joinedAt, leftAt };
}
const members = [member('gwen'), member('tom'), member('asha', opensAt + 1), member('left', 0, opensAt)];

describe('opening a vote', () => {
  const asked: OpenVote = { motion, opening: null, members, rulebook, byName: 'clock', now: opensAt };
  const codes = (change: Partial<OpenVote>): string[] => {
    const result = openVote({ ...asked, ...change });
    return result.ok ? [] : result.refusals.map(({ code }) => code);
  };

  test('fixes the roll: everyone who is a member at that moment, in the order of the ids', () => {
    expect(openVote(asked)).toEqual({
      ok: true,
      value: {
        opening: { motion: 'motion', at: opensAt, byName: 'clock', rollSize: 2 },
        roll: [
          { motion: 'motion', member: 'gwen', displayName: 'GWEN', groupKey: 'families' },
          { motion: 'motion', member: 'tom', displayName: 'TOM', groupKey: 'families' },
        ],
      },
    });
  });

  test('a moment before its time is refused', () => {
    expect(codes({ now: opensAt - 1 })).toEqual(['vote-not-due']);
  });

  test('twice is refused', () => {
    const opening = { motion: 'motion', at: opensAt, byName: 'clock', rollSize: 2 };
    expect(codes({ opening })).toEqual(['vote-already-open']);
  });

  test('with 14 clear days of notice is allowed, with 13 refused', () => {
    expect(codes({ motion: { ...motion, noticeAt: at('2026-05-01T22:30:00Z') } })).toEqual([]);
    const late = openVote({ ...asked, motion: { ...motion, noticeAt: at('2026-05-01T23:00:00Z') } });
    expect(late).toEqual({
      ok: false,
      refusals: [
        { code: 'notice-too-short', field: 'opensAt', params: { clearDays: 13, needed: 14, rule: '7.2' } },
      ],
    });
  });

  test('goes by the notice and opening that members were told, not by how late the button was pressed', () => {
    const motionToldLate = { ...motion, noticeAt: at('2026-05-05T09:00:00Z') };
    expect(codes({ motion: motionToldLate, now: opensAt + 86_400_000 })).toEqual(['notice-too-short']);
  });

  test('must leave members 7 days to vote, counted from when it really opens', () => {
    expect(codes({ now: at('2026-05-19T22:59:00Z') })).toEqual([]);
    expect(codes({ now: at('2026-05-19T23:01:00Z') })).toEqual(['vote-too-short']);
  });

  test('with nobody who may vote is refused', () => {
    expect(codes({ members: [] })).toEqual(['nobody-may-vote']);
  });

  test('refuses with every reason at once', () => {
    const bad = { ...motion, noticeAt: at('2026-05-15T09:00:00Z'), closesAt: at('2026-05-17T09:00:00Z') };
    expect(codes({ motion: bad, members: [], now: opensAt - 1 })).toEqual([
      'vote-not-due',
      'notice-too-short',
      'vote-too-short',
      'nobody-may-vote',
    ]);
  });
});

describe('casting a vote', () => {
  const rollLine: RollLine = { motion: 'motion', member: 'gwen', displayName: 'Gwen', groupKey: 'supported' };
  const now = opensAt + 5000;
  const asked: CastVote = {
    motion,
    opening: { at: opensAt },
    closure: null,
    rollLine,
    current: null,
    choice: 'for',
    lastSeq: 7,
    now,
  };
  const current: Vote = {
    motion: 'motion',
    member: 'gwen',
    displayName: 'Gwen',
    choice: 'for',
    castAt: opensAt,
  };
  const codes = (change: Partial<CastVote>): string[] => {
    const result = castVote({ ...asked, ...change });
    return result.ok ? [] : result.refusals.map(({ code }) => code);
  };

  test('keeps the choice and adds one line to the history', () => {
    expect(castVote(asked)).toEqual({
      ok: true,
      value: {
        what: 'cast',
        vote: { motion: 'motion', member: 'gwen', displayName: 'Gwen', choice: 'for', castAt: now },
        event: { motion: 'motion', member: 'gwen', choice: 'for', seq: 8, at: now },
      },
    });
  });

  test('again with another choice takes the place of the first', () => {
    const changed = castVote({ ...asked, current, choice: 'abstain' });
    expect(changed).toMatchObject({
      ok: true,
      value: { what: 'changed', vote: { choice: 'abstain' }, event: { seq: 8 } },
    });
  });

  test('again with the same choice changes nothing and adds nothing to the history', () => {
    expect(castVote({ ...asked, current })).toEqual({
      ok: true,
      value: { what: 'same', vote: current, event: null },
    });
  });

  test('is possible until a moment before the close, and not at the close', () => {
    expect(codes({ now: closesAt - 1 })).toEqual([]);
    expect(codes({ now: closesAt })).toEqual(['vote-closed']);
  });

  test('is refused at the close even when nobody has recorded the close yet', () => {
    expect(codes({ now: closesAt + 60_000, closure: null })).toEqual(['vote-closed']);
  });

  test.each([
    ['before the vote opens is refused', { opening: null }, ['vote-not-open']],
    ['after the close is refused', { closure: { at: now } }, ['vote-closed']],
    ['by somebody who is not on the roll is refused', { rollLine: null }, ['not-on-roll']],
    ['for something that is not a choice is refused', { choice: 'maybe' }, ['choice-missing']],
    ['for nothing is refused', { choice: '' }, ['choice-missing']],
    [
      'with every mistake gets every reason',
      { opening: null, rollLine: null, choice: 'yes' },
      ['vote-not-open', 'not-on-roll', 'choice-missing'],
    ],
  ])('%s', (_name, change, expected) => {
    expect(codes(change)).toEqual(expected);
  });

  test('a history that is not numbered is a bug, not a refusal', () => {
    expect(() => castVote({ ...asked, lastSeq: -1 })).toThrow();
  });

  test('however often members change their minds: one vote each, the last one, and a history without gaps', () => {
    const roll = ['a', 'b', 'c', 'd'].map((id) => ({ ...rollLine, member: id }));
    const acts = fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.constantFrom(...choices)), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(acts, (list) => {
        const votes = new Map<string, Vote>();
        const events: VoteEvent[] = [];
        const last = new Map<string, string>();
        for (const [who, choice] of list) {
          const line = roll[who] as RollLine;
          const before = votes.get(line.member) ?? null;
          const result = castVote({
            ...asked,
            rollLine: line,
            current: before,
            choice,
            lastSeq: events.length,
          });
          if (!result.ok) throw new Error('refused');
          votes.set(line.member, result.value.vote);
          if (result.value.event !== null) events.push(result.value.event);
          last.set(line.member, choice);
        }
        expect(Object.fromEntries([...votes].map(([id, { choice }]) => [id, choice]))).toEqual(
          Object.fromEntries(last),
        );
        expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
        const count = countVotes(roll, [...votes.values()]);
        expect(count.votesFor + count.votesAgainst + count.abstained).toBe(votes.size);
      }),
    );
  });
});

describe('closing a vote', () => {
  const asked = { motion, opening: { at: opensAt }, closure: null, by: 'clock', now: closesAt };

  test('is done at its time', () => {
    expect(closeVote(asked)).toEqual({ ok: true, value: { motion: 'motion', at: closesAt, by: 'clock' } });
  });

  test.each([
    [
      'a moment early is refused, even for the secretary',
      { now: closesAt - 1, by: 'secretary' },
      ['vote-still-open'],
    ],
    ['twice is refused', { closure: { at: closesAt } }, ['vote-already-closed']],
    ['that never opened is refused', { opening: null }, ['vote-not-open']],
  ])('%s', (_name, change, expected) => {
    const result = closeVote({ ...asked, ...change });
    expect(result.ok ? [] : result.refusals.map(({ code }) => code)).toEqual(expected);
  });
});

describe('the state of a motion', () => {
  const opening = { at: opensAt };
  test.each([
    ['is notice until somebody opens it', null, null, opensAt + 1, 'notice'],
    ['is open from its opening', opening, null, opensAt, 'open'],
    ['is open until a moment before the close', opening, null, closesAt - 1, 'open'],
    ['is waiting for the close when its time is up', opening, null, closesAt, 'closing-due'],
    ['is closed once the close is recorded', opening, { at: closesAt }, closesAt, 'closed'],
  ] as const)('%s', (_name, opened, closed, now, state) => {
    expect(motionState(motion, opened, closed, now)).toBe(state);
  });

  test('the clock opens it when its time has come, once, and not after its close', () => {
    expect(openingIsDue(motion, null, opensAt - 1)).toBe(false);
    expect(openingIsDue(motion, null, opensAt)).toBe(true);
    expect(openingIsDue(motion, opening, opensAt)).toBe(false);
    expect(openingIsDue(motion, null, closesAt)).toBe(false);
  });
});
