/** Who must be told of a meeting, by which way each of them is, and by which way they were. */
import {
  londonDate,
  addDays,
  type CivilDate,
  type Id,
  type Instant,
} from '../../../src/domain/kernel/index.ts';
import {
  boardOffices,
  earliestMeeting,
  isGeneral,
  noticeFaults,
  noticedItems,
  noticeRule,
  type CalledMeeting,
  type MeetingKind,
  type MeetingRules,
  type NoticeWay,
  type SentNotice,
} from '../../../src/domain/meetings/index.ts';
import type { OfficeKey } from '../../../src/domain/membership/index.ts';
import { choiceNow, letterFacts, type Choice, type ChosenKind } from '../../../src/domain/messages/index.ts';
import type { ByWay } from '../../../src/queries/meetings.ts';
import type { FoundMeeting } from '../../../src/records/meetings.ts';
import type { Context } from '../kit/context.ts';
import { dateText, execute, neededInstant, row, rows, type Readable } from '../kit/engine.ts';
import { routed, routeParams } from '../kit/notices.ts';
import { hasEmail, reachOfMember, wantsLetters } from '../kit/reach.ts';
import { lastAnnualOn, rulesOf } from './meetings-read.ts';

/** The letter by which members are told: its kind says how each of them hears. */
const TEMPLATE = 'meeting-called';

const isMember = "members.joinedAt <= {:now} AND (members.leftAt = '' OR members.leftAt > {:now})";
const onBoard =
  `EXISTS (SELECT 1 FROM offices WHERE offices.member = members.id AND offices.office IN ('${boardOffices.join("', '")}') ` +
  "AND offices.fromAt <= {:now} AND (offices.untilAt = '' OR offices.untilAt > {:now}))";

interface Who {
  readonly kind: MeetingKind;
  readonly groupKey: string;
}

/** The condition for those who are told, in words of SQL about `members`. */
function toldWhere({ kind }: Who): string {
  if (isGeneral(kind)) return isMember;
  return kind === 'board' ? `${isMember} AND ${onBoard}` : `${isMember} AND members.groupKey = {:groupKey}`;
}

const params = ({ kind, groupKey }: Who, now: Instant) => ({
  now: dateText(now),
  ...(kind === 'group' ? { groupKey } : {}),
});

/** Those who must be told, in the order of their ids. */
export function mustBeTold(app: Readable, who: Who, now: Instant): Id[] {
  const sql = `SELECT members.id FROM members WHERE ${toldWhere(who)} ORDER BY members.id`;
  return rows(app, sql, params(who, now), { id: '' } as const).map(({ id }) => id);
}

const reachShape = { way: '', pace: '', can: false, letters: false, people: 0 } as const;

/** How many would hear in which way, when the notice went out now. */
export function waysNow(app: Readable, who: Who, now: Instant): ByWay[] {
  const kind = letterFacts(TEMPLATE).kind as ChosenKind;
  const sql = `
    SELECT COALESCE(message_choices.way, '') AS way, COALESCE(message_choices.pace, '') AS pace,
      ${hasEmail} AS can, ${wantsLetters} AS letters, COUNT(*) AS people
    FROM members ${reachOfMember}
    LEFT JOIN message_choices ON message_choices.member = members.id AND message_choices.kind = {:kind}
    WHERE ${toldWhere(who)} GROUP BY 1, 2, 3, 4`;
  const counts = new Map<ByWay['way'], number>();
  for (const line of rows(app, sql, { ...params(who, now), kind }, reachShape)) {
    const chosen = line.way === '' ? null : ({ way: line.way, pace: line.pace } as Choice);
    const { way } = choiceNow(kind, chosen, { hasEmail: line.can, wantsLetters: line.letters });
    const heard = wayOf(line.can || way !== 'email' ? way : 'letter');
    counts.set(heard, (counts.get(heard) ?? 0) + line.people);
  }
  return [...counts].map(([way, members]) => ({ way, members }));
}

/** A way of messages as the rules of notice name it. */
export const wayOf = (way: string): ByWay['way'] =>
  way === 'email' ? 'email' : way === 'letter' ? 'post' : 'page';

