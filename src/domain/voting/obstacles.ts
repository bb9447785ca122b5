// Why a vote decides nothing, however many were for it: a notice that was too short, a way of voting that the rules do not
// allow, words that were changed after the notice, a second meeting outside its window, tellers who do not agree, a poll
// that somebody may ask for.

import { daysBetween, type CivilDate } from '../kernel/index.ts';
import { reason, secondMeetingWindow, type MeetingRules, type Reason } from '../meetings/index.ts';
import { earlyRoutes, none, sizeOf, type Deciding, type RouteVotes } from './facts.ts';
import { countedRoutes, isTwice, routesRule } from './matter.ts';

/** A way of voting that the rules do not allow for this matter. */
function wayObstacles({ rules, matter, facts: { meeting, method } }: Deciding): Reason[] {
  if (method !== 'ballot' && meeting === null) throw new Error('Hands and polls are for meetings.');
  if (countedRoutes(rules, matter, method).length === 0)
    return [reason('needs-a-meeting', routesRule(rules, matter).rule)];
  const auditor = matter.kind === 'auditor' && meeting === null;
  return auditor ? [reason('needs-a-meeting', rules.auditorNoticeDays.rule)] : [];
}

/** Words that the meeting changed: a special resolution never, any other without the votes that were cast before. */
function wordObstacles({ rules, matter, facts: { amended, votes } }: Deciding): Reason[] {
  if (amended !== 'substance') return [];
  if (matter.kind === 'special') return [reason('special-changed', rules.specialNoticeOfWords.rule)];
  const early = earlyRoutes.some((route) => sizeOf(votes[route] ?? none) > 0);
  const { value, rule } = rules.amendedAfterEarlyVotes;
  return early && value === 'new-vote' ? [reason('new-vote-needed', rule)] : [];
}

function auditorObstacles({ rules, matter, facts: { meeting, auditorAskedOn } }: Deciding): Reason[] {
  if (matter.kind !== 'auditor' || meeting === null) return [];
  const { value: needed, rule } = rules.auditorNoticeDays;
  if (!auditorAskedOn) return [reason('auditor-not-asked', rule, { needed })];
  const days = Math.max(0, daysBetween(auditorAskedOn, meeting.on));
  return days < needed ? [reason('auditor-too-soon', rule, { days, needed })] : [];
}

/** Why it cannot be decided by this vote, whatever the count; empty when it can. */
export function obstacles(deciding: Deciding): Reason[] {
  const { rules, matter, facts } = deciding;
  const { meeting, first } = facts;
  const second = isTwice(matter) && matter.stage === 'second' && meeting !== null;
  return [
    ...(meeting?.faults ?? []),
    ...wayObstacles(deciding),
    ...wordObstacles(deciding),
    ...auditorObstacles(deciding),
    ...(second ? secondObstacles(rules, meeting.on, first ?? null) : []),
  ];
}

function secondObstacles(
  rules: MeetingRules,
  on: CivilDate,
  first: { on: CivilDate; carried: boolean } | null,
): Reason[] {
  if (first === null || !first.carried) return [reason('first-not-carried', rules.secondMajority.rule)];
  const { from, until } = secondMeetingWindow(rules, first.on);
  if (on < from) return [reason('second-too-soon', rules.secondFromDays.rule, { from })];
  return on > until ? [reason('second-too-late', rules.secondWithinMonths.rule, { until })] : [];
}

/** What a show of hands needs before it counts: enough tellers who agree, and nobody who asked for a poll. */
export function handsObstacles({ rules, facts }: Deciding, counted: RouteVotes): Reason[] {
  if (facts.method !== 'hands') return [];
  const { tellers, pollMembers, pollOffices } = rules;
  const counts = facts.tellers ?? [];
  const agree = counts.every(
    (count) => count.votesFor === counted.votesFor && count.votesAgainst === counted.votesAgainst,
  );
  const asked = facts.pollAskedBy;
  const polled =
    asked !== undefined &&
    (asked.members >= pollMembers.value ||
      asked.offices.some((office) => pollOffices.value.some((key) => key === office)));
  return [
    ...(counts.length < tellers.value
      ? [reason('tellers-too-few', tellers.rule, { tellers: counts.length, needed: tellers.value })]
      : agree
        ? []
        : [reason('tellers-differ', tellers.rule)]),
    ...(polled ? [reason('poll-asked', pollMembers.rule)] : []),
  ];
}
