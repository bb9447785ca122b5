/** Those who call meetings say which meeting was called because members asked for it. */
import { requisitions } from '../../../src/commands/index.ts';
import { accept, refusal, refuse } from '../../../src/domain/kernel/index.ts';
import { whyNotAnswered } from '../../../src/domain/requisitions/index.ts';
import { memberVerb } from '../kit/context.ts';
import { dateText, insert } from '../kit/engine.ts';
import { findMeeting } from '../meetings/meetings-read.ts';
import { findRequisition } from './requisitions-read.ts';

export default memberVerb(requisitions.answer, ({ requisitionId, meetingId }, context) => {
  const { app, now, caller } = context;
  const found = findRequisition(context, requisitionId);
  if (!found) return refuse([refusal('requisition-unknown')]);
  const refused = whyNotAnswered(found, meetingId === '' ? null : findMeeting(app, meetingId));
  if (refused.length > 0) return refuse(refused);
  const row = { requisition: requisitionId, meeting: meetingId, by: caller.member.id, at: dateText(now) };
  insert(app, 'requisition_calls', row);
  context.note(requisitionId, { called: true });
  context.changed('meetings');
  return accept({ requisitionId });
});
