/**
 * A meeting is called: its notice goes to everybody who must be told, each by their own way, and who was told how is
 * written down for good. It keeps the rulebook of this day. A meeting that would be invalid cannot be called.
 */
import { meetings } from '../../../src/commands/index.ts';
import { accept, refusal, refuse } from '../../../src/domain/kernel/index.ts';
import { whyNotChanged } from '../../../src/domain/meetings/index.ts';
import { memberVerb } from '../kit/context.ts';
import { dateText, insert, update } from '../kit/engine.ts';
import { rulebookNow } from '../kit/rulebooks.ts';
import { agendaWithMotions, motionFaults, noticeMotions } from '../motions/at-meeting.ts';
import { noticeOf } from './mail.ts';
import { findMeeting, viewerOf } from './meetings-read.ts';
import { saveAgenda } from './agenda.ts';
import { faultsOf, mustBeTold, writeTold } from './told.ts';
import { meetingChanged } from './tell-pages.ts';

export default memberVerb(meetings.call, ({ meetingId }, context) => {
  const { app, now, caller } = context;
  const planned = findMeeting(app, meetingId);
  if (!planned) return refuse([refusal('meeting-unknown')]);
  const changed = whyNotChanged(planned);
  if (changed.length > 0) return refuse(changed);
  if (planned.startsAt <= now) return refuse([refusal('meeting-past')]);
  const rulebook = rulebookNow(context);
  if (!rulebook.meetings) return refuse([refusal('meeting-no-rules')]);
  const { agenda } = agendaWithMotions(app, planned.agenda, now);
  const found = { ...planned, agenda, rulebook: rulebook.version };
  const faults = [...faultsOf(app, found, viewerOf(context).offices, now), ...motionFaults(app, found, now)];
  if (faults.length > 0) return refuse([refusal('meeting-invalid', null, { faults: faults.length })]);
  update(app, 'meetings', meetingId, { rulebook: rulebook.version });
  saveAgenda(app, meetingId, found);
  insert(app, 'meeting_calls', { meeting: meetingId, by: caller.member.id, at: dateText(now) });
  const members = mustBeTold(app, found, now);
  context.sendToMembers(members, noticeOf(found));
  const told = writeTold(context, meetingId, 'meeting-called', members);
  noticeMotions(context, found);
  context.note(meetingId, { told });
  meetingChanged(context, meetingId);
  return accept({ meetingId, told });
});
