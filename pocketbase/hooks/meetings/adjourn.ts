/**
 * The meeting stops for a while, until a day and a time. When it goes on on another day, nobody is there until they come
 * again, and everybody who must hear of the meeting is told when it goes on.
 */
import { meetingsRoom } from '../../../src/commands/index.ts';
import {
  accept,
  isCivilDate,
  londonDate,
  londonInstant,
  refusal,
  refuse,
} from '../../../src/domain/kernel/index.ts';
import { endsAtOf, whyNotAdjourned, whyNotLeft } from '../../../src/domain/meetings/index.ts';
import { memberVerb } from '../kit/context.ts';
import { leaves } from './arriving.ts';
import { goesOnOf } from './mail.ts';
import { happens, isVotedOn, quorumIn, roomFor } from './room.ts';
import { mustBeTold } from './told.ts';

export default memberVerb(meetingsRoom.adjourn, ({ meetingId, day, minuteOfDay }, context) => {
  const asked = roomFor(context, meetingId);
  if (!asked.ok) return asked;
  const { room, found, present, presences } = asked.value;
  const { state } = quorumIn(context, asked.value);
  const { app, now } = context;
  if (!isCivilDate(day)) return refuse([refusal('adjourned-until-wrong', 'day')]);
  const until = londonInstant(day, minuteOfDay);
  const voting = isVotedOn(app, meetingId, room.item);
  const refused = [...whyNotAdjourned(room, state, until, now), ...whyNotLeft(voting)];
  if (refused.length > 0) return refuse(refused);
  // As long again as the whole agenda: a meeting that goes on is not over before its people are.
  const ends = endsAtOf(until, found.agenda);
  happens(context, { meeting: meetingId, kind: 'adjourned', item: room.item, facts: { until, ends } });
  if (day !== londonDate(now)) {
    for (const member of present) leaves(context, presences, member);
    context.sendToMembers(mustBeTold(app, found, now), goesOnOf(found, until));
  }
  return accept({ meetingId });
});
