// Which state a motion is in, and what is due. The state is worked out from what happened (an opening, a closure), the
// time and the rulebook; it is stored nowhere, so it can never disagree with what happened.

import { DAY, type Instant } from '../kernel/index.ts';
import type { VotingRulebook } from './rules.ts';
import { closingFrom, type Motion, type MotionState, type VoteClosure, type VoteOpening } from './motion.ts';
import { hopeless } from './open-vote.ts';

/** A motion with what happened to it. */
export interface MotionCourse {
  readonly motion: Pick<Motion, 'noticeAt' | 'opensAt' | 'closesAt'>;
  /** Null while there is none, as the closure is. */
  readonly opening: Pick<VoteOpening, 'at'> | null;
  readonly closure: Pick<VoteClosure, 'at'> | null;
  /** The rulebook in force at the notice of the motion. */
  readonly rulebook: VotingRulebook;
}

/** The state of a motion at a moment. */
export function motionState(course: MotionCourse, now: Instant): MotionState {
  const { motion, opening, closure } = course;
  if (closure !== null) return 'closed';
  if (opening !== null) return now < motion.closesAt ? 'open' : 'closing-due';
  // Only here: an opened vote has a state without its rulebook.
  return hopeless({ motion, rulebook: course.rulebook, now }).length > 0 ? 'missed' : 'notice';
}

/** True when the clock should open the vote: its time has come, nobody has opened it, and it can still be opened. */
export function openingIsDue(course: MotionCourse, now: Instant): boolean {
  return motionState(course, now) === 'notice' && course.motion.opensAt <= now;
}

/** True when the clock should close the vote: every vote that arrived in time has been taken. */
export function closingIsDue(course: MotionCourse, now: Instant): boolean {
  return motionState(course, now) === 'closing-due' && now >= closingFrom(course.motion);
}

/**
 * True on the last day of a vote: whoever has not voted is reminded, once. A vote that opened less than a day before
 * that needs no reminder: the letter about its opening is still new.
 */
export function reminderIsDue(course: MotionCourse, now: Instant): boolean {
  const from = course.motion.closesAt - DAY;
  return motionState(course, now) === 'open' && now >= from && course.opening!.at <= from - DAY;
}

/** How long the chair and the secretary see on their page that a vote was missed, counted from its intended close. */
const MISSED_SHOWN = 14 * DAY;

/** Until when the chair and the secretary are told that a vote was missed. */
export const missedUntil = ({ closesAt }: Pick<Motion, 'closesAt'>): Instant => closesAt + MISSED_SHOWN;
