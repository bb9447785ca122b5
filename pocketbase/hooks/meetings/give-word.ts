/** Whoever leads the meeting gives the word to somebody who asked for it. Whoever had it has finished. */
import { meetingsRoom } from '../../../src/commands/index.ts';
import { accept, refuse } from '../../../src/domain/kernel/index.ts';
import { whyNotWord } from '../../../src/domain/meetings/index.ts';
import { memberVerb } from '../kit/context.ts';
import { happens, roomFor } from './room.ts';

export default memberVerb(meetingsRoom.giveWord, ({ meetingId, member }, context) => {
  const asked = roomFor(context, meetingId);
  if (!asked.ok) return asked;
  const { room, present } = asked.value;
  const refused = whyNotWord(room, member, present);
  if (refused.length > 0) return refuse(refused);
  happens(context, { meeting: meetingId, kind: 'word-given', item: room.item, about: member });
  return accept({ meetingId });
});
