// Closing a vote. Members were told when it closes and may change their vote until then, so it never closes
// early, not even when everyone has voted. It closes a moment after its time is up, so that a vote which arrived in
// time and waited for its turn is counted. It closes once: a closed vote is never opened again.

import { onlyRefusals, refusal, settle, type Instant, type Refusal, type Result } from '../kernel/index.ts';
import { closingFrom, type Motion, type VoteClosure, type VoteOpening } from './motion.ts';

export interface CloseVote {
  readonly motion: Pick<Motion, 'id' | 'closesAt'>;
  readonly opening: Pick<VoteOpening, 'at'> | null;
  readonly closure: Pick<VoteClosure, 'at'> | null;
  /** The id of the member who closes it, or 'clock'. */
  readonly by: string;
  readonly now: Instant;
}

/** Why a vote cannot be closed now; empty when it can. */
export function whyNotClosed({
  motion,
  opening,
  closure,
  now,
}: Pick<CloseVote, 'opening' | 'closure' | 'now'> & {
  readonly motion: Pick<Motion, 'closesAt'>;
}): Refusal[] {
  const early = closure === null && now < closingFrom(motion);
  return onlyRefusals([
    opening === null ? refusal('vote-not-open') : null,
    closure !== null ? refusal('vote-already-closed') : null,
    early && now < motion.closesAt ? refusal('vote-still-open', null, { closesAt: motion.closesAt }) : null,
    early && now >= motion.closesAt ? refusal('votes-still-arriving') : null,
  ]);
}

/**
 * Records that a vote has closed. Refuses `vote-not-open`, `vote-already-closed`, `vote-still-open`,
 * `votes-still-arriving`.
 */
export function closeVote(asked: CloseVote): Result<VoteClosure> {
  const { motion, by, now } = asked;
  return settle(whyNotClosed(asked), () => ({ motion: motion.id, at: now, by }));
}
