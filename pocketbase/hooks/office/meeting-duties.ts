/** What is due about meetings, for whoever leads them: each with its day, and where it is done. */
import {
  accept,
  addDays,
  londonDate,
  monthsLater,
  type CivilDate,
} from '../../../src/domain/kernel/index.ts';
import { noticeBy, type NoticeWay } from '../../../src/domain/meetings/index.ts';
import {
  dutiesInOrder,
  dutiesOfDecision,
  isLate,
  type MeetingDuty,
} from '../../../src/domain/office/index.ts';
import { office } from '../../../src/queries/index.ts';
import type { DutyLine, ToldLine } from '../../../src/queries/office.ts';
import { meetingOf, meetingShape, type FoundMeeting } from '../../../src/records/meetings.ts';
import { memberQuery, type Looking } from '../kit/context.ts';
import { dateText, rows } from '../kit/engine.ts';
import { rulebookNow } from '../kit/rulebooks.ts';
import { titleOf } from '../meetings/mail.ts';
import { IS_OVER, lastAnnualOn, meetingColumns, meetingTables, rulesOf } from '../meetings/meetings-read.ts';
import { inLanguage } from '../meetings/seen.ts';
import { waysNow } from '../meetings/told.ts';
import { approvedMinutes, couldDecide, laterMeetings, meetingNamed } from '../minutes/minutes-read.ts';
import { bothTitles, proposalsWhere } from '../motions/proposals-read.ts';
import { MUST_BE_CALLED, requisitionsWhere } from '../requisitions/requisitions-read.ts';
import { recentDecisions, type FoundDecision } from './decided.ts';

type Language = 'en' | 'cy';
/** A duty with its words; whether it is late is worked out for all of them together. */
type Line = Omit<DutyLine, 'isLate'>;

/** More of a kind at once than anybody looks after. */
const MOST = 20;
/** So long before its last day the annual meeting stands here while none is planned. */
const ANNUAL_SHOWN_DAYS = 120;

const meetingPath = ({ id }: FoundMeeting): string => `/meetings/meeting/?id=${id}`;
const ofMeeting = (meeting: FoundMeeting, language: Language, duty: MeetingDuty, path: string): Line => ({
  ...duty,
  title: titleOf(meeting, language),
  heldAt: meeting.startsAt,
  path,
});

const meetingsWhere = ({ app, now }: Looking, where: string): FoundMeeting[] =>
  rows(
    app,
    `SELECT ${meetingColumns} FROM ${meetingTables} WHERE ${where} ORDER BY meetings.startsAt LIMIT ${MOST}`,
    { now: dateText(now) },
    meetingShape,
  ).map((line) => meetingOf(line, []));

const wordsOf = ({ meeting, item }: FoundDecision, language: Language): string => {
  const { titleEn, titleCy } = meeting.agenda[item - 1]!;
  return inLanguage(language, titleEn, titleCy);
};

function decisions({ app }: Looking, language: Language, today: CivilDate): Line[] {
  return recentDecisions(app).flatMap((decided) => {
    const { meeting } = decided;
    return dutiesOfDecision(decided, today).map((duty) => ({
      ...duty,
      title: wordsOf(decided, language),
      heldAt: meeting.startsAt,
      path: duty.kind === 'regulator' ? `/meetings/minutes/?id=${meeting.id}` : '/meetings/plan/',
    }));
  });
}

const told = ({ app }: Looking, language: Language): ToldLine[] =>
  recentDecisions(app).flatMap((decided) =>
    decided.sentOn === null
      ? []
      : [{ vote: decided.vote, title: wordsOf(decided, language), on: decided.sentOn }],
  );

/** Plans of which nobody was told yet. */
function notices(looking: Looking, language: Language): Line[] {
  const { app, now } = looking;
  const planned = 'meeting_calls.id IS NULL AND meeting_ends.id IS NULL AND meetings.startsAt > {:now}';
  return meetingsWhere(looking, planned).map((meeting) => {
    const { id, kind, startsAt } = meeting;
    const ways = waysNow(app, meeting, now)
      .filter(({ way }) => way !== 'page')
      .map(({ way }) => way as NoticeWay);
    const on = noticeBy({ rules: rulesOf(meeting), kind, meetingOn: londonDate(startsAt), ways });
    return ofMeeting(meeting, language, { kind: 'notice', id, on, rule: '' }, meetingPath(meeting));
  });
}

