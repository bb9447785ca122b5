/** The item that is talked about, for a wall: no number of votes, no cards, and no name but of who has the word. */
import { accept, refusal, refuse } from '../../../src/domain/kernel/index.ts';
import { meetingsRoom } from '../../../src/queries/index.ts';
import { memberQuery } from '../kit/context.ts';
import { screenOf } from './room-view.ts';
import { sharedOf } from './room-shared.ts';
import { calledMeeting } from './room.ts';

export default memberQuery(meetingsRoom.screen, ({ meetingId, language }, looking) => {
  const found = calledMeeting(looking, meetingId);
  if (!found) return refuse([refusal('meeting-unknown')]);
  return accept(screenOf(looking, { found, ...sharedOf(looking, found) }, language));
});
