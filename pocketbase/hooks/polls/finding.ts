/** The vote that a command is about, with its meeting; or that there is none for whoever asks. */
import { refusal, refuse, type Id, type Result } from '../../../src/domain/kernel/index.ts';
import { isLongOver } from '../../../src/domain/meetings/index.ts';
import type { MemberLooking } from '../kit/context.ts';
import type { Readable } from '../kit/engine.ts';
import { quorumNow, thereNow } from '../meetings/quorum-now.ts';
import { inRoom } from '../meetings/room-stands.ts';
import { calledMeeting } from '../meetings/room.ts';
import { givingsOf } from '../proxies/proxies-read.ts';
import { findVote, type FoundItemVote, type VotingRoom } from './polls-read.ts';
import { roomOfItem } from './question.ts';

type Asking = Pick<MemberLooking, 'caller' | 'now'> & { readonly app: Readable };

/** Null for a meeting that is not there for whoever asks. */
function votingRoom(asking: Asking, meetingId: Id): VotingRoom | null {
  const found = calledMeeting(asking, meetingId);
  if (!found) return null;
  const { app, now } = asking;
  const state = inRoom(asking, found.id);
  const givings = givingsOf(app, found.id);
  return {
    found,
    called: found,
    ...state,
    givings,
    there: thereNow({ found, givings, ...state }, now),
    mayVote: () => quorumNow(app, found, state, now).mayVote,
  };
}

export interface FoundVote {
  readonly vote: FoundItemVote;
  readonly seen: VotingRoom;
}

/** True when the vote cannot go on: nothing is done in it but while its meeting is on and at its item. */
const notOn = ({ room, found }: VotingRoom, { item }: FoundItemVote, now: number): boolean =>
  room.state !== 'open' || room.item !== item || isLongOver(found, now);

export function voteFor(asking: Asking, voteId: Id): Result<FoundVote> {
  const vote = findVote(asking.app, voteId);
  const seen = vote && votingRoom(asking, vote.meeting);
  if (!vote || !seen) return refuse([refusal('vote-unknown')]);
  if (seen.found.calledOffAt !== null) return refuse([refusal('meeting-called-off')]);
  if (notOn(seen, vote, asking.now)) return refuse([refusal('item-not-on')]);
  return { ok: true, value: { vote, seen: roomOfItem(asking, seen, vote.item) } };
}
