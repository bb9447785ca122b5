// Makes the demo's votes by holding them: the roll, each vote and each change of mind, the close and the result
// come out of the same rules as in real life. A vote that the rules would refuse cannot be made here.

import {
  DAY,
  divideDown,
  londonDate,
  MINUTE,
  seededId,
  type Id,
  type Instant,
  type Random,
  type Result,
} from '../../src/domain/kernel/index.ts';
import type { Member } from '../../src/domain/membership/index.ts';
import { rollOf, type Fact } from '../../src/domain/register/index.ts';
import { rulebookAt, type Rulebook } from '../../src/domain/rulebook/index.ts';
import {
  castVote,
  closeVote,
  countVotes,
  decide,
  openVote,
  recordDate,
  type Choice,
  type RollLine,
  type Vote,
  type VoteOpening,
} from '../../src/domain/voting/index.ts';
import type { MotionWords } from '../../src/records/voting.ts';
import type { DemoCoop, DemoMotion } from './demo-coop.ts';
import { daysAgo } from './demo-members.ts';
import { afternoon, minibus, quietRoom } from './motions.ts';

export type DemoVotes = Pick<
  DemoCoop,
  'motions' | 'vote_openings' | 'vote_rolls' | 'votes' | 'vote_events' | 'vote_closures' | 'vote_results'
>;

/** How one vote went: days before now, how many in 100 took part, and of 100 of them how many were for or against. */
interface Course {
  readonly number: number;
  readonly words: MotionWords;
  readonly opened: number;
  readonly closes: number;
  readonly tookPart: number;
  readonly votesFor: number;
  readonly votesAgainst: number;
}

const courses: readonly Course[] = [
  { number: 14, words: minibus, opened: 34, closes: 22, tookPart: 72, votesFor: 66, votesAgainst: 22 },
  { number: 15, words: afternoon, opened: 4, closes: -6, tookPart: 34, votesFor: 50, votesAgainst: 36 },
  { number: 16, words: quietRoom, opened: 1, closes: -9, tookPart: 0, votesFor: 0, votesAgainst: 0 },
];

/** Those who can sign in have not voted yet in the open votes, so that a visitor may. */
const stillToVote = ['Gwen Parry', 'Tom Okafor', 'Rhian Bowen', 'Samuel Adeyemi', 'Marged Pritchard'];

/** The value of an answer. Throws when the rules refuse: then the demo, not the rule, is wrong. */
export function granted<Value>(what: string, result: Result<Value>): Value {
  if (result.ok) return result.value;
  throw new Error(`The demo breaks a rule: ${what}: ${result.refusals.map(({ code }) => code).join(', ')}`);
}

function makeMotion(
  course: Course,
  rulebooks: readonly Rulebook[],
  random: Random,
  now: Instant,
): DemoMotion {
  const noticeAt = daysAgo(now, course.opened + 16, 10);
  const rulebook = rulebookAt(rulebooks, noticeAt);
  if (rulebook === undefined) throw new Error(`No rulebook was in force on ${londonDate(noticeAt)}.`);
  return {
    id: seededId(random),
    number: course.number,
    ...course.words,
    resolution: 'ordinary',
    ballot: 'open',
    rulebook: rulebook.version,
    noticeAt,
    opensAt: daysAgo(now, course.opened, 9),
    closesAt: daysAgo(now, course.closes, 17),
  };
}

type Roll = readonly RollLine[];

interface Wish {
  readonly member: Id;
  readonly choice: Choice;
  readonly at: Instant;
}

function wishedChoice({ votesFor, votesAgainst }: Course, random: Random): Choice {
  const drawn = random.below(100);
  if (drawn < votesFor) return 'for';
  return drawn < votesFor + votesAgainst ? 'against' : 'abstain';
}

/** Who would like to vote how and when; some change their mind a day later. In the order of time. */
function wishes(
  course: Course,
  { opensAt, closesAt }: DemoMotion,
  roll: Roll,
  random: Random,
  now: Instant,
): Wish[] {
  const until = Math.min(now, closesAt);
  const minutesOpen = divideDown(until - opensAt, MINUTE);
  const all: Wish[] = [];
  for (const { member, displayName } of roll) {
    if (closesAt > now && stillToVote.includes(displayName)) continue;
    if (!random.chance(course.tookPart)) continue;
    const at = opensAt + random.between(5, minutesOpen - 5) * MINUTE;
    all.push({ member, choice: wishedChoice(course, random), at });
    const later = at + DAY;
    if (random.chance(15) && later < until)
      all.push({ member, choice: wishedChoice(course, random), at: later });
  }
  return all.sort((a, b) => a.at - b.at);
}

