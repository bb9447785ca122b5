// The numbers and choices that meetings, and what is decided in them, take from the rulebook: the section `meetings`, in
// every rulebook from 1 June 2026. What the portal cannot carry out is refused when the file is read, with its line. An
// ordinary majority and what becomes of a tie stand in the section `voting`, for votes in and out of meetings alike.

import {
  choiceRule,
  listRule,
  numberRule,
  oneRule,
  shareParts,
  shareRule,
  type CivilDate,
  type RuleSection,
  type SectionFault,
  type SectionOf,
} from '../kernel/index.ts';
import { routeNames } from './routes.ts';

const offices = {
  board: { en: 'the board', cy: 'y bwrdd' },
  chair: { en: 'the chair', cy: 'cadeirydd' },
  secretary: { en: 'the secretary', cy: 'ysgrifennydd' },
} as const;

const presence = {
  room: { en: 'members in the room', cy: 'aelodau yn yr ystafell' },
  joined: { en: 'members who join by phone or video', cy: 'aelodau sy’n ymuno dros y ffôn neu fideo' },
  proxy: { en: 'members who sent a proxy', cy: 'aelodau a anfonodd ddirprwy' },
} as const;

const weighted =
  'asks for votes that weigh more in one group than in another. The portal counts one vote for each member and no other way.';
const bankHolidays =
  'asks to leave out some days. The portal keeps no list of bank holidays, so every day counts like any other.';
const casting = 'gives the chair a second vote. The portal counts one vote for each member and no other way.';
const byPostToo =
  'is a way in which nobody is there. The law counts votes in person or by proxy only for these decisions.';

const spec = {
  /** From one annual meeting to the next. */
  annualWithinMonths: numberRule('months', 1, 18, 15),
  /** The annual meeting gets the accounts. */
  annualAccounts: choiceRule('always'),
  annualNoticeClearDays: numberRule('clear-days', 0, 90, 21),
  specialNoticeClearDays: numberRule('clear-days', 0, 90, 14),
  boardNoticeClearDays: numberRule('clear-days', 0, 90, 7),
  groupNoticeClearDays: numberRule('clear-days', 0, 90, 7),
  daysThatCount: choiceRule('every-day', { 'working-days': bankHolidays }),
  /** A letter counts as delivered so many days after it was sent. */
  emailDeliveredDays: numberRule('days', 0, 14, 0),
  postDeliveredDays: numberRule('days', 0, 14, 2),
  /** A shorter notice is lawful when so many in 100 of those who may vote agree in writing. */
  shortNoticePercent: numberRule('percent', 50, 100, 90),
  generalCalledBy: listRule(offices),
  boardCalledBy: listRule(offices),
  groupCalledBy: listRule(offices),
  /** So many in 100 members can ask for a special meeting... */
  requisitionPercent: numberRule('percent', 1, 50, 10),
  /** ...and never more than so many of them are needed. */
  requisitionMostMembers: numberRule('members', 1, 10_000, 100),
  requisitionCallWithinDays: numberRule('days', 1, 90, 21),
  requisitionHeldWithinDays: numberRule('days', 7, 180, 56),
  quorumPercent: numberRule('percent', 0, 100, 10),
  quorumMembers: numberRule('members', 2, 10_000, 8),
  boardQuorumPercent: numberRule('percent', 0, 100, 50),
  boardQuorumMembers: numberRule('members', 2, 10_000, 3),
  groupQuorumPercent: numberRule('percent', 0, 100, 10),
  groupQuorumMembers: numberRule('members', 2, 10_000, 3),
  quorumCounts: listRule(presence),
  quorumWaitMinutes: numberRule('minutes', 0, 120, 30),
  lostQuorumWaitMinutes: numberRule('minutes', 0, 120, 10),
  adjournedAfterDays: numberRule('days', 1, 60, 7),
  adjournedQuorum: choiceRule('those-present'),
  adjournedQuorumMembers: numberRule('members', 2, 10_000, 2),
  recordDaysBefore: numberRule('days', 0, 30, 2),
  voteWeight: choiceRule('one-each', { 'weighted-groups': weighted, 'by-shares': weighted }),
  castingVote: choiceRule('none', { chair: casting }),
  oneVoice: choiceRule('one-vote-each-membership'),
  groupQuestions: choiceRule('that-group-only', { 'weighted-groups': weighted }),
  specialPercent: numberRule('percent', 51, 100, 75),
  specialNoticeOfWords: choiceRule('whole-words-in-notice'),
  ordinaryRoutes: listRule(routeNames),
  specialRoutes: listRule(routeNames),
  boardRoutes: listRule(routeNames),
  groupRoutes: listRule(routeNames),
  auditRoutes: listRule(routeNames),
  statutoryRoutes: listRule(
    { room: routeNames.room, proxy: routeNames.proxy },
    { joined: byPostToo, online: byPostToo, post: byPostToo, assisted: byPostToo },
  ),
  handsRoutes: listRule({ room: routeNames.room, joined: routeNames.joined }),
  pollMembers: numberRule('members', 1, 100, 2),
  pollOffices: listRule(offices),
  tellers: numberRule('members', 1, 10, 2),
  amendedAfterEarlyVotes: oneRule({
    'meeting-decides': {
      en: 'those at the meeting and their proxies decide',
      cy: 'y rhai yn y cyfarfod a’u dirprwyon sy’n penderfynu',
    },
    'new-vote': { en: 'there is a new vote for everybody', cy: 'mae pleidlais newydd i bawb' },
  }),
  proxyForm: choiceRule('written'),
  proxyKinds: listRule({
    directed: { en: 'vote as you wrote', cy: 'bleidleisio fel y gwnaethoch ysgrifennu' },
    free: { en: 'choose for you', cy: 'ddewis drosoch chi' },
  }),
  proxyTakenBack: choiceRule('until-the-vote'),
  proxyMostEach: numberRule('members', 1, 50, 5),
  proxyOverLimit: choiceRule('first-come'),
  proxyBeforeDays: numberRule('days', 0, 14, 2),
  smallGroupMembers: numberRule('members', 2, 1000, 20),
  /** Joining with another co-op, or passing everything to one (s.111). */
  transferShare: shareRule('2/3'),
  /** Turning into a company (s.113). */
  conversionPercent: numberRule('percent', 75, 100, 75),
  conversionTurnoutPercent: numberRule('percent', 50, 100, 50),
  secondMajority: choiceRule('more-than-half'),
  secondFromDays: numberRule('days', 14, 14, 14),
  secondWithinMonths: numberRule('months', 1, 1, 1),
  regulatorWithinDays: numberRule('days', 1, 14, 14),
  auditorNoticeDays: numberRule('days', 28, 90, 28),
  auditExemptAgainstPercent: numberRule('percent', 1, 20, 20),
  auditExemptMembersPercent: numberRule('percent', 1, 10, 10),
};

