/** Writing down that somebody came: whoever was there in another way has left that one. */
import { accept, refusal, refuse, type Id } from '../../../src/domain/kernel/index.ts';
import { wayOfAt, whyNotArrive, type Arrival } from '../../../src/domain/meetings/index.ts';
import type { MemberContext } from '../kit/context.ts';
import { dateText, insert } from '../kit/engine.ts';
import { seenMeeting } from './meetings-read.ts';
import { mayVoteIn, presencesOf, type Presence } from './presences.ts';
import { meetingChanged } from './tell-pages.ts';

/** Writes down that somebody is no longer there in the way in which they were. */
export function leaves(
  { app, now, caller }: MemberContext,
  presences: readonly Presence[],
  member: Id,
): void {
  const open = presences.find((one) => one.member === member && one.leftAt === null);
  if (open) insert(app, 'meeting_leavings', { presence: open.id, at: dateText(now), by: caller.member.id });
}

export function arrives(context: MemberContext, meetingId: Id, member: Id, way: Arrival['way']) {
  const { app, now, caller } = context;
  const meeting = seenMeeting(context, meetingId);
  if (!meeting || meeting.calledAt === null) return refuse([refusal('meeting-unknown')]);
  const presences = presencesOf(app, meetingId);
  const there = wayOfAt(presences, member, now);
  const mayVote = mayVoteIn(app, meeting, member, now);
  const canJoin = meeting.joinEn !== '' || meeting.joinCy !== '';
  const refused = whyNotArrive({ meeting, mayVote, there, way, canJoin }, now);
  if (refused.length > 0) return refuse(refused);
  leaves(context, presences, member);
  insert(app, 'meeting_presences', {
    meeting: meetingId,
    member,
    way,
    at: dateText(now),
    by: caller.member.id,
  });
  context.note(meetingId, { way });
  meetingChanged(context, meetingId);
  return accept({ meetingId });
}
