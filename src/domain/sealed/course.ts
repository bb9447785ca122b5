// The life of a secret vote after its close: the box is fixed, objections to the roll are heard, the envelopes are opened,
// and everything that could tie an answer to a person is destroyed. The state is worked out from the rows of what happened.
// Each step can be done again after a stop in its middle; none can be undone, and a closed vote is never opened to votes again.

import { DAY, type Instant } from '../kernel/index.ts';
import type { SealedRules } from './rules.ts';

/**
 * How an opening ended: the answers were read; the roll was wrong; there was no key to read them with; or tellers lost two
 * parts of theirs, as two people declared.
 */
export type OpeningOutcome = 'opened' | 'void' | 'key-gone' | 'parts-lost';

/** Who holds the key of a vote. */
export type KeyHolder = 'server' | 'tellers';

export interface SealedCourse {
  /** The box, from the close on. */
  readonly box: { readonly at: Instant; readonly objectionsUntil: Instant } | null;
  readonly objections: readonly { readonly answered: boolean; readonly right: boolean }[];
  /** Votes on paper, from the close on: how many there are to count, and whether two people counted the same. */
  readonly papers?: { readonly taken: number; readonly agreed: boolean } | null;
  readonly opening: { readonly outcome: OpeningOutcome } | null;
  readonly destroyed: boolean;
}

/**
 * collecting: before the close. objections: members look whether the roll is right. answers-due: the time for objections
 * is over and one is not answered. count-due: votes on paper are to be counted by hand. opening-due: the envelopes can be opened. destroying: they were, and what must go is
 * going. done: nothing of it is left.
 */
export type SealedState =
  'collecting' | 'objections' | 'answers-due' | 'count-due' | 'opening-due' | 'destroying' | 'done';

/** The state of a secret vote at a moment. */
export function sealedState(
  { box, objections, papers, opening, destroyed }: SealedCourse,
  now: Instant,
): SealedState {
  if (opening) return destroyed ? 'done' : 'destroying';
  if (!box) return 'collecting';
  if (now < box.objectionsUntil) return 'objections';
  if (objections.some(({ answered }) => !answered)) return 'answers-due';
  const toCount = papers !== undefined && papers !== null && papers.taken > 0 && !papers.agreed;
  return toCount && !isVoid({ objections }) ? 'count-due' : 'opening-due';
}

/** Until when members may object to the roll. */
export const objectionsUntil = (closedAt: Instant, { objectionDays }: SealedRules): Instant =>
  closedAt + objectionDays.value * DAY;

/** True when an objection was found right: the roll was wrong, so nothing is opened and the vote is held again. */
export const isVoid = ({ objections }: Pick<SealedCourse, 'objections'>): boolean =>
  objections.some(({ right }) => right);

/** How many have voted, as it may be said before the close: whole tens, so that no vote shows in it. */
export const tensOf = (voted: number): number => voted - (voted % 10);