export type MeetingRules = SectionOf<typeof spec>;
export type MeetingRuleKey = keyof MeetingRules;

/** Faults between entries that are each right alone. */
export function meetingFaults(rules: MeetingRules): SectionFault[] {
  const { annualNoticeClearDays: annual, specialNoticeClearDays: special } = rules;
  const { recordDaysBefore: record, handsRoutes: hands, ordinaryRoutes: ordinary } = rules;
  const notHeld = hands.value.filter((route) => !ordinary.value.includes(route));
  const tooLate = record.value > Math.min(annual.value, special.value);
  const held = rules.requisitionHeldWithinDays.value < rules.requisitionCallWithinDays.value;
  return [
    ...(tooLate
      ? [{ key: 'recordDaysBefore', message: 'must not be more than the clear days of notice.' }]
      : []),
    ...(notHeld.length > 0
      ? [{ key: 'handsRoutes', message: `names ${notHeld.join(', ')}, which ordinaryRoutes does not.` }]
      : []),
    ...(held
      ? [
          {
            key: 'requisitionHeldWithinDays',
            message: 'must not be less than requisitionCallWithinDays.',
          },
        ]
      : []),
  ];
}

export const meetingsSection: RuleSection = {
  name: 'meetings',
  spec,
  since: '2026-06-01',
  faults: (section) => meetingFaults(section as unknown as MeetingRules),
};

/** As much of a rulebook as the rules of meetings read. */
export interface MeetingsRulebook {
  /** The day it came into force; also its name. */
  readonly version: CivilDate;
  /** Not in the rulebooks before 1 June 2026. */
  readonly meetings?: MeetingRules;
}

/** The two numbers of the share that joining with another co-op needs. */
export const transferParts = ({ transferShare }: MeetingRules): readonly [number, number] =>
  shareParts(transferShare.value);