/** How many were told in which way, once the notice is out. */
export function waysTold(app: Readable, meeting: Id): (ByWay & { readonly at: Instant })[] {
  const sql =
    'SELECT way, MIN(at) AS at, COUNT(*) AS people FROM meeting_told WHERE meeting = {:meeting} GROUP BY way ORDER BY way';
  return rows(app, sql, { meeting }, { way: '', at: '', people: 0 } as const).map(({ way, at, people }) => ({
    way: wayOf(way),
    members: people,
    at: neededInstant(at),
  }));
}

const counts = ({ way }: ByWay): boolean => way !== 'page';

/** A meeting as the rules of notice look at it: as it was told, or as it would be told now. */
function calledMeeting(
  app: Readable,
  found: FoundMeeting,
  offices: readonly OfficeKey[],
  now: Instant,
): CalledMeeting {
  const told = found.calledAt === null ? null : waysTold(app, found.id);
  const sent: SentNotice[] = (told ?? waysNow(app, found, now)).filter(counts).map((one) => ({
    way: one.way as NoticeWay,
    sentAt: 'at' in one ? (one.at as Instant) : now,
    members: one.members,
  }));
  const { kind, startsAt, agreedToShort, agenda, auditorAskedOn, firstMeetingOn } = found;
  return {
    rules: rulesOf(found),
    kind,
    meetingAt: startsAt,
    sent,
    mustBeTold: mustBeTold(app, found, found.calledAt ?? now).length,
    agreedToShort,
    byOffices: offices,
    agenda: noticedItems(agenda),
    putOff: found.replaces !== '',
    purpose: { auditorAskedOn: auditorAskedOn || null, firstMeetingOn: firstMeetingOn || null },
    lastAnnualOn: kind === 'annual' ? lastAnnualOn(app, found) : null,
  };
}

/** What would make a meeting invalid, or does. */
export const faultsOf = (app: Readable, found: FoundMeeting, offices: readonly OfficeKey[], now: Instant) =>
  noticeFaults(calledMeeting(app, found, offices, now));

/** The first day that the rules allow when the notice goes out today. */
export function earliestFor(
  app: Readable,
  rules: MeetingRules,
  who: Who & { readonly auditorAskedOn?: string; readonly firstMeetingOn?: string },
  now: Instant,
) {
  const ways = waysNow(app, who, now);
  const { auditorAskedOn = '', firstMeetingOn = '', kind } = who;
  const found = earliestMeeting({
    rules,
    kind,
    sentOn: londonDate(now),
    ways: ways.filter(counts).map(({ way }) => way as NoticeWay),
    purpose: { auditorAskedOn: auditorAskedOn || null, firstMeetingOn: firstMeetingOn || null },
  });
  return { ...found, ways };
}

/** The last day on which letters can be posted, so that they are delivered in time. */
export const postByOf = (rules: MeetingRules, kind: MeetingKind, startsAt: Instant): CivilDate =>
  addDays(londonDate(startsAt), -(noticeRule(rules, kind).value + 1 + rules.postDeliveredDays.value));

/**
 * Writes down who is told how, by the same rule that sends the letter to each: the letter itself may still be on its way
 * to thousands. Gives how many they are.
 */
export function writeTold(
  { app, now }: Pick<Context, 'app' | 'now'>,
  meeting: Id,
  template: 'meeting-called' | 'meeting-put-off',
  members: readonly Id[],
): number {
  const { head, from } = routed(template);
  const sql = `${head}
    INSERT INTO meeting_told (id, meeting, member, way, at)
    SELECT 'r' || lower(hex(randomblob(7))), {:meeting}, members.id, routes.way, {:now} ${from} ORDER BY members.id`;
  execute(app, sql, { ...routeParams(template, members), meeting, now: dateText(now) });
  const counted = 'SELECT COUNT(*) AS told FROM meeting_told WHERE meeting = {:meeting}';
  return row(app, counted, { meeting }, { told: 0 } as const)!.told;
}
