// Talking about a motion in three threads, for, against and questions, so that no side drowns the other: each has its own
// page, and one person says only so much in a day. A post can be reported by any member and hidden by the moderator, with
// the reason; its writer and the moderators go on reading it.

import { DAY, onlyRefusals, refusal, settle, type Id, type Instant, type Result } from '../kernel/index.ts';
import { isTalkedAbout, stageOf, type Standing } from './stage.ts';

export const threads = ['for', 'against', 'question'] as const;
export type Thread = (typeof threads)[number];

/** Posts of a thread on a page. */
export const POSTS_PAGE = 10;

/** The moment from which somebody's posts count for the limit of a day. */
export const countedFrom = (now: Instant): Instant => now - DAY;

/** Says something about a motion. Refuses `talk-over`, `posts-too-many`. */
export function mayPost(standing: Standing, saidToday: number): Result<true> {
  const { value: most, rule } = standing.rules.postsEachDay;
  return settle(
    onlyRefusals([
      isTalkedAbout(stageOf(standing)) ? null : refusal('talk-over'),
      saidToday >= most ? refusal('posts-too-many', null, { most, rule }) : null,
    ]),
    () => true as const,
  );
}

/** What was done about a post: reported by a member, hidden or shown again by a moderator. */
export interface PostMark {
  readonly what: 'reported' | 'hidden' | 'shown';
  readonly by: Id;
  readonly at: Instant;
}

/** True when the last word of a moderator hid it. `marks` are in the order of time. */
export function isHidden(marks: readonly PostMark[]): boolean {
  return marks.filter(({ what }) => what !== 'reported').at(-1)?.what === 'hidden';
}

/** True when a member reported it and no moderator has answered since. */
export function isReported(marks: readonly PostMark[]): boolean {
  return marks.at(-1)?.what === 'reported';
}

/** Whether somebody reads the words of a post: a hidden one only its writer and the moderators. */
export function readsPost(
  post: { readonly by: Id; readonly hidden: boolean },
  reader: { readonly id: Id; readonly isModerator: boolean },
): boolean {
  return !post.hidden || post.by === reader.id || reader.isModerator;
}

/**
 * Reports a post once. Refuses `post-hidden`, `post-own`, `post-reported` (by the same member, unanswered).
 */
export function reportPost(post: { readonly by: Id }, marks: readonly PostMark[], by: Id): Result<true> {
  const mine = marks.some((mark) => mark.what === 'reported' && mark.by === by);
  return settle(
    onlyRefusals([
      isHidden(marks) ? refusal('post-hidden') : null,
      post.by === by ? refusal('post-own') : null,
      mine ? refusal('post-reported') : null,
    ]),
    () => true as const,
  );
}

/**
 * Hides a post, or shows it again. A moderator does not judge their own. Refuses `post-own`, `post-hidden`, `post-shown`.
 */
export function judgePost(
  post: { readonly by: Id },
  marks: readonly PostMark[],
  { what, by }: Pick<PostMark, 'by'> & { readonly what: 'hidden' | 'shown' },
): Result<true> {
  const hidden = isHidden(marks);
  const reported = isReported(marks);
  return settle(
    onlyRefusals([
      post.by === by ? refusal('post-own') : null,
      what === 'hidden' && hidden ? refusal('post-hidden') : null,
      what === 'shown' && !hidden && !reported ? refusal('post-shown') : null,
    ]),
    () => true as const,
  );
}
