/**
 * The chair or the secretary records that a later meeting approved the minutes: their text is fixed in both languages with
 * its digest, people in it by number and their names beside it. Nothing of it is changed any more.
 */
import { minutes } from '../../../src/commands/index.ts';
import { accept, refusal, refuse, type Id } from '../../../src/domain/kernel/index.ts';
import { fixedText, whyNotApproved } from '../../../src/domain/minutes/index.ts';
import type { FoundMeeting } from '../../../src/records/meetings.ts';
import { approvedRow } from '../../../src/records/minutes.ts';
import { memberVerb, type MemberContext } from '../kit/context.ts';
import { insert } from '../kit/engine.ts';
import { headOf, recordAct, sha256 } from '../meetings/acts.ts';
import { approvedMinutes, couldDecide, meetingNamed, seenMinutes, standingMinutes } from './minutes-read.ts';
import { Numbered, partsSpoken } from './minutes-words.ts';
import { namesOf } from './people.ts';
import { meetingChanged } from '../meetings/tell-pages.ts';

/** The text as it stands now, and the people in it, by number. */
function textNow(
  { app, now }: MemberContext,
  meeting: FoundMeeting,
): { text: string; people: readonly Id[] } {
  const people = new Numbered();
  const parts = standingMinutes(app, meeting, now);
  const [en, cy] = [partsSpoken('en', people, parts), partsSpoken('cy', people, parts)];
  const chain = headOf(app, meeting.id);
  const acts = chain?.number ?? 0;
  const text = fixedText({ meeting: meeting.id, acts, head: chain?.digest ?? '', en, cy });
  return { text, people: people.ids };
}

function writeFixed(context: MemberContext, meeting: FoundMeeting, approvedIn: Id): string {
  const { app, now, caller } = context;
  const { text, people } = textNow(context, meeting);
  const names = namesOf(app, people);
  people.forEach((member, at) =>
    insert(app, 'minutes_people', {
      meeting: meeting.id,
      number: at + 1,
      member,
      displayName: names[at]!,
    }),
  );
  const digest = sha256(text);
  const by = caller.member.id;
  const row = approvedRow({ meeting: meeting.id, approvedIn, text, digest, by, at: now });
  insert(app, 'minutes_approved', { ...row });
  return digest;
}

export default memberVerb(minutes.approve, ({ meetingId, approvedIn }, context) => {
  const { app, now, caller } = context;
  const found = seenMinutes(context, meetingId);
  if (!found) return refuse([refusal('minutes-unknown')]);
  const { meeting, state } = found;
  const at = meetingNamed(app, approvedIn);
  const hadQuorum = at !== null && at.calledAt !== null && couldDecide(app, at, now);
  const fixed = approvedMinutes(app, approvedIn) !== null;
  const refused = whyNotApproved({ meeting, state, at, hadQuorum, fixed }, now);
  if (refused.length > 0) return refuse(refused);
  const digest = writeFixed(context, meeting, approvedIn);
  const act = { kind: 'minutes-approved', by: caller.member.id } as const;
  const facts = { digest, startsAt: meeting.startsAt };
  recordAct(context, { ...act, meeting: approvedIn, about: meetingId, facts });
  context.note(meetingId);
  meetingChanged(context, meetingId);
  return accept({ meetingId, digest });
});
