// How it stood with the quorum over a whole meeting, each change with its moment.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { testMeetings } from '../../../tests/support/test-meetings.ts';
import { MINUTE } from '../kernel/index.ts';
import { quorumState, type Moment } from '../meetings/index.ts';
import { hadQuorum, quorumSteps } from './quorum-course.ts';

const START = Date.parse('2026-07-06T13:00:00Z');
const asked = {
  rules: testMeetings(),
  kind: 'special',
  mayVote: 62,
  putOff: false,
  startsAt: START,
} as const;
/** So many in the room from so many minutes after the start. */
const from = (after: number, room: number): Moment => ({
  at: START + after * MINUTE,
  there: { room, joined: 0, proxy: 0 },
});
const steps = (course: readonly Moment[], until = 60) =>
  quorumSteps({ ...asked, course }, START + until * MINUTE).map(({ state, since }) => [
    state,
    (since - START) / MINUTE,
  ]);

describe('over a meeting', () => {
  test.each<[string, readonly Moment[], number, readonly (readonly [string, number])[]]>([
    ['enough who came early are enough from the start', [from(-5, 8)], 60, [['quorate', 0]]],
    [
      'nobody came, and it was put off after 30 minutes',
      [],
      60,
      [
        ['waiting', 0],
        ['put-off', 30],
      ],
    ],
    ['it ended while it still waited', [from(0, 7)], 20, [['waiting', 0]]],
    [
      'enough came late, but in time',
      [from(29, 8)],
      60,
      [
        ['waiting', 0],
        ['quorate', 29],
      ],
    ],
    [
      'enough came too late',
      [from(31, 8)],
      60,
      [
        ['waiting', 0],
        ['put-off', 30],
      ],
    ],
    [
      'it was lost and came back',
      [from(0, 8), from(20, 7), from(25, 8)],
      60,
      [
        ['quorate', 0],
        ['lost', 20],
        ['quorate', 25],
      ],
    ],
    [
      'it was lost for too long',
      [from(0, 8), from(20, 7), from(31, 8)],
      60,
      [
        ['quorate', 0],
        ['lost', 20],
        ['put-off', 30],
      ],
    ],
  ])('%s', (_name, course, until, said) => {
    expect(steps(course, until)).toEqual(said);
  });

  test('any meeting could decide exactly when it was quorate at some minute of it', () => {
    const course = fc.array(fc.tuple(fc.integer({ min: -5, max: 60 }), fc.nat(12)), { maxLength: 6 });
    fc.assert(
      fc.property(course, (some) => {
        const moments = [...new Map(some)].sort((a, b) => a[0] - b[0]).map(([at, room]) => from(at, room));
        const minutes = Array.from({ length: 61 }, (_, at) => START + at * MINUTE);
        const atSome = minutes.some(
          (now) => quorumState({ ...asked, course: moments, now }).state === 'quorate',
        );
        expect(hadQuorum(quorumSteps({ ...asked, course: moments }, START + 60 * MINUTE))).toBe(atSome);
      }),
    );
  });
});
