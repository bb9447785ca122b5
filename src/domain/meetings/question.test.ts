// A question that only one group votes on, in a meeting of all members.
import { describe, expect, test } from 'vitest';
import { testMeetings } from '../../../tests/support/test-meetings.ts';
import { askedIn, canAskGroup, quorumOf, whyNotPlan, type AgendaItem, type MeetingPlan } from './index.ts';

const NOW = Date.parse('2026-06-01T12:00:00Z');
const item = (change: Partial<AgendaItem> = {}): AgendaItem => ({
  kind: 'motion',
  titleEn: 'The hours of workers',
  titleCy: '',
  wordsEn: 'We work four days.',
  wordsCy: '',
  minutes: 20,
  matter: 'ordinary',
  groupKey: 'workers',
  ...change,
});
const plan = (change: Partial<MeetingPlan> = {}): MeetingPlan => ({
  kind: 'annual',
  groupKey: '',
  startsAt: NOW + 30 * 24 * 60 * 60 * 1000,
  placeEn: 'The Old Library',
  placeCy: '',
  joinEn: '',
  joinCy: '',
  accessEn: '',
  accessCy: '',
  agreedToShort: 0,
  auditorAskedOn: '',
  firstMeetingOn: '',
  agenda: [item()],
  ...change,
});
const groups = ['workers', 'families'];
const codes = (change: Partial<MeetingPlan>) => whyNotPlan(plan(change), groups, NOW).map(({ code }) => code);

describe('one group alone', () => {
  test.each<[string, Partial<MeetingPlan>, string[]]>([
    ['is asked on a motion at the annual meeting', {}, []],
    ['is asked at a special meeting', { kind: 'special' }, []],
    ['is asked for a special resolution', { agenda: [item({ matter: 'special' })] }, []],
    ['is one that there is', { agenda: [item({ groupKey: 'horses' })] }, ['item-group-wrong']],
    ['is asked nothing by a board', { kind: 'board' }, ['item-group-wrong']],
    [
      'is asked nothing in a meeting of a group, where all vote',
      { kind: 'group', groupKey: 'workers' },
      ['item-group-wrong'],
    ],
    ['is not asked about a report', { agenda: [item({ kind: 'report', matter: '' })] }, ['item-group-wrong']],
    [
      'does not decide what the law asks of all members',
      { agenda: [item({ matter: 'transfer' })] },
      ['item-group-wrong'],
    ],
    [
      'does not decide a motion that a member put to all',
      { agenda: [item({ proposal: 'proposal0000001' })] },
      ['item-group-wrong'],
    ],
  ])('%s', (_name, change, refused) => {
    expect(codes(change)).toEqual(refused);
  });

  test('the refusal says which item it is about', () => {
    const refused = whyNotPlan(plan({ agenda: [item(), item({ groupKey: 'horses' })] }), groups, NOW);
    expect(refused).toMatchObject([{ code: 'item-group-wrong', field: 'agenda-1', params: { number: 2 } }]);
  });

  test('everybody can be asked anything: an item without a group is none of these', () => {
    expect(canAskGroup('annual', item({ groupKey: '' }))).toBe(true);
    expect(codes({ agenda: [item({ groupKey: '', matter: 'transfer' })] })).toEqual([]);
  });
});

describe('the meeting as those see it who vote', () => {
  const meeting = plan({ agenda: [item({ groupKey: '' }), item()] });

  test('is that of the group, on its question alone', () => {
    expect(askedIn(meeting, 2)).toMatchObject({ kind: 'group', groupKey: 'workers' });
    expect(askedIn(meeting, 1)).toBe(meeting);
    expect(askedIn(meeting, 3)).toBe(meeting);
  });

  test.each([
    ['a full hall of others decides nothing for six workers', 2, false],
    ['enough of the group do', 6, true],
  ])('%s', (_name, room, met) => {
    const rules = testMeetings();
    const { kind } = askedIn(meeting, 2);
    const there = { room, joined: 0, proxy: 0 };
    expect(quorumOf({ rules, kind, mayVote: 6, there, putOff: false }).met).toBe(met);
  });
});
