/** Somebody plans a meeting, or changes a plan. Once its notice is out nothing of it is changed. */
import { groups } from '../../../site/co-op.ts';
import { meetings } from '../../../src/commands/index.ts';
import { accept, MINUTE, londonInstant, refusal, refuse } from '../../../src/domain/kernel/index.ts';
import {
  whyNoMoment,
  whyNotChanged,
  whyNotPlan,
  type MeetingPlan,
} from '../../../src/domain/meetings/index.ts';
import { meetingRow } from '../../../src/records/meetings.ts';
import { memberVerb } from '../kit/context.ts';
import { insert, update } from '../kit/engine.ts';
import { rulebookNow } from '../kit/rulebooks.ts';
import { agendaWithMotions } from '../motions/at-meeting.ts';
import { saveAgenda } from './agenda.ts';
import { findMeeting } from './meetings-read.ts';
import { meetingChanged } from './tell-pages.ts';

const DAY = 24 * 60 * MINUTE;

export default memberVerb(meetings.save, ({ meetingId, day, minuteOfDay, ...rest }, context) => {
  const { app, now } = context;
  const known = meetingId === '' ? null : findMeeting(app, meetingId);
  if (meetingId !== '' && !known) return refuse([refusal('meeting-unknown')]);
  const changed = known ? whyNotChanged(known) : [];
  if (changed.length > 0) return refuse(changed);
  const rulebook = rulebookNow(context);
  if (!rulebook.meetings) return refuse([refusal('meeting-no-rules')]);
  const noMoment = whyNoMoment(day, minuteOfDay);
  // Without a moment the rest is still looked at: whoever plans hears of everything at once.
  const startsAt = noMoment.length > 0 ? now + DAY : londonInstant(day, minuteOfDay);
  const motions = agendaWithMotions(app, rest.agenda, now);
  const plan: MeetingPlan = { ...rest, agenda: motions.agenda, startsAt };
  const keys = groups.map(({ key }) => key);
  const ofPlan = whyNotPlan(plan, keys, now).filter(
    ({ field }) => !motions.refusals.some((other) => other.field === field),
  );
  const refused = [...noMoment, ...motions.refusals, ...ofPlan];
  if (refused.length > 0) return refuse(refused);
  const row = meetingRow(plan, { rulebook: rulebook.version, now });
  const id = known ? known.id : insert(app, 'meetings', { ...row });
  if (known) update(app, 'meetings', id, { ...row });
  saveAgenda(app, id, plan);
  context.note(id);
  meetingChanged(context, id);
  return accept({ meetingId: id });
});
