/** Members may read the minutes from now on, as not agreed yet. */
import { minutes } from '../../../src/commands/index.ts';
import { accept, refusal, refuse } from '../../../src/domain/kernel/index.ts';
import { whyNotShown } from '../../../src/domain/minutes/index.ts';
import { memberVerb } from '../kit/context.ts';
import { dateText, insert } from '../kit/engine.ts';
import { seenMinutes } from './minutes-read.ts';
import { meetingChanged } from '../meetings/tell-pages.ts';

export default memberVerb(minutes.show, ({ meetingId }, context) => {
  const { app, now, caller } = context;
  const found = seenMinutes(context, meetingId);
  if (!found) return refuse([refusal('minutes-unknown')]);
  const refused = whyNotShown(found, now);
  if (refused.length > 0) return refuse(refused);
  insert(app, 'minutes_shown', { meeting: meetingId, by: caller.member.id, at: dateText(now) });
  context.note(meetingId);
  meetingChanged(context, meetingId);
  return accept({ meetingId });
});
