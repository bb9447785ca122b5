// What the chair and the secretary can do about a motion now, and why not yet. The same rules as when they do it.

import type { Instant, Refusal } from '../kernel/index.ts';
import { whyNotClosed } from './close-vote.ts';
import { hopeless, whyNotOpened } from './open-vote.ts';
import { motionState, type MotionCourse } from './state.ts';

export interface Desk {
  /** Null when there is nothing to do any more: it is closed, or can never be opened. */
  readonly step: 'open' | 'close' | null;
  /** Why not; empty when it can be done now, or is done. */
  readonly refusals: readonly Refusal[];
}

/** The next step of a motion, and why it cannot be done now. */
export function deskOf(course: MotionCourse, now: Instant): Desk {
  switch (motionState(course, now)) {
    case 'closed':
      return { step: null, refusals: [] };
    case 'missed':
      return { step: null, refusals: hopeless({ ...course, now }) };
    case 'notice':
      return { step: 'open', refusals: whyNotOpened({ ...course, now }) };
    default:
      return { step: 'close', refusals: whyNotClosed({ ...course, now }) };
  }
}
