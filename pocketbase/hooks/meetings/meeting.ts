/** One meeting as a member sees it; and for those who call meetings, what would make it invalid and who hears how. */
import { accept, addDays, londonDate, refusal, refuse } from '../../../src/domain/kernel/index.ts';
import { isGeneral, plansMeetings, timesOf, type MeetingPlan } from '../../../src/domain/meetings/index.ts';
import { meetings } from '../../../src/queries/index.ts';
import type { MeetingView, SeenItem } from '../../../src/queries/meetings.ts';
import type { FoundMeeting } from '../../../src/records/meetings.ts';
import { memberQuery, type MemberLooking } from '../kit/context.ts';
import { seenMinutes } from '../minutes/minutes-read.ts';
import { headOf } from './acts.ts';
import { brokenAt } from './chain.ts';
import { documentsOf } from './documents-read.ts';
import { recordOnOf, rulesOf, seenMeeting, viewerOf } from './meetings-read.ts';
import { inLanguage, inList, onlyGroup } from './seen.ts';
import { agendaNow, motionFaults } from '../motions/at-meeting.ts';
import { earliestFor, faultsOf, postByOf, waysTold } from './told.ts';

type Language = 'en' | 'cy';

function agendaIn({ app, now }: MemberLooking, found: FoundMeeting, language: Language): SeenItem[] {
  const times = timesOf(found.startsAt, found.agenda);
  return agendaNow(app, found, now).map((item, at) => ({
    kind: item.kind,
    title: inLanguage(language, item.titleEn, item.titleCy),
    words: inLanguage(language, item.wordsEn, item.wordsCy),
    minutes: item.minutes,
    beginsAt: times[at]!,
    matter: item.matter,
    proposal: item.proposal || null,
    onlyGroup: onlyGroup(item, language),
  }));
}

/** What somebody can do who cannot come, by the rules that the meeting is held by. */
function cannotComeOf(found: FoundMeeting): MeetingView['cannotCome'] {
  const rules = rulesOf(found);
  const routes: readonly string[] = isGeneral(found.kind)
    ? rules.ordinaryRoutes.value
    : (found.kind === 'board' ? rules.boardRoutes : rules.groupRoutes).value;
  const proxy = routes.includes('proxy');
  return {
    proxyBy: proxy ? addDays(londonDate(found.startsAt), -rules.proxyBeforeDays.value) : null,
    mostEach: rules.proxyMostEach.value,
    early: routes.includes('online') && found.agenda.some(({ kind }) => kind === 'motion'),
    join: routes.includes('joined') && found.joinEn !== '',
  };
}

function deskOf(looking: MemberLooking, found: FoundMeeting): MeetingView['desk'] {
  const viewer = viewerOf(looking);
  if (!plansMeetings(viewer)) return null;
  const { app, now } = looking;
  const rules = rulesOf(found);
  const { on, latestOn, reasons, ways } = earliestFor(app, rules, found, now);
  const {
    id: _id,
    endsAt: _ends,
    calledAt,
    calledOffAt: _off,
    rulebook: _book,
    calledBy: _by,
    whyEn: _en,
    whyCy: _cy,
    closedAt: _closed,
    replaces: _replaces,
    ...plan
  } = found;
  const heard =
    calledAt === null ? ways : waysTold(app, found.id).map(({ way, members }) => ({ way, members }));
  return {
    plan: plan satisfies MeetingPlan,
    faults: [
      ...faultsOf(app, found, viewer.offices, now),
      ...(calledAt === null ? motionFaults(app, found, now) : []),
    ],
    earliestOn: on,
    latestOn,
    because: reasons,
    ways: heard,
    brokenAt: brokenAt(app, found),
    // One that takes the place of another needs no days of notice: its letters go out at once.
    postBy:
      found.replaces === '' && heard.some(({ way, members }) => way === 'post' && members > 0)
        ? postByOf(rules, found.kind, found.startsAt)
        : null,
  };
}

export default memberQuery(meetings.meeting, ({ meetingId, language }, looking) => {
  const found = seenMeeting(looking, meetingId);
  if (!found) return refuse([refusal('meeting-unknown')]);
  const { calledOffAt } = found;
  return accept({
    ...inList(looking.app, found, language, looking.now),
    join: inLanguage(language, found.joinEn, found.joinCy),
    access: inLanguage(language, found.accessEn, found.accessCy),
    agenda: agendaIn(looking, found, language),
    documents: documentsOf(looking.app, found.id),
    calledAt: found.calledAt,
    calledBy: found.calledBy,
    calledOff:
      calledOffAt === null ? null : { at: calledOffAt, why: inLanguage(language, found.whyEn, found.whyCy) },
    specialPercent: rulesOf(found).specialPercent.value,
    rulebook: found.rulebook,
    recordOn: recordOnOf(found),
    cannotCome: cannotComeOf(found),
    chain: headOf(looking.app, found.id),
    minutes: seenMinutes(looking, found.id)?.state ?? null,
    desk: deskOf(looking, found),
  });
});
