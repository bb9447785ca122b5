// The only door to the calendar: what a member's calendar program is told.

export { feedOf, TOLD_AFTER } from './feed.ts';
export type { Feed, FeedMeeting, FeedVote } from './feed.ts';
