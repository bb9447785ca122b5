// What is due in a secret vote, for the chair and the secretary: the one step that it waits for, and so what happens when
// nobody takes it. Nothing of it is ever done without them: a vote that nobody counts has no result, however long it waits.

import type { MotionState } from '../voting/index.ts';
import type { KeyHolder, SealedState } from './course.ts';

/**
 * key: the tellers have no key that was tried, so the vote does not open. voting: it closes by itself. objections: it opens
 * by itself, or tellers are called. answers: somebody says that the roll is wrong. count: papers are counted by hand. open:
 * two tellers open the box.
 */
export type DeskDue = 'key' | 'voting' | 'objections' | 'answers' | 'count' | 'open';

/** The step that a secret vote waits for; null when there is none: it is over, was missed, or the clock does it at once. */
export function deskDue(vote: {
  readonly motion: MotionState;
  readonly sealed: SealedState;
  readonly keyHolder: KeyHolder;
  readonly keyReady: boolean;
  /** True while somebody who says that the roll is wrong has no answer. */
  readonly unanswered: boolean;
}): DeskDue | null {
  const { motion, sealed, keyHolder, keyReady, unanswered } = vote;
  if (motion === 'notice') return keyReady ? null : 'key';
  if (motion === 'open') return 'voting';
  if (unanswered) return 'answers';
  if (sealed === 'objections') return 'objections';
  if (sealed === 'count-due') return 'count';
  return sealed === 'opening-due' && keyHolder === 'tellers' ? 'open' : null;
}
