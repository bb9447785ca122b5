/** Whoever leads the meeting ends it. While people show cards, they say first that they saw them. */
import { meetingsRoom } from '../../../src/commands/index.ts';
import { accept, refuse } from '../../../src/domain/kernel/index.ts';
import { isLongOver, whyNotEnded, whyNotLeft } from '../../../src/domain/meetings/index.ts';
import { memberVerb } from '../kit/context.ts';
import { happens, isVotedOn, roomFor } from './room.ts';

export default memberVerb(meetingsRoom.end, ({ meetingId, seen }, context) => {
  const asked = roomFor(context, meetingId, { late: true });
  if (!asked.ok) return asked;
  const { room, up, found } = asked.value;
  // In a meeting that is long over nothing is declared any more: a vote that was left open decided nothing.
  const voting = !isLongOver(found, context.now) && isVotedOn(context.app, meetingId, room.item);
  const refused = [...whyNotEnded(room, up, seen), ...whyNotLeft(voting)];
  if (refused.length > 0) return refuse(refused);
  happens(context, { meeting: meetingId, kind: 'ended', item: room.item, facts: { cards: up.length } });
  return accept({ meetingId });
});
