// Who may vote for whom at a meeting: the rules, one line of a table for each.
import { describe, expect, test } from 'vitest';
import { testMeetings } from '../../../tests/support/test-meetings.ts';
import { DAY, HOUR } from '../kernel/index.ts';
import {
  canStillEnd,
  proxiesOn,
  proxyItems,
  proxyUntil,
  renumbered,
  takesProxies,
  whyNotEnd,
  whyNotGive,
  type GiveAsked,
  type Giving,
  type ProxyMeeting,
} from './index.ts';

const NOW = Date.parse('2026-06-15T12:00:00Z');
const startsAt = Date.parse('2026-07-06T13:00:00Z');
const rules = testMeetings();
const motion = (matter: 'ordinary' | 'special' | 'transfer') => ({ kind: 'motion', matter }) as const;
const meeting: ProxyMeeting = {
  kind: 'special',
  startsAt,
  endsAt: startsAt + HOUR,
  calledAt: NOW - DAY,
  calledOffAt: null,
  agenda: [{ kind: 'report', matter: '' }, motion('ordinary'), motion('special')],
};
const giving = (change: Partial<Giving> = {}): Giving => ({
  id: 'one',
  number: 1,
  giver: 'nia',
  holder: 'tom',
  directions: {},
  receivedOn: '2026-06-14',
  givenAt: NOW - DAY,
  end: null,
  ...change,
});
const asked = (change: Partial<GiveAsked> = {}): GiveAsked => ({
  rules,
  meeting,
  giver: { id: 'nia', mayVote: true },
  holder: { id: 'tom', mayVote: true },
  directions: {},
  receivedOn: '2026-06-15',
  paper: false,
  givings: [],
  now: NOW,
  ...change,
});
const codes = (change: Partial<GiveAsked> = {}) => whyNotGive(asked(change)).map(({ code }) => code);
const over = Date.parse('2026-07-06T21:00:00Z');

describe('a proxy counts on', () => {
  test.each([
    ['each motion of a meeting of all members', 'special', [2, 3]],
    ['no motion of a group, because the rules do not name it there', 'group', []],
    ['no motion of the board', 'board', []],
  ] as const)('%s', (_name, kind, items) => {
    expect(proxyItems(rules, { ...meeting, kind })).toEqual(items);
    expect(takesProxies(rules, { ...meeting, kind })).toBe(items.length > 0);
  });

  test('joining with another co-op, whatever the rules say of ordinary motions', () => {
    const only = testMeetings({ ordinaryRoutes: ['room'] });
    const agenda = [motion('ordinary'), motion('transfer')];
    expect(proxyItems(only, { kind: 'special', agenda })).toEqual([2]);
  });

  test('a question of one group, by the rules for groups alone', () => {
    const agenda = [{ ...motion('ordinary'), groupKey: 'workers' }, motion('ordinary')];
    const never = testMeetings({ groupRoutes: ['room'] });
    const there = testMeetings({ groupRoutes: ['room', 'proxy'], ordinaryRoutes: ['room'] });
    expect(proxyItems(never, { kind: 'annual', agenda })).toEqual([2]);
    expect(proxyItems(there, { kind: 'annual', agenda })).toEqual([1]);
  });

  test('nothing where nothing is decided', () => {
    const agenda = [{ kind: 'discussion', matter: '' }] as const;
    expect(takesProxies(rules, { kind: 'special', agenda })).toBe(false);
  });
});

