/** The next item begins. While people show cards, whoever leads the meeting says first that they saw them. */
import { meetingsRoom } from '../../../src/commands/index.ts';
import { accept, refuse } from '../../../src/domain/kernel/index.ts';
import { whyNotBegun, whyNotLeft } from '../../../src/domain/meetings/index.ts';
import { memberVerb } from '../kit/context.ts';
import { happens, isVotedOn, quorumIn, roomFor } from './room.ts';

export default memberVerb(meetingsRoom.beginItem, ({ meetingId, item, seen }, context) => {
  const asked = roomFor(context, meetingId);
  if (!asked.ok) return asked;
  const { room, found, up } = asked.value;
  const { state } = quorumIn(context, asked.value);
  const items = found.agenda.length;
  const voting = isVotedOn(context.app, meetingId, room.item);
  const refused = [...whyNotBegun({ room, items, item, quorum: state, up, seen }), ...whyNotLeft(voting)];
  if (refused.length > 0) return refuse(refused);
  happens(context, { meeting: meetingId, kind: 'item-begun', item, facts: { cards: up.length } });
  return accept({ meetingId });
});
