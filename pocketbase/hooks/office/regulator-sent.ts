/**
 * Somebody writes down that a decision was sent to the regulator: an act of the meeting that took it. A day that was wrong
 * is put right by another act; both stay.
 */
import { office } from '../../../src/commands/index.ts';
import { accept, londonDate, refusal, refuse } from '../../../src/domain/kernel/index.ts';
import { whyNotSent } from '../../../src/domain/office/index.ts';
import { memberVerb } from '../kit/context.ts';
import { happens } from '../meetings/room.ts';
import { decisionOf } from './decided.ts';

export default memberVerb(office.regulatorSent, ({ voteId, on, instead }, context) => {
  const { app, now } = context;
  const decided = decisionOf(app, voteId);
  if (!decided) return refuse([refusal('vote-unknown')]);
  const { meeting, item } = decided;
  const heldOn = londonDate(meeting.startsAt);
  const refused = whyNotSent(decided, { on, instead, heldOn, today: londonDate(now) });
  if (refused.length > 0) return refuse(refused);
  const facts = { on, ...(instead === '' ? {} : { instead }) };
  happens(context, { meeting: meeting.id, kind: 'regulator-told', item, about: voteId, facts });
  return accept({ voteId });
});
