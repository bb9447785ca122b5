/** The chair or the secretary writes a paragraph into the minutes, or puts the wording of a line right. */
import { minutes } from '../../../src/commands/index.ts';
import { accept, refusal, refuse } from '../../../src/domain/kernel/index.ts';
import { lineIds, paragraphId, whyNotNoted } from '../../../src/domain/minutes/index.ts';
import { noteRow } from '../../../src/records/minutes.ts';
import { memberVerb } from '../kit/context.ts';
import { insert } from '../kit/engine.ts';
import { recordAct, sealedFacts } from '../meetings/acts.ts';
import { meetingNamed, noteGrounds, notesOf, seenMinutes, standingMinutes } from './minutes-read.ts';
import { meetingChanged } from '../meetings/tell-pages.ts';

export default memberVerb(minutes.note, ({ meetingId, ...asked }, context) => {
  const { app, now, caller } = context;
  const found = seenMinutes(context, meetingId);
  if (!found) return refuse([refusal('minutes-unknown')]);
  const { meeting, state } = found;
  const askedIn = meetingNamed(app, asked.askedIn);
  if (asked.askedIn !== '' && !askedIn) return refuse([refusal('minutes-meeting-wrong', 'askedIn')]);
  if (asked.item > meeting.agenda.length) return refuse([refusal('minutes-line-unknown')]);
  const parts = standingMinutes(app, meeting, now);
  const notes = notesOf(app, meetingId).length;
  const refused = whyNotNoted({ ...asked, askedIn }, { meeting, state, lines: lineIds(parts), notes }, now);
  if (refused.length > 0) return refuse(refused);
  const { line, wordsEn, wordsCy } = asked;
  const part = parts.find(({ lines }) => lines.some(({ id }) => id === line));
  const by = caller.member.id;
  const place = notes + 1;
  const item = part?.item ?? asked.item;
  const note = { place, item, line, wordsEn, wordsCy, askedIn: asked.askedIn, by, at: now };
  insert(app, 'minutes_notes', { ...noteRow(meetingId, note) });
  const facts = { place, ...sealedFacts(noteGrounds(note)) };
  recordAct(context, { meeting: meetingId, kind: 'minutes-corrected', by, item, facts });
  context.note(meetingId, { place });
  meetingChanged(context, meetingId);
  return accept({ meetingId, line: line === '' ? paragraphId(place) : line });
});