describe('a proxy is given', () => {
  test('free, in time, to another member who may vote', () => {
    expect(codes()).toEqual([]);
  });

  test('as the giver wrote, for some motions or for all', () => {
    expect(codes({ directions: { 2: 'for' } })).toEqual([]);
    expect(codes({ directions: { 2: 'against', 3: 'abstain' } })).toEqual([]);
  });

  test('again, once the first was taken back', () => {
    const back = giving({ end: { how: 'taken-back', at: NOW - HOUR } });
    expect(codes({ givings: [back] })).toEqual([]);
  });

  test('to somebody who said no to another member, and to another than the one who said no', () => {
    const no = { end: { how: 'declined', at: NOW - HOUR } } as const;
    expect(codes({ givings: [giving({ ...no, giver: 'omar' })] })).toEqual([]);
    expect(codes({ givings: [giving({ ...no, holder: 'sian' })] })).toEqual([]);
    // What comes on paper is written down all the same.
    expect(codes({ givings: [giving(no)], paper: true })).toEqual([]);
  });

  test('a fifth time and not a sixth; on paper as often as it comes', () => {
    const back = Array.from({ length: 5 }, () => giving({ end: { how: 'taken-back', at: NOW - HOUR } }));
    expect(codes({ givings: back.slice(1) })).toEqual([]);
    expect(codes({ givings: back })).toEqual(['proxy-too-often']);
    expect(codes({ givings: back, paper: true })).toEqual([]);
  });

  test('on the last day, and not on the day after it', () => {
    expect(proxyUntil(rules, meeting)).toBe('2026-07-04');
    const [last, late] = [Date.parse('2026-07-04T22:59:00Z'), Date.parse('2026-07-04T23:01:00Z')];
    expect(codes({ now: last, receivedOn: '2026-07-04' })).toEqual([]);
    expect(codes({ now: late, receivedOn: '2026-07-05' })).toEqual(['proxy-late']);
  });

  test('on paper that came in time, though it is written down on the day of the meeting', () => {
    expect(codes({ now: startsAt, receivedOn: '2026-07-04' })).toEqual([]);
  });
});

describe('a proxy is refused', () => {
  test.each<[string, Partial<GiveAsked>, string[]]>([
    ['to oneself', { holder: { id: 'nia', mayVote: true } }, ['proxy-self']],
    [
      'to somebody who may not vote there',
      { holder: { id: 'gwen', mayVote: false } },
      ['proxy-holder-unknown'],
    ],
    [
      'from somebody who may not vote there',
      { giver: { id: 'omar', mayVote: false } },
      ['meeting-not-yours'],
    ],
    ['a second time', { givings: [giving({ holder: 'sian' })] }, ['proxy-given-already']],
    [
      'to somebody who said no to the same giver',
      { givings: [giving({ end: { how: 'declined', at: NOW - HOUR } })] },
      ['proxy-declined'],
    ],
    ['with a choice that there is not', { directions: { 2: 'maybe' } }, ['proxy-directions-wrong']],
    ['about an item on which nothing is decided', { directions: { 1: 'for' } }, ['proxy-directions-wrong']],
    ['about an item that there is not', { directions: { 9: 'for' } }, ['proxy-directions-wrong']],
    ['from a day that is to come', { receivedOn: '2026-06-16' }, ['proxy-day-wrong']],
    ['from a day that does not exist', { receivedOn: '2026-06-31' }, ['proxy-day-wrong']],
    ['for a plan that nobody was told of', { meeting: { ...meeting, calledAt: null } }, ['meeting-over']],
    [
      'for a meeting that was called off',
      { meeting: { ...meeting, calledOffAt: NOW } },
      ['meeting-called-off'],
    ],
    ['for a meeting that is over', { now: over, receivedOn: '2026-07-04' }, ['meeting-over']],
    ['where the rules count none', { meeting: { ...meeting, kind: 'group' } }, ['proxy-not-here']],
    [
      'free, where all must be written',
      { rules: testMeetings({ proxyKinds: ['directed'] }) },
      ['proxy-must-be-written'],
    ],
    [
      'half written, where all must be written',
      { rules: testMeetings({ proxyKinds: ['directed'] }), directions: { 2: 'for' } },
      ['proxy-must-be-written'],
    ],
    [
      'written, where none may be',
      { rules: testMeetings({ proxyKinds: ['free'] }), directions: { 2: 'for' } },
      ['proxy-must-be-free'],
    ],
  ])('%s', (_name, change, refused) => {
    expect(codes(change)).toEqual(refused);
  });

  test('when its holder has as many as the rules allow, and those taken back are not among them', () => {
    const held = ['a', 'b', 'c', 'd', 'e'].map((giver) => giving({ id: giver, giver }));
    expect(codes({ givings: held })).toEqual(['proxy-holder-full']);
    const [first, ...rest] = held;
    expect(codes({ givings: [{ ...first!, end: { how: 'declined', at: NOW } }, ...rest] })).toEqual([]);
  });
});

