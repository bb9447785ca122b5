// When a meeting can be held, and what is wrong with its notice. Clear days leave out the day on which the notice counts
// as delivered and the day of the meeting. A letter counts as delivered later than an e-mail. Every day counts, bank
// holidays too: the rulebook says so, and can say nothing else. Days are those of the calendar here, so that a change of
// the clocks takes none away and adds none.

import {
  addDays,
  daysBetween,
  londonDate,
  monthsLater,
  type CivilDate,
  type Instant,
} from '../kernel/index.ts';
import type { OfficeKey } from '../membership/index.ts';
import { calledBy, isGeneral, noticeRule, type MeetingKind } from './kinds.ts';
import { reason, type Reason } from './reasons.ts';
import type { MeetingRules } from './rules.ts';

/** How a notice reaches a person: by e-mail, by a letter in the post, or put into their hand. */
export const noticeWays = ['email', 'post', 'hand'] as const;
export type NoticeWay = (typeof noticeWays)[number];

/** The day on which a notice counts as delivered. */
export function deliveredOn(rules: MeetingRules, way: NoticeWay, sentOn: CivilDate): CivilDate {
  if (way === 'hand') return sentOn;
  return addDays(sentOn, (way === 'post' ? rules.postDeliveredDays : rules.emailDeliveredDays).value);
}

/** What a meeting decides, as far as it changes when it can be held. */
export interface Purpose {
  /** The day on which somebody told the co-op that they want another auditor. */
  readonly auditorAskedOn?: CivilDate | null;
  /** For a meeting that must confirm what another decided: the day of that one. */
  readonly firstMeetingOn?: CivilDate | null;
}

export interface EarliestMeeting {
  readonly on: CivilDate;
  /** The last day on which it can be held; null when no rule sets one. */
  readonly latestOn: CivilDate | null;
  /** Which rules made it that day, the latest first. */
  readonly reasons: readonly Reason[];
}

/** The window of a second meeting after the day of the first. */
export const secondMeetingWindow = (
  { secondFromDays, secondWithinMonths }: MeetingRules,
  firstOn: CivilDate,
): { readonly from: CivilDate; readonly until: CivilDate } => ({
  from: addDays(firstOn, secondFromDays.value),
  until: monthsLater(firstOn, secondWithinMonths.value),
});

/**
 * The first day on which a meeting can be held when its notice goes out on `sentOn` in these ways. Example: 14 clear
 * days, posted on 1 June, delivered on 3 June: 18 June.
 */
export function earliestMeeting(asked: {
  readonly rules: MeetingRules;
  readonly kind: MeetingKind;
  readonly sentOn: CivilDate;
  readonly ways: readonly NoticeWay[];
  readonly purpose?: Purpose;
}): EarliestMeeting {
  const { rules, kind, sentOn, ways, purpose = {} } = asked;
  const notice = noticeRule(rules, kind);
  const floors: { readonly on: CivilDate; readonly why: Reason }[] = ways.map((way) => {
    const delivered = deliveredOn(rules, way, sentOn);
    const on = addDays(delivered, notice.value + 1);
    return {
      on,
      why: reason('earliest-notice', notice.rule, { way, deliveredOn: delivered, needed: notice.value }),
    };
  });
  const { auditorAskedOn, firstMeetingOn } = purpose;
  if (auditorAskedOn) {
    const { value, rule } = rules.auditorNoticeDays;
    floors.push({
      on: addDays(auditorAskedOn, value),
      why: reason('earliest-auditor', rule, { needed: value, askedOn: auditorAskedOn }),
    });
  }
  const second = firstMeetingOn ? secondMeetingWindow(rules, firstMeetingOn) : null;
  if (second)
    floors.push({
      on: second.from,
      why: reason('earliest-second', rules.secondFromDays.rule, {
        firstOn: firstMeetingOn!,
        from: second.from,
      }),
    });
  floors.sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0));
  return {
    on: floors[0]?.on ?? addDays(sentOn, notice.value + 1),
    latestOn: second?.until ?? null,
    reasons: floors.map(({ why }) => why),
  };
}

/**
 * The last day on which a notice can go out in all of these ways, so that its clear days are kept. Example: 14 clear days,
 * by post, for a meeting on 18 June: 1 June.
 */
export function noticeBy(asked: {
  readonly rules: MeetingRules;
  readonly kind: MeetingKind;
  readonly meetingOn: CivilDate;
  readonly ways: readonly NoticeWay[];
}): CivilDate {
  const { rules, kind, meetingOn, ways } = asked;
  const lastDelivery = addDays(meetingOn, -(noticeRule(rules, kind).value + 1));
  const slowest = Math.max(
    0,
    ...ways.map((way) => daysBetween(lastDelivery, deliveredOn(rules, way, lastDelivery))),
  );
  return addDays(lastDelivery, -slowest);
}