/** Meetings that members asked for, and that nobody has called. */
const asked = (looking: Looking): Line[] =>
  requisitionsWhere(looking, `${MUST_BE_CALLED} ORDER BY enough.callBy LIMIT ${MOST}`).map(
    ({ id, enough, words }) => ({
      kind: 'requisition',
      id,
      on: enough!.callBy,
      rule: '',
      title: words,
      heldAt: null,
      path: '/meetings/ask/',
    }),
  );

/** The annual meeting, when its last day comes near and none is planned. */
function annual(looking: Looking, today: CivilDate): Line[] {
  const { app, now } = looking;
  const entry = rulebookNow(looking).meetings?.annualWithinMonths;
  const last = lastAnnualOn(app, { id: '', startsAt: now });
  if (!entry || last === null) return [];
  const on = monthsLater(last, entry.value);
  const waits = addDays(today, ANNUAL_SHOWN_DAYS) >= on;
  const coming = "meetings.kind = 'annual' AND meeting_ends.id IS NULL AND meetings.startsAt > {:now}";
  if (!waits || meetingsWhere(looking, coming).length > 0) return [];
  const { rule } = entry;
  return [{ kind: 'annual', id: 'annual', on, rule, title: '', heldAt: null, path: '/meetings/plan/' }];
}

/** Minutes that members cannot read yet, and those that a later meeting can approve. */
function minutes(looking: Looking, language: Language): Line[] {
  const { app, now } = looking;
  const open = `meeting_calls.id IS NOT NULL AND meeting_ends.id IS NULL AND ${IS_OVER}
    AND NOT EXISTS (SELECT 1 FROM minutes_approved WHERE meeting = meetings.id)`;
  const shown = 'EXISTS (SELECT 1 FROM minutes_shown WHERE meeting = meetings.id)';
  const line = (meeting: FoundMeeting, kind: MeetingDuty['kind']) =>
    ofMeeting(
      meeting,
      language,
      { kind, id: meeting.id, on: null, rule: '' },
      `/meetings/minutes/?id=${meeting.id}`,
    );
  const canApprove = (later: FoundMeeting) =>
    approvedMinutes(app, later.id) === null && couldDecide(app, meetingNamed(app, later.id)!, now);
  return [
    ...meetingsWhere(looking, `${open} AND NOT ${shown}`).map((meeting) => line(meeting, 'show-minutes')),
    ...meetingsWhere(looking, `${open} AND ${shown}`)
      .filter((meeting) => laterMeetings(app, meeting, now).some(canApprove))
      .map((meeting) => line(meeting, 'approve-minutes')),
  ];
}

/** What somebody said they would do, and whose day has gone by. */
function actions({ app, now }: Looking, language: Language, today: CivilDate): Line[] {
  const open = `EXISTS (SELECT 1 FROM proposal_acts AS added WHERE added.proposal = proposals.id
    AND added.kind = 'action-added' AND added.day < {:today} AND NOT EXISTS
      (SELECT 1 FROM proposal_acts AS done WHERE done.kind = 'action-done' AND done.about = added.id))
    ORDER BY number LIMIT ${MOST}`;
  return proposalsWhere(app, now, open, { today }).flatMap((found) =>
    found.life.actions
      .filter(({ doneAt, dueOn }) => doneAt === null && dueOn < today)
      .map(({ id, dueOn }) => ({
        kind: 'action',
        id,
        on: dueOn,
        rule: '',
        title: bothTitles(app, found)[language],
        heldAt: null,
        path: `/motions/motion/?id=${found.proposal.id}`,
      })),
  );
}

/** All that is due, the first day first. */
export function meetingDuties(looking: Looking, language: Language): DutyLine[] {
  const today = londonDate(looking.now);
  const all = [
    ...decisions(looking, language, today),
    ...notices(looking, language),
    ...asked(looking),
    ...annual(looking, today),
    ...minutes(looking, language),
    ...actions(looking, language, today),
  ];
  return dutiesInOrder(all).map((line) => ({ ...line, isLate: isLate(line, today) }));
}

export default memberQuery(office.meetingDuties, ({ language }, looking) =>
  accept({
    today: londonDate(looking.now),
    duties: meetingDuties(looking, language),
    told: told(looking, language),
  }),
);