describe('a proxy ends', () => {
  const end = (how: 'taken-back' | 'declined', by: string, change: object = {}) =>
    whyNotEnd({ meeting, giving: giving(), how, by, isOffice: false, now: NOW, ...change }).map(
      ({ code }) => code,
    );

  test.each([
    ['when its giver takes it back', 'taken-back', 'nia', {}, []],
    [
      'when those who keep them write down that it was taken back',
      'taken-back',
      'sian',
      { isOffice: true },
      [],
    ],
    ['when its holder says no', 'declined', 'tom', {}, []],
    ['not when somebody else takes it back', 'taken-back', 'ravi', {}, ['proxy-unknown']],
    ['not when its giver declines it', 'declined', 'nia', {}, ['proxy-unknown']],
    [
      'not when an office declines it for its holder',
      'declined',
      'sian',
      { isOffice: true },
      ['proxy-unknown'],
    ],
    [
      'not twice',
      'taken-back',
      'nia',
      { giving: giving({ end: { how: 'declined', at: NOW } }) },
      ['proxy-over'],
    ],
    ['not when there is none', 'taken-back', 'nia', { giving: undefined }, ['proxy-unknown']],
    ['not after the meeting', 'taken-back', 'nia', { now: over }, ['meeting-over']],
    [
      'in the meeting too, for votes that have not begun',
      'taken-back',
      'nia',
      { now: startsAt + HOUR / 2 },
      [],
    ],
  ] as const)('%s', (_name, how, by, change, refused) => {
    expect(end(how, by, change)).toEqual(refused);
  });

  test('never for a meeting that nobody was told of', () => {
    expect(canStillEnd({ ...meeting, calledAt: null }, NOW)).toBe(false);
  });
});

test('what was written follows its motion to the agenda of the meeting that takes the place of this one', () => {
  expect(renumbered({ 2: 'for', 3: 'against', 5: 'abstain' }, 2)).toEqual({ 1: 'against', 3: 'abstain' });
  expect(renumbered({ 2: 'for' }, 0)).toEqual({ 2: 'for' });
});

describe('in a vote', () => {
  test('a written proxy says what was written, a free one what its holder chose, and nothing when they chose nothing', () => {
    const givings = [
      giving({ directions: { 2: 'against' } }),
      giving({ id: 'two', number: 2, giver: 'ravi' }),
      giving({ id: 'three', number: 3, giver: 'omar' }),
    ];
    const chosen = new Map([['ravi', 'for'] as const, ['nia', 'for'] as const]);
    expect(proxiesOn(givings, 2, chosen).map(({ giver, kind, choice }) => [giver, kind, choice])).toEqual([
      ['nia', 'directed', 'against'],
      ['ravi', 'free', 'for'],
      ['omar', 'free', null],
    ]);
    expect(proxiesOn(givings, 3, chosen)[0]).toMatchObject({ kind: 'free', choice: 'for' });
  });

  test('paper that came first comes first, though it was written down later', () => {
    const givings = [
      giving({ id: 'later', receivedOn: '2026-06-14' }),
      giving({ id: 'paper', number: 2, giver: 'ravi', receivedOn: '2026-06-10' }),
    ];
    expect(proxiesOn(givings, 2, new Map()).map(({ giver, seq }) => [giver, seq])).toEqual([
      ['ravi', 1],
      ['nia', 2],
    ]);
  });
});
