/** The minutes of a meeting: as they stand, or as they were approved; and for those who write them, what they can do. */
import { accept, refusal, refuse } from '../../../src/domain/kernel/index.ts';
import {
  isRead,
  spokenText,
  whyNotShown,
  writesMinutes,
  type FixedMinutes,
  type FixedPart,
} from '../../../src/domain/minutes/index.ts';
import { minutes } from '../../../src/queries/index.ts';
import type { MeetingInBrief, MinutesView, SeenNote, SeenPart } from '../../../src/queries/minutes.ts';
import type { FoundMeeting } from '../../../src/records/meetings.ts';
import type { ApprovedMinutes } from '../../../src/records/minutes.ts';
import { memberQuery, type MemberLooking } from '../kit/context.ts';
import { headOf, sha256 } from '../meetings/acts.ts';
import { titleOf } from '../meetings/mail.ts';
import { viewerOf } from '../meetings/meetings-read.ts';
import {
  approvedMinutes,
  couldDecide,
  laterMeetings,
  meetingNamed,
  notesOf,
  seenMinutes,
  standingMinutes,
  type FoundMinutes,
} from './minutes-read.ts';
import { Numbered, partsSpoken } from './minutes-words.ts';
import { cameByName, fixedNames, namesOf } from './people.ts';

type Language = 'en' | 'cy';

const seenParts = (parts: readonly FixedPart[], names: readonly string[]): SeenPart[] =>
  parts.map(({ item, title, lines }) => ({
    item,
    title,
    lines: lines.map(({ id, text, recorded }) => ({
      id,
      text: spokenText(text, names),
      recorded: recorded === null ? '' : spokenText(recorded, names),
    })),
  }));

const inBrief = (meeting: FoundMeeting, language: Language): MeetingInBrief => ({
  id: meeting.id,
  title: titleOf(meeting, language),
  startsAt: meeting.startsAt,
});

/** What was written into them, who did and where it was asked for. */
function seenNotes({ app }: MemberLooking, meeting: string): SeenNote[] {
  const notes = notesOf(app, meeting);
  const names = namesOf(
    app,
    notes.map(({ by }) => by),
  );
  return notes.map(({ askedIn, ...note }, at) => ({
    ...note,
    by: names[at]!,
    askedInAt: meetingNamed(app, askedIn)?.startsAt ?? null,
  }));
}

function approvedView(
  { app }: MemberLooking,
  approved: ApprovedMinutes,
  language: Language,
): MinutesView['approved'] {
  const { at, approvedIn, digest, text, by } = approved;
  return {
    at,
    by: namesOf(app, [by])[0]!,
    inMeeting: inBrief(meetingNamed(app, approvedIn)!, language),
    digest,
    intact: sha256(text) === digest,
  };
}

/** The text: what was fixed, or what the record and the notes say now. */
function textOf(
  { app, now }: MemberLooking,
  { meeting, approved }: FoundMinutes,
  language: Language,
): Pick<MinutesView, 'parts' | 'chain'> {
  if (approved) {
    const fixed = JSON.parse(approved.text) as FixedMinutes;
    const chain = fixed.acts === 0 ? null : { number: fixed.acts, digest: fixed.head };
    return { parts: seenParts(fixed[language], fixedNames(app, meeting.id)), chain };
  }
  const people = new Numbered();
  const parts = partsSpoken(language, people, standingMinutes(app, meeting, now));
  return { parts: seenParts(parts, namesOf(app, people.ids)), chain: headOf(app, meeting.id) };
}

function deskOf(looking: MemberLooking, found: FoundMinutes, language: Language): MinutesView['desk'] {
  const { app, now } = looking;
  if (!writesMinutes(viewerOf(looking).offices)) return null;
  const open = found.state !== 'approved';
  return {
    canShow: whyNotShown(found, now).length === 0,
    later: open
      ? laterMeetings(app, found.meeting, now).map((later) => ({
          ...inBrief(later, language),
          couldDecide: couldDecide(app, meetingNamed(app, later.id)!, now),
          fixed: approvedMinutes(app, later.id) !== null,
        }))
      : [],
    takenOut: standingMinutes(app, found.meeting, now)
      .flatMap(({ lines }) => lines)
      .filter((line) => !isRead(line))
      .map(({ id }) => id),
    came: cameByName(looking, found.meeting.id),
  };
}

export default memberQuery(minutes.minutes, ({ meetingId, language }, looking) => {
  const found = seenMinutes(looking, meetingId);
  if (!found) return refuse([refusal('minutes-unknown')]);
  const { meeting, state, approved } = found;
  return accept({
    ...inBrief(meeting, language),
    state,
    ...textOf(looking, found, language),
    notes: seenNotes(looking, meetingId),
    approved: approved && approvedView(looking, approved, language),
    desk: deskOf(looking, found, language),
  });
});