type CastVotes = Pick<DemoVotes, 'votes' | 'vote_events'>;

function castAll(opened: Opened, wished: readonly Wish[], random: Random): CastVotes {
  const { motion, opening, roll } = opened;
  const votes = new Map<Id, CastVotes['votes'][number]>();
  const events: CastVotes['vote_events'][number][] = [];
  for (const { member, choice, at } of wished) {
    const rollLine = roll.find((line) => line.member === member) ?? null;
    const current = votes.get(member) ?? null;
    const asked = {
      motion,
      opening,
      closure: null,
      rollLine,
      current,
      choice,
      lastSeq: events.length,
      arrivedAt: at,
    };
    const cast = granted(`a vote on motion ${motion.number}`, castVote(asked));
    votes.set(member, { ...cast.vote, id: current?.id ?? seededId(random) });
    if (cast.event !== null) events.push({ ...cast.event, id: seededId(random) });
  }
  return { votes: [...votes.values()], vote_events: events };
}

type ClosedVote = Pick<DemoVotes, 'vote_closures' | 'vote_results'>;

function closeAndDecide(
  { motion, opening, roll }: Opened,
  votes: readonly Vote[],
  book: Rulebook,
  random: Random,
): ClosedVote {
  const at = motion.closesAt + MINUTE;
  const asked = { motion, opening, closure: null, by: 'clock', now: at };
  const closure = granted(`closing vote ${motion.number}`, closeVote(asked));
  const { tookPart: _tookPart, rules: _rules, ...decision } = decide(countVotes(roll, votes), book);
  return {
    vote_closures: [{ id: seededId(random), ...closure }],
    vote_results: [{ id: seededId(random), motion: motion.id, ...decision, at }],
  };
}

interface Opened {
  readonly motion: DemoMotion;
  readonly opening: VoteOpening;
  readonly roll: Roll;
}

/** The roll of the day on which a vote opened, as the register knew it then. */
function rollAt(motion: Id, at: Instant, { facts, members }: Setting): RollLine[] {
  const wish = { facts, on: recordDate(at), knownAt: at };
  return rollOf(wish).flatMap((line) => {
    if (!line.on) return [];
    const { displayName } = members.find(({ id }) => id === line.person)!;
    return { motion, member: line.person, displayName, groupKey: line.group };
  });
}

function holdVote(course: Course, setting: Setting): DemoVotes {
  const { rulebooks, random, now } = setting;
  const motion = makeMotion(course, rulebooks, random, now);
  const rulebook = rulebookAt(rulebooks, motion.noticeAt) as Rulebook;
  const roll = rollAt(motion.id, motion.opensAt, setting);
  const rollSize = roll.length;
  const asked = { motion, opening: null, rollSize, rulebook, byName: 'clock', now: motion.opensAt };
  const opening = granted(`opening vote ${motion.number}`, openVote(asked));
  const opened = { motion, opening, roll };
  const cast = castAll(opened, wishes(course, motion, roll, random, now), random);
  const over = motion.closesAt < now;
  const closed = over
    ? closeAndDecide(opened, cast.votes, rulebook, random)
    : { vote_closures: [], vote_results: [] };
  return {
    motions: [motion],
    vote_openings: [{ id: seededId(random), ...opening }],
    vote_rolls: roll.map((line) => ({ id: seededId(random), ...line })),
    ...cast,
    ...closed,
  };
}

interface Setting {
  readonly members: readonly Member[];
  readonly facts: readonly Fact[];
  readonly rulebooks: readonly Rulebook[];
  readonly random: Random;
  readonly now: Instant;
}

/** The demo's votes: one decided, two open. */
export function makeVotes(setting: Setting): DemoVotes {
  const held = courses.map((course) => holdVote(course, setting));
  return {
    motions: held.flatMap((vote) => vote.motions),
    vote_openings: held.flatMap((vote) => vote.vote_openings),
    vote_rolls: held.flatMap((vote) => vote.vote_rolls),
    votes: held.flatMap((vote) => vote.votes),
    vote_events: held.flatMap((vote) => vote.vote_events),
    vote_closures: held.flatMap((vote) => vote.vote_closures),
    vote_results: held.flatMap((vote) => vote.vote_results),
  };
}
