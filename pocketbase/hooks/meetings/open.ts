/** Those who lead a meeting open it: it has its time, and enough are there. */
import { meetingsRoom } from '../../../src/commands/index.ts';
import { accept, refuse } from '../../../src/domain/kernel/index.ts';
import { whyNotOpened } from '../../../src/domain/meetings/index.ts';
import { memberVerb } from '../kit/context.ts';
import { hereFacts } from './presences.ts';
import { countsOf, happens, quorumIn, roomFor } from './room.ts';

export default memberVerb(meetingsRoom.open, ({ meetingId }, context) => {
  const asked = roomFor(context, meetingId);
  if (!asked.ok) return asked;
  const { room, found } = asked.value;
  const quorum = quorumIn(context, asked.value);
  const counts = countsOf(quorum);
  const refused = whyNotOpened(
    { room, startsAt: found.startsAt, quorum: quorum.state, ...counts },
    context.now,
  );
  if (refused.length > 0) return refuse(refused);
  happens(context, {
    meeting: meetingId,
    kind: 'opened',
    facts: { ...counts, ...hereFacts(context.app, meetingId) },
  });
  return accept({ meetingId });
});
