/** Somebody plans a meeting, or changes a plan. Once its notice is out nothing of it is changed. */
import { groups } from '../../../site/co-op.ts';
import { meetings } from '../../../src/commands/index.ts';
import {
  accept,
  londonInstant,
  isCivilDate,
  refusal,
  refuse,
  type Id,
} from '../../../src/domain/kernel/index.ts';
import { whyNotChanged, whyNotPlan, type MeetingPlan } from '../../../src/domain/meetings/index.ts';
import { itemRow, meetingRow } from '../../../src/records/meetings.ts';
import { memberVerb } from '../kit/context.ts';
import { execute, insert, update, type App } from '../kit/engine.ts';
import { rulebookNow } from '../kit/rulebooks.ts';
import { findMeeting } from './meetings-read.ts';

function saveAgenda(app: App, meeting: Id, { agenda }: MeetingPlan): void {
  execute(app, 'DELETE FROM meeting_items WHERE meeting = {:meeting}', { meeting });
  agenda.forEach((item, at) => insert(app, 'meeting_items', itemRow(meeting, item, at)));
}

export default memberVerb(meetings.save, ({ meetingId, day, minuteOfDay, ...rest }, context) => {
  const { app, now } = context;
  const known = meetingId === '' ? null : findMeeting(app, meetingId);
  if (meetingId !== '' && !known) return refuse([refusal('meeting-unknown')]);
  const changed = known ? whyNotChanged(known) : [];
  if (changed.length > 0) return refuse(changed);
  if (!isCivilDate(day)) return refuse([refusal('meeting-day-wrong', 'day')]);
  const rulebook = rulebookNow(context);
  if (!rulebook.meetings) return refuse([refusal('meeting-no-rules')]);
  const plan: MeetingPlan = { ...rest, startsAt: londonInstant(day, minuteOfDay) };
  const refused = whyNotPlan(
    plan,
    groups.map(({ key }) => key),
    now,
  );
  if (refused.length > 0) return refuse(refused);
  const row = meetingRow(plan, { rulebook: rulebook.version, now });
  const id = known ? known.id : insert(app, 'meetings', { ...row });
  if (known) update(app, 'meetings', id, { ...row });
  saveAgenda(app, id, plan);
  context.note(id);
  context.changed('meetings');
  return accept({ meetingId: id });
});