/** How a notice went out in one way: to how many, and when. */
export interface SentNotice {
  readonly way: NoticeWay;
  readonly sentAt: Instant;
  readonly members: number;
}

/** An item of the agenda, as far as the notice has to say something about it. */
export interface NoticedItem {
  readonly kind: string;
  /** What is decided, for a motion; null for every other item. */
  readonly matter: string | null;
  /** True when the notice gives its whole words. */
  readonly wordsGiven: boolean;
}

export interface CalledMeeting {
  readonly rules: MeetingRules;
  readonly kind: MeetingKind;
  readonly meetingAt: Instant;
  readonly sent: readonly SentNotice[];
  /** How many must be told. */
  readonly mustBeTold: number;
  /** How many of those who may vote agreed in writing to a shorter notice. */
  readonly agreedToShort: number;
  /** The offices of whoever called it. */
  readonly byOffices: readonly OfficeKey[];
  readonly agenda: readonly NoticedItem[];
  /** True when it takes the place of one that was put off: the rules name its day, and it needs no clear days. */
  readonly putOff?: boolean;
  readonly purpose?: Purpose;
  /** The day of the annual meeting before; null when there was none. */
  readonly lastAnnualOn?: CivilDate | null;
}

/** Matters of which the notice must give the whole words. */
const withWholeWords = ['special', 'transfer', 'conversion'];

function shortNotice({
  rules,
  kind,
  meetingAt,
  sent,
  agreedToShort,
  mustBeTold,
  putOff = false,
}: CalledMeeting): Reason[] {
  if (putOff) return [];
  const { value: needed, rule } = noticeRule(rules, kind);
  const enough = rules.shortNoticePercent;
  if (mustBeTold > 0 && agreedToShort * 100 >= mustBeTold * enough.value) return [];
  return sent.flatMap(({ way, sentAt, members }) => {
    const delivered = deliveredOn(rules, way, londonDate(sentAt));
    const clearDays = Math.max(0, daysBetween(delivered, londonDate(meetingAt)) - 1);
    return clearDays < needed && members > 0
      ? [reason('notice-too-short', rule, { way, deliveredOn: delivered, clearDays, needed, members })]
      : [];
  });
}

function purposeFaults({ rules, meetingAt, purpose = {} }: CalledMeeting): Reason[] {
  const on = londonDate(meetingAt);
  const { auditorAskedOn, firstMeetingOn } = purpose;
  const { auditorNoticeDays: auditor, secondFromDays, secondWithinMonths } = rules;
  const found: Reason[] = [];
  if (auditorAskedOn && daysBetween(auditorAskedOn, on) < auditor.value) {
    const days = Math.max(0, daysBetween(auditorAskedOn, on));
    found.push(reason('auditor-too-soon', auditor.rule, { days, needed: auditor.value }));
  }
  if (!firstMeetingOn) return found;
  const { from, until } = secondMeetingWindow(rules, firstMeetingOn);
  if (on < from) found.push(reason('second-too-soon', secondFromDays.rule, { from }));
  if (on > until) found.push(reason('second-too-late', secondWithinMonths.rule, { until }));
  return found;
}

function annualFaults({ rules, kind, meetingAt, agenda, lastAnnualOn }: CalledMeeting): Reason[] {
  if (kind !== 'annual') return [];
  const { annualAccounts, annualWithinMonths } = rules;
  const until = lastAnnualOn ? monthsLater(lastAnnualOn, annualWithinMonths.value) : null;
  return [
    ...(agenda.some((item) => item.kind === 'accounts') ? [] : [reason('no-accounts', annualAccounts.rule)]),
    ...(until !== null && londonDate(meetingAt) > until
      ? [reason('annual-too-late', annualWithinMonths.rule, { until })]
      : []),
  ];
}

/**
 * Everything that would make a meeting, or what it decides, invalid; empty when nothing would. The same question before
 * the notice goes out, with `sent` as it would go, and after it, with `sent` as it went.
 */
export function noticeFaults(called: CalledMeeting): Reason[] {
  const { rules, kind, sent, mustBeTold, byOffices, agenda } = called;
  const callers = calledBy(rules, kind);
  const told = sent.reduce((sum, { members }) => sum + members, 0);
  const wordless = agenda.filter(
    ({ matter, wordsGiven }) => matter !== null && withWholeWords.includes(matter) && !wordsGiven,
  );
  return [
    ...(byOffices.some((office) => callers.value.some((key) => key === office))
      ? []
      : [reason('wrong-caller', callers.rule)]),
    ...shortNotice(called),
    ...(told < mustBeTold
      ? [reason('not-everyone-told', noticeRule(rules, kind).rule, { missing: mustBeTold - told })]
      : []),
    ...(wordless.length > 0 ? [reason('words-missing', rules.specialNoticeOfWords.rule)] : []),
    ...(isGeneral(kind) ? annualFaults(called) : []),
    ...purposeFaults(called),
  ];
}
