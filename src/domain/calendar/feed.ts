// What a member's calendar program is told: the meetings that the member may see, and when votes close. It says nothing of
// how or whether somebody voted, and names nobody. A meeting that was called off stays in it, so that the program takes
// it out of the calendar.

import { DAY, type Instant } from '../kernel/index.ts';
import {
  calendarFeed,
  seesMeeting,
  type CalendarEntry,
  type MeetingCourse,
  type MeetingKind,
  type MeetingViewer,
} from '../meetings/index.ts';

/** What is over is told for so long. */
export const TOLD_AFTER = 60 * DAY;

export interface FeedMeeting extends MeetingCourse {
  readonly id: string;
  readonly kind: MeetingKind;
  readonly groupKey: string;
  readonly startsAt: Instant;
  readonly title: string;
  readonly place: string;
  readonly words: string;
  readonly url: string;
}

export interface FeedVote {
  readonly id: string;
  readonly title: string;
  readonly noticeAt: Instant;
  readonly closesAt: Instant;
  readonly words: string;
  readonly url: string;
}

export interface Feed {
  readonly name: string;
  /** The host that the names of entries end in. */
  readonly host: string;
  readonly viewer: MeetingViewer;
  readonly meetings: readonly FeedMeeting[];
  readonly votes: readonly FeedVote[];
  readonly now: Instant;
}

const recent = (at: Instant, now: Instant): boolean => at > now - TOLD_AFTER;

/** A plan that nobody was told of is in no calendar, not even in that of those who plan. */
const isTold = (meeting: FeedMeeting, { viewer, now }: Feed): boolean =>
  meeting.calledAt !== null && seesMeeting(meeting, viewer) && recent(meeting.endsAt, now);

/** The entry changes only when the meeting does: a program that asks again gets the same file. */
const ofMeeting = (meeting: FeedMeeting, { host }: Feed): CalendarEntry => ({
  uid: `${meeting.id}@${host}`,
  title: meeting.title,
  startsAt: meeting.startsAt,
  endsAt: meeting.endsAt,
  place: meeting.place,
  words: meeting.words,
  url: meeting.url,
  calledOff: meeting.calledOffAt !== null,
  now: meeting.calledOffAt ?? meeting.calledAt!,
});

const ofVote = ({ id, title, noticeAt, closesAt, words, url }: FeedVote, { host }: Feed): CalendarEntry => ({
  uid: `${id}@${host}`,
  title,
  startsAt: closesAt,
  endsAt: closesAt,
  place: '',
  words,
  url,
  calledOff: false,
  now: noticeAt,
});

/** The file for a member's calendar program. */
export function feedOf(feed: Feed): string {
  const { meetings, votes, now } = feed;
  return calendarFeed(feed.name, [
    ...meetings.filter((meeting) => isTold(meeting, feed)).map((meeting) => ofMeeting(meeting, feed)),
    ...votes
      .filter(({ noticeAt, closesAt }) => noticeAt <= now && recent(closesAt, now))
      .map((vote) => ofVote(vote, feed)),
  ]);
}
