/** Somebody who is there shows a card, or takes it back. */
import { meetingsRoom } from '../../../src/commands/index.ts';
import { accept, refuse } from '../../../src/domain/kernel/index.ts';
import { whyNotCard } from '../../../src/domain/meetings/index.ts';
import { memberVerb } from '../kit/context.ts';
import { happens, roomFor } from './room.ts';

export default memberVerb(meetingsRoom.showCard, ({ meetingId, card, up }, context) => {
  const asked = roomFor(context, meetingId);
  if (!asked.ok) return asked;
  const { room, present } = asked.value;
  const { id: member } = context.caller.member;
  const refused = whyNotCard(room, { member, there: present.has(member), card, up });
  if (refused.length > 0) return refuse(refused);
  happens(context, { meeting: meetingId, kind: 'card', item: room.item, facts: { card, up } });
  return accept({ meetingId });
});
