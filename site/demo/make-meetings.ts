// The meetings of the demo: the annual meeting that is called, and one that was held. They went through the rules: a notice
// that would be too short is not in it. Before the first rulebook with rules of meetings there are none.

import {
  DAY,
  londonDate,
  londonInstant,
  seededId,
  type Instant,
  type Random,
} from '../../src/domain/kernel/index.ts';
import {
  earliestMeeting,
  noticedItems,
  noticeFaults,
  type AgendaItem,
  type MeetingPlan,
} from '../../src/domain/meetings/index.ts';
import { rulebookAt, type Rulebook } from '../../src/domain/rulebook/index.ts';
import type { DemoCoop, DemoMeeting } from './demo-coop.ts';
import { makeComing, makeHeld, nothingHeld, type DemoRoom } from './make-held.ts';

export type DemoMeetings = Pick<DemoCoop, 'meetings' | 'meeting_told'> & DemoRoom;

interface Setting {
  readonly members: DemoCoop['members'];
  readonly accounts: DemoCoop['accounts'];
  readonly secretary: string;
  readonly rulebooks: readonly Rulebook[];
  readonly random: Random;
  readonly now: Instant;
}

const item = (
  kind: AgendaItem['kind'],
  minutes: number,
  [titleEn, titleCy]: readonly [string, string],
  [wordsEn, wordsCy]: readonly [string, string] = ['', ''],
  matter: AgendaItem['matter'] = '',
): AgendaItem => ({ kind, titleEn, titleCy, wordsEn, wordsCy, minutes, matter });

const annual: readonly AgendaItem[] = [
  item('report', 20, ['What we did this year', 'Beth wnaethom eleni']),
  item(
    'accounts',
    20,
    ['The money of this year', 'Arian eleni'],
    [
      'Rhian shows where the money went. You can ask.',
      'Mae Rhian yn dangos i ble’r aeth yr arian. Gallwch ofyn.',
    ],
  ),
  item('break', 15, ['Tea and cake', 'Te a chacen']),
  item(
    'motion',
    25,
    ['Meet in the afternoon', 'Cwrdd yn y prynhawn'],
    [
      'All meetings of members begin between 1pm and 4pm.',
      'Mae pob cyfarfod o’r aelodau yn dechrau rhwng 1pm a 4pm.',
    ],
    'ordinary',
  ),
];

const special: readonly AgendaItem[] = [
  item('discussion', 40, ['How we share the minibus', 'Sut rydym yn rhannu’r bws mini']),
  item(
    'motion',
    20,
    ['The minibus on Saturdays', 'Y bws mini ar ddydd Sadwrn'],
    [
      'Whoever books first takes the minibus on a Saturday.',
      'Pwy bynnag sy’n archebu gyntaf sy’n cael y bws mini ar ddydd Sadwrn.',
    ],
    'ordinary',
  ),
];

const place = {
  groupKey: '',
  placeEn: 'The Old Library, 2 Mill Lane, Ashbrook',
  placeCy: 'Yr Hen Lyfrgell, 2 Mill Lane, Ashbrook',
  joinEn: 'Phone 01632 960 144 and say that you want to join.',
  joinCy: 'Ffoniwch 01632 960 144 a dweud eich bod am ymuno.',
  accessEn: 'There is a ramp, a hearing loop and a quiet room.',
  accessCy: 'Mae ramp, dolen glyw ac ystafell dawel.',
  agreedToShort: 0,
  auditorAskedOn: '',
  firstMeetingOn: '',
} as const;

/** When the notice of each went out, and how many days after the first lawful day it was held. */
const courses = [
  { kind: 'special', agenda: special, called: 75, later: 3 },
  { kind: 'annual', agenda: annual, called: 9, later: 2 },
] as const;

/** The rows of two meetings, one after the other. */
const joined = (one: DemoRoom, other: DemoRoom): DemoRoom =>
  Object.fromEntries(
    (Object.keys(one) as (keyof DemoRoom)[]).map((table) => [table, [...one[table], ...other[table]]]),
  ) as unknown as DemoRoom;

/** The meetings, and who was told of each how: members without an account get letters. */
export function makeMeetings({
  members,
  accounts,
  secretary,
  rulebooks,
  random,
  now,
}: Setting): DemoMeetings {
  const meetings: DemoMeeting[] = [];
  const told: DemoCoop['meeting_told'][number][] = [];
  let room = nothingHeld;
  for (const { kind, agenda, called, later } of courses) {
    const calledAt = londonInstant(londonDate(now - called * DAY), 11 * 60);
    const rulebook = rulebookAt(rulebooks, calledAt);
    const rules = rulebook?.meetings;
    if (!rulebook || !rules) continue;
    const who = members.filter(
      ({ joinedAt, leftAt }) => joinedAt <= calledAt && (leftAt ?? now + 1) > calledAt,
    );
    const wayOf = (member: string) =>
      accounts.some((account) => account.member === member) ? 'email' : 'letter';
    const { on } = earliestMeeting({ rules, kind, sentOn: londonDate(calledAt), ways: ['email', 'post'] });
    const plan: MeetingPlan = { ...place, kind, agenda, startsAt: londonInstant(on, 14 * 60) + later * DAY };
    const faults = noticeFaults({
      rules,
      kind,
      meetingAt: plan.startsAt,
      sent: [{ way: 'post', sentAt: calledAt, members: who.length }],
      mustBeTold: who.length,
      agreedToShort: 0,
      byOffices: ['secretary'],
      agenda: noticedItems(agenda),
    });
    if (faults.length > 0)
      throw new Error(`The demo breaks a rule: ${faults.map(({ key }) => key).join(', ')}`);
    const id = seededId(random);
    const items = agenda.map((each) => ({ ...each, id: seededId(random) }));
    const call = seededId(random);
    const meeting = { id, call, plan, items, rulebook: rulebook.version, calledAt, by: secretary };
    meetings.push(meeting);
    for (const { id: member } of who)
      told.push({ id: seededId(random), meeting: id, member, way: wayOf(member), at: calledAt });
    const voters = who.filter(({ leftAt }) => leftAt === null).map(({ id: member }) => member);
    const held = { meeting, rulebook, who: voters, secretary, random, now };
    const more = plan.startsAt + DAY < now ? makeHeld(held) : makeComing(held);
    room = joined(room, more);
  }
  return { meetings, meeting_told: told, ...room };
}
