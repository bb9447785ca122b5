// What is due about meetings, by which day, and in which order.
import { describe, expect, test } from 'vitest';
import {
  dutiesInOrder,
  dutiesOfDecision,
  isLate,
  meetingDutyKinds,
  whyNotSent,
  type MeetingDuty,
  type TwiceDecided,
} from './index.ts';

const regulator = { key: 'regulator', on: '2026-07-20', rule: '6.31' } as const;
const window = [
  { key: 'second-from', on: '2026-07-20', rule: '6.28' },
  { key: 'second-until', on: '2026-08-06', rule: '6.29' },
] as const;
const decided = (change: Partial<TwiceDecided> = {}): TwiceDecided => ({
  vote: 'vote00000000001',
  says: 'carried',
  deadlines: [regulator],
  sentOn: null,
  seconds: [],
  ...change,
});
const kinds = (one: TwiceDecided, today = '2026-07-10') =>
  dutiesOfDecision(one, today).map(({ kind, on }) => [kind, on]);

describe('after a decision that the law asks two meetings for', () => {
  test('the regulator must hear of what a second meeting confirmed, by its day and also when that is over', () => {
    expect(kinds(decided())).toEqual([['regulator', '2026-07-20']]);
    expect(kinds(decided(), '2026-09-01')).toEqual([['regulator', '2026-07-20']]);
  });

  test('nothing is due once it was sent, nor when the chair declared it lost', () => {
    expect(kinds(decided({ sentOn: '2026-07-08' }))).toEqual([]);
    expect(kinds(decided({ says: 'lost' }))).toEqual([]);
    expect(kinds(decided({ says: 'not-decided' }))).toEqual([]);
  });

  test('a first meeting asks for a second one, until one is planned or its window is over', () => {
    const first = decided({ deadlines: window });
    expect(kinds(first)).toEqual([['second-meeting', '2026-08-06']]);
    expect(kinds(first, '2026-08-06')).toEqual([['second-meeting', '2026-08-06']]);
    expect(kinds(first, '2026-08-07')).toEqual([]);
  });

  test.each([
    ['to come in the window', { on: '2026-07-25', called: false }, false],
    ['planned for today', { on: '2026-07-22', called: false }, false],
    ['called for the first day', { on: '2026-07-20', called: true }, false],
    ['to come on its last day', { on: '2026-08-06', called: true }, false],
    ['held in the window', { on: '2026-07-21', called: true }, false],
    ['planned for a day that went by, of which nobody was told', { on: '2026-07-21', called: false }, true],
    ['too soon', { on: '2026-07-19', called: true }, true],
    ['too late', { on: '2026-08-07', called: true }, true],
  ])('a second meeting that is %s: %o; it is still asked for: %s', (_name, second, waits) => {
    const first = decided({ deadlines: window, seconds: [second] });
    expect(kinds(first, '2026-07-22')).toEqual(waits ? [['second-meeting', '2026-08-06']] : []);
  });
});

describe('a duty', () => {
  const duty = (kind: MeetingDuty['kind'], on: string | null): MeetingDuty => ({
    kind,
    id: 'meeting00000001',
    on,
    rule: '',
  });

  test('is in time on its last day, and late on the day after; without a day it is never late', () => {
    expect([
      isLate(duty('notice', '2026-07-10'), '2026-07-10'),
      isLate(duty('notice', '2026-07-10'), '2026-07-11'),
      isLate(duty('show-minutes', null), '2026-07-11'),
    ]).toEqual([false, true, false]);
  });

  test('with the first day comes first, and one without a day last', () => {
    const all = [
      duty('show-minutes', null),
      duty('action', '2026-07-02'),
      duty('regulator', '2026-07-20'),
      duty('notice', '2026-07-02'),
    ];
    expect(dutiesInOrder(all).map(({ kind }) => kind)).toEqual([
      'notice',
      'action',
      'regulator',
      'show-minutes',
    ]);
  });

  test('has a kind that stands once in the list', () => {
    expect(new Set(meetingDutyKinds).size).toBe(meetingDutyKinds.length);
  });
});

describe('writing down that it was sent', () => {
  const asked = { on: '2026-07-08', instead: '', heldOn: '2026-07-06', today: '2026-07-10' };
  const right = { instead: '2026-07-07' };
  test.each<[string, Partial<TwiceDecided>, Partial<typeof asked>, string[]]>([
    ['is done for a decision that was carried', {}, {}, []],
    ['on the day of the meeting is possible', {}, { on: '2026-07-06' }, []],
    ['on the day itself is possible', {}, { on: '2026-07-10' }, []],
    ['before the meeting is not', {}, { on: '2026-07-05' }, ['regulator-day-wrong']],
    ['for tomorrow is not', {}, { on: '2026-07-11' }, ['regulator-day-wrong']],
    ['on a day that there is not is not', {}, { on: '2026-02-30' }, ['regulator-day-wrong']],
    ['twice is not', { sentOn: '2026-07-07' }, {}, ['regulator-sent-already']],
    ['on another day instead of the one that stands there is', { sentOn: '2026-07-07' }, right, []],
    [
      'on the same day instead is not',
      { sentOn: '2026-07-07' },
      { ...right, on: '2026-07-07' },
      ['regulator-sent-already'],
    ],
    [
      'instead of a day that was put right meanwhile is not',
      { sentOn: '2026-07-06' },
      right,
      ['regulator-sent-already'],
    ],
    ['instead of a day that nobody wrote down is not', {}, right, ['regulator-sent-already']],
    ['for something that was lost is not', { says: 'lost' }, {}, ['regulator-not-due']],
    ['after a first meeting is not', { deadlines: window }, {}, ['regulator-not-due']],
  ])('%s', (_name, change, other, codes) => {
    expect(whyNotSent(decided(change), { ...asked, ...other }).map(({ code }) => code)).toEqual(codes);
  });
});
