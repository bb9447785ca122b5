/** Somebody who is there asks to speak, or takes it back. */
import { meetingsRoom } from '../../../src/commands/index.ts';
import { accept, refuse } from '../../../src/domain/kernel/index.ts';
import { whyNotAsk } from '../../../src/domain/meetings/index.ts';
import { memberVerb } from '../kit/context.ts';
import { happens, roomFor } from './room.ts';

export default memberVerb(meetingsRoom.askToSpeak, ({ meetingId, up }, context) => {
  const asked = roomFor(context, meetingId);
  if (!asked.ok) return asked;
  const { room, present } = asked.value;
  const { id: member } = context.caller.member;
  const refused = whyNotAsk(room, { member, there: present.has(member), up });
  if (refused.length > 0) return refuse(refused);
  happens(context, { meeting: meetingId, kind: 'asked-to-speak', item: room.item, facts: { up } });
  return accept({ meetingId });
});
