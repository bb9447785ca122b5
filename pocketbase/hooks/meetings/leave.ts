/** Somebody who looks after a meeting writes down who left. */
import { meetings } from '../../../src/commands/index.ts';
import { accept, refusal, refuse } from '../../../src/domain/kernel/index.ts';
import { wayOfAt, whyNotLeave } from '../../../src/domain/meetings/index.ts';
import { memberVerb } from '../kit/context.ts';
import { leaves } from './arriving.ts';
import { seenMeeting } from './meetings-read.ts';
import { presencesOf } from './presences.ts';
import { meetingChanged } from './tell-pages.ts';

export default memberVerb(meetings.leave, ({ meetingId, member }, context) => {
  const { app, now } = context;
  const meeting = seenMeeting(context, meetingId);
  if (!meeting || meeting.calledAt === null) return refuse([refusal('meeting-unknown')]);
  const presences = presencesOf(app, meetingId);
  const refused = whyNotLeave({ meeting, there: wayOfAt(presences, member, now) }, now);
  if (refused.length > 0) return refuse(refused);
  leaves(context, presences, member);
  context.note(meetingId, { left: true });
  meetingChanged(context, meetingId);
  return accept({ meetingId });
});
