// What a vote decided, whatever was voted on and wherever: one function from the rulebook and the facts to the decision,
// with every reason and the rule behind it, in the order in which a person would work it out. The portal computes it; at
// a meeting the chair declares, and both are recorded. What is not decided (no quorum, notice that was too short, tellers
// who do not agree, a poll that must be taken first) is neither carried nor lost.

import { addDays, isWhole, type CivilDate } from '../kernel/index.ts';
import { quorumOf, reason, secondMeetingWindow, type MeetingRules, type Reason } from '../meetings/index.ts';
import { countRoutes } from './counted-votes.ts';
import { quorumNeeded } from './decide.ts';
import { none, sizeOf, type Book, type Deciding, type MatterFacts, type RouteVotes } from './facts.ts';
import {
  atLeastPercent,
  auditMajority,
  conversionMajority,
  secondMajority,
  sideWithMore,
  transferMajority,
  type Majority,
  type Sides,
} from './majorities.ts';
import { isTwice, type Matter } from './matter.ts';
import { handsObstacles, obstacles } from './obstacles.ts';

export type Outcome = 'carried' | 'lost' | 'not-decided';

export interface Deadline {
  readonly key: 'second-from' | 'second-until' | 'regulator';
  readonly on: CivilDate;
  readonly rule: string;
}

export interface MatterDecision {
  readonly outcome: Outcome;
  /** The votes that counted. */
  readonly counted: RouteVotes;
  readonly reasons: readonly Reason[];
  readonly deadlines: readonly Deadline[];
  /** The version of the rulebook that was used. */
  readonly rulebook: CivilDate;
}

/** Enough there, or enough who took part; and what is said of it. */
function quorum(
  { book, rules, facts }: Deciding,
  counted: RouteVotes,
): { met: boolean; said: readonly Reason[] } {
  const { meeting, mayVote } = facts;
  if (meeting !== null) {
    const found = quorumOf({
      rules,
      kind: meeting.kind,
      mayVote,
      there: meeting.there,
      putOff: meeting.putOff,
    });
    return { met: found.met, said: found.reasons };
  }
  const [needed, tookPart] = [quorumNeeded(mayVote, book), sizeOf(counted)];
  const met = tookPart >= needed;
  const { rule } = book.voting.quorumPercent;
  return { met, said: [reason(met ? 'took-part-enough' : 'took-part-too-few', rule, { tookPart, needed })] };
}

function ordinary(sides: Sides, { voting }: Book): Majority {
  const side = sideWithMore(sides);
  const more = side === 'more-for-than-against' || side === 'more-against-than-for';
  return {
    carried: side === 'more-for-than-against',
    reasons: [reason(side, (more ? voting.ordinaryMajority : voting.tie).rule, { ...sides })],
  };
}

function majorityOf({ book, rules, matter, facts }: Deciding, sides: Sides): Majority {
  if (isTwice(matter) && matter.stage === 'second') return secondMajority(sides, rules);
  switch (matter.kind) {
    case 'special':
      return atLeastPercent(sides, rules.specialPercent);
    case 'transfer':
      return transferMajority(sides, rules);
    case 'conversion':
      return conversionMajority(sides, facts.mayVote, rules);
    case 'audit-exemption':
      return auditMajority(sides, facts.mayVote, rules);
    default:
      return ordinary(sides, book);
  }
}

/** What must happen by when after a meeting on a day carried a matter. */
export function whatFollows(rules: MeetingRules, matter: Matter, on: CivilDate): Deadline[] {
  if (!isTwice(matter)) return [];
  if (matter.stage === 'second') {
    const { value, rule } = rules.regulatorWithinDays;
    return [{ key: 'regulator', on: addDays(on, value), rule }];
  }
  const { from, until } = secondMeetingWindow(rules, on);
  return [
    { key: 'second-from', on: from, rule: rules.secondFromDays.rule },
    { key: 'second-until', on: until, rule: rules.secondWithinMonths.rule },
  ];
}

function checkFacts({ facts }: Deciding): void {
  const all = Object.values(facts.votes).flatMap((votes) => Object.values(votes ?? none));
  if (![facts.mayVote, ...all].every((number) => isWhole(number) && number >= 0))
    throw new Error('A count is whole numbers.');
}

/**
 * Decides a matter. `reasons` say why, each with its rule; `deadlines` what follows when it was carried. Throws when the
 * count is impossible: more votes than voters, or hands without a meeting. Without a section on meetings only an ordinary
 * ballot can be decided (`decide`).
 */
export function decideMatter(book: Book, matter: Matter, facts: MatterFacts): MatterDecision {
  const { version: rulebook, meetings: rules } = book;
  if (rules === undefined)
    return {
      outcome: 'not-decided',
      counted: none,
      reasons: [reason('no-rules', '')],
      deadlines: [],
      rulebook,
    };
  const deciding: Deciding = { book, rules, matter, facts };
  checkFacts(deciding);
  const { counted, said } = countRoutes(deciding);
  if (sizeOf(counted) > facts.mayVote) throw new Error('More votes than members on the roll.');
  const there = quorum(deciding, counted);
  const stops = [...obstacles(deciding), ...handsObstacles(deciding, counted)];
  const before = [...said, ...there.said, ...stops];
  const undecided = { counted, reasons: before, deadlines: [], rulebook };
  if (stops.length > 0) return { outcome: 'not-decided', ...undecided };
  // A meeting without a quorum is put off and may decide later; a ballot in which too few took part is over.
  if (!there.met) return { outcome: facts.meeting === null ? 'lost' : 'not-decided', ...undecided };
  const { carried, reasons } = majorityOf(deciding, counted);
  return {
    outcome: carried ? 'carried' : 'lost',
    counted,
    reasons: [...before, ...reasons],
    deadlines: carried && facts.meeting ? whatFollows(rules, matter, facts.meeting.on) : [],
    rulebook,
  };
}
