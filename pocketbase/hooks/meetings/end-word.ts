/** A turn is over: whoever has the word says so, or whoever leads the meeting. */
import { meetingsRoom } from '../../../src/commands/index.ts';
import { accept, refuse } from '../../../src/domain/kernel/index.ts';
import { whyNotWordEnded } from '../../../src/domain/meetings/index.ts';
import { memberVerb } from '../kit/context.ts';
import { happens, leadsMeetings, roomFor } from './room.ts';

export default memberVerb(meetingsRoom.endWord, ({ meetingId }, context) => {
  const asked = roomFor(context, meetingId);
  if (!asked.ok) return asked;
  const { room } = asked.value;
  const { id: member } = context.caller.member;
  const refused = whyNotWordEnded(room, { member, leads: leadsMeetings(context) });
  if (refused.length > 0) return refuse(refused);
  happens(context, { meeting: meetingId, kind: 'word-ended', item: room.item, about: room.word ?? '' });
  return accept({ meetingId });
});
