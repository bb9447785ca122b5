/** The vote that a command is about, with its meeting; or that there is none for whoever asks. */
import { refusal, refuse, type Id, type Result } from '../../../src/domain/kernel/index.ts';
import type { MemberLooking } from '../kit/context.ts';
import type { Readable } from '../kit/engine.ts';
import { quorumNow } from '../meetings/quorum-now.ts';
import { calledMeeting, inRoom } from '../meetings/room.ts';
import { findVote, type FoundItemVote, type VotingRoom } from './polls-read.ts';

type Asking = Pick<MemberLooking, 'caller' | 'now'> & { readonly app: Readable };

/** Null for a meeting that is not there for whoever asks. */
export function votingRoom(asking: Asking, meetingId: Id): VotingRoom | null {
  const found = calledMeeting(asking, meetingId);
  if (!found) return null;
  const { app, now } = asking;
  const state = inRoom(app, found, now);
  return { found, ...state, ...quorumNow(app, found, state, now) };
}

export interface FoundVote {
  readonly vote: FoundItemVote;
  readonly seen: VotingRoom;
}

export function voteFor(asking: Asking, voteId: Id): Result<FoundVote> {
  const vote = findVote(asking.app, voteId);
  const seen = vote && votingRoom(asking, vote.meeting);
  if (!vote || !seen) return refuse([refusal('vote-unknown')]);
  if (seen.found.calledOffAt !== null) return refuse([refusal('meeting-called-off')]);
  return { ok: true, value: { vote, seen } };
}
