/** The item that is talked about, for a wall: no number of votes, no cards, and no name but of who has the word. */
import { accept, refusal, refuse } from '../../../src/domain/kernel/index.ts';
import { meetingsRoom } from '../../../src/queries/index.ts';
import { memberQuery } from '../kit/context.ts';
import { screenOf } from './room-view.ts';
import { seenRoom } from './room.ts';

export default memberQuery(meetingsRoom.screen, ({ meetingId, language }, looking) => {
  const seen = seenRoom(looking, meetingId);
  return seen ? accept(screenOf(looking, seen, language)) : refuse([refusal('meeting-unknown')]);
});
