// Opening a vote, casting and changing a vote, closing it.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { testRulebook } from '../../../tests/support/test-rulebook.ts';
import { DAY, londonInstant } from '../kernel/index.ts';
import {
  castVote,
  choices,
  closeVote,
  CLOSING_PAUSE,
  closingFrom,
  countOfTotals,
  countVotes,
  deskOf,
  dueStep,
  newDates,
  motionState,
  openVote,
  recordDate,
  whyNotOpened,
  type CastVote,
  type DueStep,
  type LetterKind,
  type Motion,
  type MotionCourse,
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

describe('opening a vote', () => {
  const asked: OpenVote = { motion, opening: null, rollSize: 2, rulebook, byName: 'clock', now: opensAt };
  const codes = (change: Partial<OpenVote>): string[] => {
    const result = openVote({ ...asked, ...change });
    return result.ok ? [] : result.refusals.map(({ code }) => code);
  };

  test('says when it opened, by whom and how many are on the roll', () => {
    const opening = { motion: 'motion', at: opensAt, byName: 'clock', rollSize: 2 };
    expect(openVote(asked)).toEqual({ ok: true, value: opening });
  });

  test('takes the members of the day on which it opens, by the clock here', () => {
    expect(recordDate(at('2026-05-16T22:59:00Z'))).toBe('2026-05-16');
    expect(recordDate(at('2026-05-16T23:01:00Z'))).toBe('2026-05-17');
  });

  test('that waits to open has its reasons before anybody counts the roll', () => {
    expect(whyNotOpened({ ...asked, now: opensAt - 1 }).map(({ code }) => code)).toEqual(['vote-not-due']);
    expect(whyNotOpened(asked)).toEqual([]);
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
    expect(codes({ rollSize: 0 })).toEqual(['nobody-may-vote']);
  });

  test('refuses with every reason at once', () => {
    const bad = { ...motion, noticeAt: at('2026-05-15T09:00:00Z'), closesAt: at('2026-05-17T09:00:00Z') };
    expect(codes({ motion: bad, rollSize: 0, now: opensAt - 1 })).toEqual([
      'vote-not-due',
      'notice-too-short',
      'vote-too-short',
      'nobody-may-vote',
    ]);
  });
});

describe('casting a vote', () => {
  const rollLine: RollLine = { motion: 'motion', member: 'gwen', displayName: 'Gwen', groupKey: 'supported' };
  const arrivedAt = opensAt + 5000;
  const asked: CastVote = {
    motion,
    opening: { at: opensAt },
    closure: null,
    rollLine,
    current: null,
    choice: 'for',
    lastSeq: 7,
    arrivedAt,
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
        vote: { motion: 'motion', member: 'gwen', displayName: 'Gwen', choice: 'for', castAt: arrivedAt },
        event: { motion: 'motion', member: 'gwen', choice: 'for', seq: 8, at: arrivedAt },
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
    expect(codes({ arrivedAt: closesAt - 1 })).toEqual([]);
    expect(codes({ arrivedAt: closesAt })).toEqual(['vote-closed']);
  });

  test('is refused at the close even when nobody has recorded the close yet', () => {
    expect(codes({ arrivedAt: closesAt + 60_000, closure: null })).toEqual(['vote-closed']);
  });

  test.each([
    ['before the vote opens is refused', { opening: null }, ['vote-not-open']],
    [
      'that arrived before the opening and had to wait is refused',
      { arrivedAt: opensAt - 1 },
      ['vote-not-open'],
    ],
    ['at the moment of the opening is allowed', { arrivedAt: opensAt }, []],
    ['after the close is refused', { closure: { at: arrivedAt } }, ['vote-closed']],
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
  const due = closingFrom(motion);
  const asked = { motion, opening: { at: opensAt }, closure: null, by: 'clock', now: due };

  test('is done once every vote that arrived in time has been taken', () => {
    expect(due - closesAt).toBe(CLOSING_PAUSE);
    expect(closeVote(asked)).toEqual({ ok: true, value: { motion: 'motion', at: due, by: 'clock' } });
  });

  test.each([
    [
      'a moment early is refused, even for the secretary',
      { now: closesAt - 1, by: 'secretary' },
      ['vote-still-open'],
    ],
    ['while votes may still wait for their turn is refused', { now: due - 1 }, ['votes-still-arriving']],
    ['twice is refused', { closure: { at: due } }, ['vote-already-closed']],
    ['that never opened is refused', { opening: null }, ['vote-not-open']],
  ])('%s', (_name, change, expected) => {
    const result = closeVote({ ...asked, ...change });
    expect(result.ok ? [] : result.refusals.map(({ code }) => code)).toEqual(expected);
  });
});

describe('the count at a close', () => {
  const totals = { rollSize: 60, votesFor: 14, votesAgainst: 9, abstained: 3, notOnRoll: 0 };

  test('is what the database adds up', () => {
    expect(countOfTotals(totals)).toEqual({ rollSize: 60, votesFor: 14, votesAgainst: 9, abstained: 3 });
  });

  test('with a vote by somebody who is not on the roll is a fault', () => {
    expect(() => countOfTotals({ ...totals, notOnRoll: 1 })).toThrow(/not on the roll: 1/);
  });
});

describe('the state of a motion', () => {
  const opening = { at: opensAt };
  const course: MotionCourse = { motion, opening: null, closure: null, rulebook };
  const tooLate = at('2026-05-19T23:01:00Z'); // fewer than 7 days are left
  const toldLate = { ...motion, noticeAt: at('2026-05-10T09:00:00Z') };

  test('of an opened vote needs no rulebook', () => {
    const unread: MotionCourse = {
      ...course,
      opening: { at: opensAt },
      get rulebook(): never {
        throw new Error('it is gone');
      },
    };
    expect(motionState(unread, opensAt)).toBe('open');
    expect(() => motionState({ ...unread, opening: null }, opensAt)).toThrow('it is gone');
  });

  test.each([
    ['is notice until somebody opens it', {}, opensAt + 1, 'notice'],
    ['is missed when too few days are left to open it', {}, tooLate, 'missed'],
    ['is missed when its whole time went by without an opening', {}, closesAt + 1, 'missed'],
    ['is missed from the start when its notice is too short', { motion: toldLate }, opensAt - 1, 'missed'],
    ['is open from its opening', { opening }, opensAt, 'open'],
    ['is open until a moment before the close', { opening }, closesAt - 1, 'open'],
    ['is waiting for the close when its time is up', { opening }, closesAt, 'closing-due'],
    ['is closed once the close is recorded', { opening, closure: { at: closesAt } }, closesAt, 'closed'],
  ] as const)('%s', (_name, change, now, state) => {
    expect(motionState({ ...course, ...change }, now)).toBe(state);
  });

  const opened = { ...course, opening };
  const closed = { ...opened, closure: { at: closesAt } };
  const late = { ...course, opening: { at: closesAt - 2 * DAY + 1 } };
  test.each<[string, MotionCourse, readonly LetterKind[], number, DueStep | null]>([
    ['leaves it alone before its time', course, [], opensAt - 1, null],
    ['opens it when its time has come', course, [], opensAt, 'open'],
    ['opens it once', opened, [], opensAt, null],
    ['tells that it was missed when it is too late to open it', course, [], tooLate, 'tell-missed'],
    ['tells that once', course, ['missed'], tooLate, null],
    ['says that no more when its dates were put right', course, ['missed'], opensAt - 1, 'unsay-missed'],
    ['opens it in time when its dates were put right', course, ['missed'], opensAt, 'open'],
    ['reminds nobody before the last day', opened, [], closesAt - DAY - 1, null],
    ['reminds on the last day whoever has not voted', opened, [], closesAt - DAY, 'remind'],
    ['reminds once', opened, ['closes'], closesAt - DAY, null],
    ['reminds of no vote that opened only the day before', late, [], closesAt - 1, null],
    ['does not close it while votes may arrive', opened, ['closes'], closesAt, null],
    ['closes it a moment after its time is up', opened, ['closes'], closingFrom(motion), 'close'],
    ['closes it once', closed, ['closes'], closingFrom(motion), null],
  ])('the clock %s', (_name, which, told, now, step) => {
    expect(dueStep(which, told, now)).toBe(step);
  });
});

describe('the desk of the chair and the secretary', () => {
  const opening = { at: opensAt };
  const course: MotionCourse = { motion, opening: null, closure: null, rulebook };
  const deskAt = (change: Partial<MotionCourse>, now: number) => {
    const desk = deskOf({ ...course, ...change }, rulebook, now);
    return [desk.step, ...desk.refusals.map(({ code }) => code)];
  };

  test.each([
    ['can open a vote from its time on', {}, opensAt, ['open']],
    ['says that it is not due before', {}, opensAt - 1, ['open', 'vote-not-due']],
    ['can close a vote a moment after its time is up', { opening }, closingFrom(motion), ['close']],
    ['says that a vote is still open', { opening }, closesAt - 1, ['close', 'vote-still-open']],
    ['says that votes may still arrive', { opening }, closesAt, ['close', 'votes-still-arriving']],
    ['says why a vote that was missed cannot be opened', {}, closesAt, [null, 'vote-too-short']],
    ['has nothing to do once it is closed', { opening, closure: { at: closesAt } }, closesAt, [null]],
  ] as const)('%s', (_name, change, now, expected) => {
    expect(deskAt(change, now)).toEqual(expected);
  });

  test('names new dates for a motion that was missed, and for no other', () => {
    expect(deskOf(course, rulebook, closesAt).again).toEqual(newDates(rulebook, closesAt));
    for (const now of [opensAt - 1, opensAt]) expect(deskOf(course, rulebook, now).again).toBeNull();
    expect(deskOf({ ...course, opening }, rulebook, closesAt).again).toBeNull();
  });

  test('names the first days by which a notice of today can open a vote: a day less is too few', () => {
    const now = at('2026-05-20T22:30:00Z');
    const { noticeOn, opensOn, closesOn } = newDates(rulebook, now);
    expect([noticeOn, opensOn, closesOn]).toEqual(['2026-05-20', '2026-06-04', '2026-06-11']);
    const codes = (opens: string, closes: string) => {
      const days = { opensAt: londonInstant(opens), closesAt: londonInstant(closes) };
      return deskOf({ ...course, motion: { noticeAt: now, ...days } }, rulebook, days.opensAt).refusals.map(
        ({ code }) => code,
      );
    };
    expect(codes(opensOn, closesOn)).toEqual([]);
    expect(codes('2026-06-03', closesOn)).toEqual(['notice-too-short']);
    expect(codes(opensOn, '2026-06-10')).toEqual(['vote-too-short']);
  });
});
