/** How far a vote on an item is, for whoever asks: the page of the vote, the room and the wall say the same. */
import type { VoteState } from '../../../src/queries/polls.ts';
import type { FoundItemVote } from './polls-read.ts';

export function voteState(vote: FoundItemVote | undefined): VoteState {
  if (!vote) return 'none';
  if (vote.declared !== null) return 'declared';
  return vote.counted ? 'counted' : vote.method;
}
