// Closing a vote. Members were told when it closes and may change their vote until then, so it never closes
// early, not even when everyone has voted. It closes once: a closed vote is never opened again.

import { onlyRefusals, refusal, settle, type Instant, type Result } from '../kernel/index.ts';
import type { Motion, VoteClosure, VoteOpening } from './motion.ts';

export interface CloseVote {
  readonly motion: Pick<Motion, 'id' | 'closesAt'>;
  readonly opening: Pick<VoteOpening, 'at'> | null;
  readonly closure: Pick<VoteClosure, 'at'> | null;
  /** The id of the member who closes it, or 'clock'. */
  readonly by: string;
  readonly now: Instant;
}

/** Records that a vote has closed. Refuses `vote-not-open`, `vote-already-closed`, `vote-still-open`. */
export function closeVote({ motion, opening, closure, by, now }: CloseVote): Result<VoteClosure> {
  const refusals = onlyRefusals([
    opening === null ? refusal('vote-not-open') : null,
    closure !== null ? refusal('vote-already-closed') : null,
    now < motion.closesAt ? refusal('vote-still-open', null, { closesAt: motion.closesAt }) : null,
  ]);
  return settle(refusals, () => ({ motion: motion.id, at: now, by }));
}
