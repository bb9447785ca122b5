// What a calendar program is told, and what it is not.
import { describe, expect, test } from 'vitest';
import { DAY, HOUR } from '../kernel/index.ts';
import { feedOf, TOLD_AFTER, type Feed, type FeedMeeting, type FeedVote } from './index.ts';

const NOW = Date.parse('2026-06-15T12:00:00Z');
const meeting = (change: Partial<FeedMeeting> = {}): FeedMeeting => ({
  id: 'meeting00000001',
  kind: 'special',
  groupKey: '',
  startsAt: NOW + 20 * DAY,
  endsAt: NOW + 20 * DAY + HOUR,
  calledAt: NOW - DAY,
  calledOffAt: null,
  title: 'General meeting',
  place: 'The Old Library',
  words: 'Agenda',
  url: 'https://co-op.example/meetings/meeting/?id=meeting00000001',
  ...change,
});
const vote = (change: Partial<FeedVote> = {}): FeedVote => ({
  id: 'motion000000001',
  title: 'Vote closes: A van',
  noticeAt: NOW - 20 * DAY,
  closesAt: NOW + 3 * DAY,
  words: '',
  url: 'https://co-op.example/votes/motion/?id=motion000000001',
  ...change,
});
const feed = (change: Partial<Feed> = {}): string =>
  feedOf({
    name: 'Our co-op',
    host: 'co-op.example',
    viewer: { groups: ['families'], offices: [] },
    meetings: [],
    votes: [],
    now: NOW,
    ...change,
  });
const uids = (file: string) => [...file.matchAll(/^UID:(\S+)@co-op\.example\r$/gm)].map(([, uid]) => uid);

describe('a calendar program', () => {
  test('is told of a meeting with its place, and of the close of a vote as a moment', () => {
    const file = feed({ meetings: [meeting()], votes: [vote()] });
    expect(uids(file)).toEqual(['meeting00000001', 'motion000000001']);
    expect(file).toContain('SUMMARY:General meeting\r\n');
    expect(file).toContain('LOCATION:The Old Library\r\n');
    expect(file).toContain('DTSTART:20260618T120000Z\r\nDTEND:20260618T120000Z\r\n');
    expect(file.startsWith('BEGIN:VCALENDAR\r\n')).toBe(true);
    expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(file.split('BEGIN:VEVENT')).toHaveLength(3);
  });

  test('is told that a meeting is called off, so that it goes from the calendar', () => {
    const file = feed({ meetings: [meeting({ calledOffAt: NOW })] });
    expect(file).toContain('STATUS:CANCELLED\r\n');
    expect(file).toContain('SEQUENCE:1\r\n');
  });

  test.each<[string, Partial<FeedMeeting>]>([
    ['a plan that nobody was told of', { calledAt: null }],
    ['a meeting of another group', { kind: 'group', groupKey: 'workers' }],
    ['a meeting of the board', { kind: 'board' }],
    ['a meeting that was long ago', { endsAt: NOW - TOLD_AFTER }],
  ])('of a member is not told of %s', (_name, change) => {
    expect(uids(feed({ meetings: [meeting(change)] }))).toEqual([]);
  });

  test('of those who plan meetings is told of no plan either, and of the board’s meetings', () => {
    const viewer = { groups: [], offices: ['chair'] as const };
    expect(uids(feed({ viewer, meetings: [meeting({ calledAt: null })] }))).toEqual([]);
    expect(uids(feed({ viewer, meetings: [meeting({ kind: 'board' })] }))).toEqual(['meeting00000001']);
  });

  test.each<[string, Partial<FeedVote>]>([
    ['before its notice', { noticeAt: NOW + 1 }],
    ['long after its close', { closesAt: NOW - TOLD_AFTER }],
  ])('is not told of a vote %s', (_name, change) => {
    expect(uids(feed({ votes: [vote(change)] }))).toEqual([]);
  });

  test('that asks again a day later gets the same file while nothing has changed', () => {
    const what = { meetings: [meeting()], votes: [vote()] };
    expect(feed({ ...what, now: NOW + DAY })).toBe(feed(what));
  });
});
