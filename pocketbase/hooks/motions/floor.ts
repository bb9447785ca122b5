/** The floor that a motion is on: the meeting that decides it is open, and at its item. */
import { isLongOver } from '../../../src/domain/meetings/index.ts';
import type { Floor, VoteOn } from '../../../src/domain/motions/index.ts';
import type { MemberLooking } from '../kit/context.ts';
import type { Readable } from '../kit/engine.ts';
import { findMeeting } from '../meetings/meetings-read.ts';
import { mayVoteIn } from '../meetings/presences.ts';
import { quorumNow } from '../meetings/quorum-now.ts';
import { inRoom } from '../meetings/room-stands.ts';
import { isVotedOn } from '../meetings/room.ts';

type Asking = Pick<MemberLooking, 'caller' | 'now'> & { readonly app: Readable };

/** Null for a motion that no meeting is at now. */
export function floorNow(
  { app, caller, now }: Asking,
  vote: (VoteOn & { readonly item?: number }) | null,
): Floor | null {
  const { meeting: id, item } = vote ?? {};
  const meeting = id !== undefined && vote!.state === 'notice' ? findMeeting(app, id) : null;
  if (!meeting || item === undefined || isLongOver(meeting, now)) return null;
  const stands = inRoom({ app, now }, meeting.id);
  const { room, present } = stands;
  if (room.state !== 'open' || room.item !== item) return null;
  const me = caller.member.id;
  const { quorum, state } = quorumNow(app, meeting, stands, now);
  return {
    meeting: meeting.id,
    item,
    votedOn: isVotedOn(app, meeting.id, item),
    clericalOnly: meeting.agenda[item - 1]?.matter !== 'ordinary',
    many: present.size,
    quorum: { there: quorum.counted, needed: quorum.needed, met: state.state === 'quorate' },
    there: present.has(me) && mayVoteIn(app, meeting, me, now),
  };
}
