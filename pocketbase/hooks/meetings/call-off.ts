/** A meeting is called off. Whoever was told of it is told that too; a plan that nobody was told of just ends. */
import { meetings } from '../../../src/commands/index.ts';
import { accept, lengthOf, refusal, refuse } from '../../../src/domain/kernel/index.ts';
import { whyNotCalledOff } from '../../../src/domain/meetings/index.ts';
import { memberVerb } from '../kit/context.ts';
import { dateText, insert } from '../kit/engine.ts';
import { actsOf } from './acts.ts';
import { calledOffOf } from './mail.ts';
import { findMeeting } from './meetings-read.ts';
import { mustBeTold } from './told.ts';
import { meetingChanged } from './tell-pages.ts';

/** As long as a reason may be. */
const WHY_LIMIT = 900;

export default memberVerb(meetings.callOff, ({ meetingId, whyEn, whyCy }, context) => {
  const { app, now, caller } = context;
  const found = findMeeting(app, meetingId);
  if (!found) return refuse([refusal('meeting-unknown')]);
  const opened = actsOf(app, meetingId).some(({ kind }) => kind === 'opened');
  const refused = whyNotCalledOff({ ...found, opened }, whyEn, now);
  if (refused.length > 0) return refuse(refused);
  if (lengthOf(whyEn) > WHY_LIMIT || lengthOf(whyCy) > WHY_LIMIT)
    return refuse([refusal('meeting-words-long', 'whyEn', { most: WHY_LIMIT })]);
  insert(app, 'meeting_ends', { meeting: meetingId, by: caller.member.id, whyEn, whyCy, at: dateText(now) });
  if (found.calledAt !== null)
    context.sendToMembers(mustBeTold(app, found, now), calledOffOf(found, { en: whyEn, cy: whyCy }));
  context.note(meetingId);
  meetingChanged(context, meetingId);
  return accept({ meetingId });
});
