/** The meetings that members ask for, with who asks, how many more are needed, and by when a meeting must be called. */
import { accept, londonDate, type Instant } from '../../../src/domain/kernel/index.ts';
import { plansMeetings, requisition } from '../../../src/domain/meetings/index.ts';
import {
  answers,
  askedState,
  nameOf,
  standingNames,
  whyNotBegun,
  type Enough,
} from '../../../src/domain/requisitions/index.ts';
import { requisitions } from '../../../src/queries/index.ts';
import type { CalledMeeting, SeenRequisition } from '../../../src/queries/requisitions.ts';
import { meetingOf, meetingShape, type FoundMeeting } from '../../../src/records/meetings.ts';
import type { FoundRequisition } from '../../../src/records/requisitions.ts';
import { memberQuery, type MemberLooking } from '../kit/context.ts';
import { dateText, rows, type Readable } from '../kit/engine.ts';
import { rulebookNow } from '../kit/rulebooks.ts';
import { titleOf } from '../meetings/mail.ts';
import { findMeeting, meetingColumns, meetingTables, viewerOf } from '../meetings/meetings-read.ts';
import { namesOf } from '../minutes/people.ts';
import {
  membersNow,
  MUST_BE_CALLED,
  requisitionsWhere,
  standingOf,
  STILL_OPEN,
} from './requisitions-read.ts';

type Language = 'en' | 'cy';

/** More than anybody looks through. */
const MOST_OPEN = 30;
const MOST_DONE = 5;

const inBrief = (meeting: FoundMeeting, language: Language): CalledMeeting => ({
  id: meeting.id,
  title: titleOf(meeting, language),
  startsAt: meeting.startsAt,
});

/** Meetings that may have been called because enough had asked. */
function choicesOf(app: Readable, enough: Enough | null, language: Language): CalledMeeting[] {
  if (enough === null) return [];
  const sql = `SELECT ${meetingColumns} FROM ${meetingTables}
    WHERE meeting_calls.at >= {:at} AND meeting_ends.id IS NULL ORDER BY meetings.startsAt LIMIT 20`;
  return rows(app, sql, { at: dateText(enough.at) }, meetingShape)
    .map((line) => meetingOf(line, []))
    .filter((meeting) => answers(meeting, enough))
    .map((meeting) => inBrief(meeting, language));
}

function seen(looking: MemberLooking, found: FoundRequisition, language: Language): SeenRequisition {
  const { app, now, caller } = looking;
  const { needed, callBy, heldBy, reasons } = standingOf(app, found, now);
  const names = standingNames(found).map(({ member }) => member);
  const meeting = found.meeting === null ? null : findMeeting(app, found.meeting);
  const waits = askedState(found) === 'enough' && plansMeetings(viewerOf(looking));
  return {
    id: found.id,
    state: askedState(found),
    words: found.words,
    language: found.language,
    at: found.at,
    names: namesOf(app, names),
    needed,
    missing: Math.max(0, needed - names.length),
    mine: nameOf(found, caller.member.id) !== null,
    callBy,
    heldBy,
    reasons,
    meeting: meeting && inBrief(meeting, language),
    choices: waits ? choicesOf(app, found.enough, language) : null,
  };
}

/** How many names would be enough today; null while the rules say nothing of meetings. */
function neededNow(app: Readable, now: Instant): number | null {
  const rules = rulebookNow({ app, now }).meetings;
  if (!rules) return null;
  return requisition(rules, { members: membersNow(app, now), asked: 0, askedOn: londonDate(now) }).needed;
}

export default memberQuery(requisitions.requisitions, ({ language }, looking) => {
  const { app, now, caller } = looking;
  const order = 'ORDER BY requisitions.at DESC, requisitions.id LIMIT';
  const open = requisitionsWhere(
    looking,
    `(${STILL_OPEN}) OR (${MUST_BE_CALLED}) ${order} ${MOST_OPEN}`,
  ).filter((found) => askedState(found) !== 'gone');
  const done = requisitionsWhere(looking, `calls.id IS NOT NULL ${order} ${MOST_DONE}`);
  const needed = neededNow(app, now);
  return accept({
    open: open.map((found) => seen(looking, found, language)),
    done: done.map((found) => seen(looking, found, language)),
    needed,
    mayBegin: needed !== null && whyNotBegun(open, caller.member.id).length === 0,
  });
});
