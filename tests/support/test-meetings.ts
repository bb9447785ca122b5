// The rules of meetings for tests. They never change when a co-op changes its own in site/rulebook, so a case that says
// "8 of 62" goes on saying so. Runs in every engine: plain values only.
import type { MeetingRules } from '../../src/domain/meetings/index.ts';
import type { RuleEntry, RuleUnit, RuleValue } from '../../src/domain/rulebook/index.ts';

function entry<const Value extends RuleValue>(value: Value, unit: RuleUnit, rule: string): RuleEntry<Value> {
  return { value, unit, rule, en: '', cy: '' };
}

const rules: MeetingRules = {
  annualWithinMonths: entry(15, 'months', '6.1'),
  annualAccounts: entry('always', 'choice', '6.2'),
  annualNoticeClearDays: entry(21, 'clear-days', '6.4'),
  specialNoticeClearDays: entry(14, 'clear-days', '6.4'),
  boardNoticeClearDays: entry(7, 'clear-days', '6.20'),
  groupNoticeClearDays: entry(7, 'clear-days', '6.24'),
  daysThatCount: entry('every-day', 'choice', '6.5'),
  emailDeliveredDays: entry(0, 'days', '6.5'),
  postDeliveredDays: entry(2, 'days', '6.5'),
  shortNoticePercent: entry(90, 'percent', '6.6'),
  generalCalledBy: entry(['board', 'chair', 'secretary'], 'list', '6.3'),
  boardCalledBy: entry(['chair', 'secretary'], 'list', '6.20'),
  groupCalledBy: entry(['board', 'secretary'], 'list', '6.24'),
  requisitionPercent: entry(10, 'percent', '6.7'),
  requisitionMostMembers: entry(100, 'members', '6.7'),
  requisitionCallWithinDays: entry(21, 'days', '6.8'),
  requisitionHeldWithinDays: entry(56, 'days', '6.8'),
  quorumPercent: entry(10, 'percent', '6.10'),
  quorumMembers: entry(8, 'members', '6.10'),
  boardQuorumPercent: entry(50, 'percent', '6.21'),
  boardQuorumMembers: entry(3, 'members', '6.21'),
  groupQuorumPercent: entry(10, 'percent', '6.25'),
  groupQuorumMembers: entry(3, 'members', '6.25'),
  quorumCounts: entry(['room', 'joined', 'proxy'], 'list', '6.10'),
  quorumWaitMinutes: entry(30, 'minutes', '6.11'),
  lostQuorumWaitMinutes: entry(10, 'minutes', '6.12'),
  adjournedAfterDays: entry(7, 'days', '6.11'),
  adjournedQuorum: entry('those-present', 'choice', '6.11'),
  adjournedQuorumMembers: entry(2, 'members', '6.11'),
  recordDaysBefore: entry(2, 'days', '6.9'),
  voteWeight: entry('one-each', 'choice', '7.1'),
  castingVote: entry('none', 'choice', '7.7'),
  oneVoice: entry('one-vote-each-membership', 'choice', '7.1'),
  groupQuestions: entry('that-group-only', 'choice', '7.8'),
  specialPercent: entry(75, 'percent', '7.9'),
  specialNoticeOfWords: entry('whole-words-in-notice', 'choice', '7.9'),
  ordinaryRoutes: entry(['room', 'joined', 'proxy', 'online', 'post', 'assisted'], 'list', '7.10'),
  specialRoutes: entry(['room', 'joined', 'proxy', 'online', 'post', 'assisted'], 'list', '7.10'),
  boardRoutes: entry(['room', 'joined'], 'list', '6.22'),
  groupRoutes: entry(['room', 'joined', 'online', 'post', 'assisted'], 'list', '7.8'),
  auditRoutes: entry(['room', 'joined', 'proxy'], 'list', '7.16'),
  statutoryRoutes: entry(['room', 'proxy'], 'list', '7.12'),
  handsRoutes: entry(['room', 'joined'], 'list', '7.11'),
  pollMembers: entry(2, 'members', '7.11'),
  pollOffices: entry(['board', 'chair'], 'list', '7.11'),
  tellers: entry(2, 'members', '7.11'),
  amendedAfterEarlyVotes: entry('meeting-decides', 'choice', '7.13'),
  proxyForm: entry('written', 'choice', '7.14'),
  proxyKinds: entry(['directed', 'free'], 'list', '7.14'),
  proxyTakenBack: entry('until-the-vote', 'choice', '7.14'),
  proxyMostEach: entry(5, 'members', '7.15'),
  proxyOverLimit: entry('first-come', 'choice', '7.15'),
  proxyBeforeDays: entry(2, 'days', '7.14'),
  smallGroupMembers: entry(20, 'members', '7.18'),
  transferShare: entry('2/3', 'share', '7.12'),
  conversionPercent: entry(75, 'percent', '7.12'),
  conversionTurnoutPercent: entry(50, 'percent', '7.12'),
  secondMajority: entry('more-than-half', 'choice', '7.12'),
  secondFromDays: entry(14, 'days', '7.12'),
  secondWithinMonths: entry(1, 'months', '7.12'),
  regulatorWithinDays: entry(14, 'days', '7.12'),
  auditorNoticeDays: entry(28, 'days', '7.17'),
  auditExemptAgainstPercent: entry(20, 'percent', '7.16'),
  auditExemptMembersPercent: entry(10, 'percent', '7.16'),
};

/** Values that a test wants to be different. */
export type TestMeetings = Readonly<Record<string, RuleValue>>;

/** The rules with other values. Throws for a rule that there is not. */
export function testMeetings(changed: TestMeetings = {}): MeetingRules {
  const made: Record<string, RuleEntry<RuleValue>> = { ...rules };
  for (const [key, value] of Object.entries(changed)) {
    const found = made[key];
    if (found === undefined) throw new Error(`There is no rule called ${key}.`);
    made[key] = { ...found, value };
  }
  return made as unknown as MeetingRules;
}
