// What the clock does about a motion, every minute: one thing at a time. A vote that was missed is told once, and
// looked after all the same: when its dates are put right it opens as any other does, and can be told of again.

import type { Instant } from '../kernel/index.ts';
import { closingIsDue, motionState, openingIsDue, reminderIsDue, type MotionCourse } from './state.ts';

/** A letter that is sent once for a motion: on its last day, or when it was missed. */
export type LetterKind = 'closes' | 'missed';

/** `unsay-missed`: its dates were put right, so that what was told of it holds no more. */
export type DueStep = 'open' | 'close' | 'remind' | 'tell-missed' | 'unsay-missed';

/** The step that is due now; null when there is none. `told` are the letters that were sent. */
export function dueStep(course: MotionCourse, told: readonly LetterKind[], now: Instant): DueStep | null {
  if (openingIsDue(course, now)) return 'open';
  if (closingIsDue(course, now)) return 'close';
  if (reminderIsDue(course, now)) return told.includes('closes') ? null : 'remind';
  const state = motionState(course, now);
  if (state === 'missed') return told.includes('missed') ? null : 'tell-missed';
  return state === 'notice' && told.includes('missed') ? 'unsay-missed' : null;
}
