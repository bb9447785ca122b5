// What the chair and the secretary can do about a motion now, and why not yet. The same rules as when they do it. A
// motion that was missed needs a new notice: which days that can name is said too.

import { addDays, londonDate, type CivilDate, type Instant, type Refusal } from '../kernel/index.ts';
import { whyNotClosed } from './close-vote.ts';
import { hopeless, whyNotOpened } from './open-vote.ts';
import type { VotingRulebook } from './rules.ts';
import { motionState, type MotionCourse } from './state.ts';

/** The first days on which a vote can open and close when its notice is given on `noticeOn`. */
export interface NewDates {
  readonly noticeOn: CivilDate;
  readonly opensOn: CivilDate;
  readonly closesOn: CivilDate;
}

export interface Desk {
  /** Null when there is nothing to do here any more: it is closed, or cannot be opened with its dates. */
  readonly step: 'open' | 'close' | null;
  /** Why not; empty when it can be done now, or is done. */
  readonly refusals: readonly Refusal[];
  /** For a motion that was missed: what a new notice of today could name. Null for every other. */
  readonly again: NewDates | null;
}

/** The first days that a notice of today can name, by the rulebook that is in force today. */
export function newDates({ voting }: VotingRulebook, now: Instant): NewDates {
  const noticeOn = londonDate(now);
  const opensOn = addDays(noticeOn, voting.noticeClearDays.value + 1);
  return { noticeOn, opensOn, closesOn: addDays(opensOn, voting.openDays.value) };
}

/** The next step of a motion, and why it cannot be done now. `current` is the rulebook in force now. */
export function deskOf(course: MotionCourse, current: VotingRulebook, now: Instant): Desk {
  switch (motionState(course, now)) {
    case 'closed':
      return { step: null, refusals: [], again: null };
    case 'missed':
      return { step: null, refusals: hopeless({ ...course, now }), again: newDates(current, now) };
    case 'notice':
      return { step: 'open', refusals: whyNotOpened({ ...course, now }), again: null };
    default:
      return { step: 'close', refusals: whyNotClosed({ ...course, now }), again: null };
  }
}
