// The course of a count, alike for Scottish and Meek: first choices, then one step after the other until every place is
// filled. Whoever cannot be on any lawful board is set aside first; then surpluses move; then whoever has the fewest
// votes, and need not be on the board, is set aside. A rule brings only how votes move (Method).

import { papersIn, standingIn, validBallots, type Ballot, type Election } from './election.ts';
import { checkGroups, type Group } from './groups.ts';
import type { Lot } from './lot.ts';
import type { Count, ElectedWhy, ExcludedWhy, Rule, Stage, Tie, Transfer } from './stage.ts';
import { bound, canElect, elect, exclude, vacancies, type Board, type Standing } from './standing.ts';
import { settleTie } from './tie.ts';

/** Where the votes are at the end of a step. */
export interface Tally {
  readonly quota: number;
  readonly votes: readonly number[];
  readonly exhausted: number;
  readonly roundingLoss: number;
  readonly transfers: readonly Transfer[];
}

/** How a rule moves votes. A method is made for one count and remembers where every paper lies. */
export interface Method {
  readonly rule: Rule;
  readonly places: number;
  first(standing: Standing): Tally;
  /** Whose surplus is next: none, one, or several that are equal. */
  surplus(standing: Standing): readonly number[];
  /** Are all these surpluses moved in one step, or is a tie settled first? */
  readonly surplusTogether: boolean;
  moveSurplus(standing: Standing, of: readonly number[]): Tally;
  /** Moves the votes of those who were just set aside: they are no longer hopeful in `standing`. */
  moveExcluded(standing: Standing, who: readonly number[]): Tally;
  /** Votes this close to each other count as equal when somebody is to be set aside. */
  nearness(standing: Standing): number;
}

export type MakeMethod = (ballots: readonly Ballot[], election: Election) => Method;

export interface Asked {
  readonly election: Election;
  /** Who the board must and may have; nothing when it is left out. */
  readonly groups?: readonly Group[];
  readonly lot: Lot;
}

/** A count on its way. */
interface Course {
  readonly method: Method;
  readonly board: Board;
  readonly lot: Lot;
  standing: Standing;
  readonly stages: Stage[];
  draws: number;
}

interface Step extends Pick<Stage, 'kind' | 'surplusOf' | 'excluded'> {
  readonly tally: Tally;
  readonly ties: Tie[];
}

/** The tied, who they are looked for as, and the stages before the one at which they are equal. */
interface Equal {
  readonly tied: readonly number[];
  readonly looking: 'most' | 'fewest';
  readonly before: readonly Stage[];
}

function oneOf(course: Course, { tied, looking, before }: Equal, ties: Tie[]): number {
  if (tied.length === 1) return tied[0]!;
  const history = before.map(({ votes }) => votes);
  const tie = settleTie({ tied, looking, history, lot: course.lot, draw: course.draws + 1 });
  if (tie.by === 'lot') course.draws += 1;
  ties.push(tie);
  return tie.chosen;
}

/** Of those who reached the quota: all, or where the groups have no room for all, the one with the most votes. */
function nextElected(
  course: Course,
  reached: readonly number[],
  tally: Tally,
  ties: Tie[],
): readonly number[] {
  const { board, standing } = course;
  if (canElect(board, standing, reached)) return reached;
  const able = reached.filter((candidate) => canElect(board, standing, [candidate]));
  if (able.length === 0) return [];
  const most = Math.max(...able.map((candidate) => tally.votes[candidate]!));
  const tied = able.filter((candidate) => tally.votes[candidate] === most);
  return [oneOf(course, { tied, looking: 'most', before: course.stages }, ties)];
}

function electReached(course: Course, tally: Tally, ties: Tie[]): number[] {
  const elected: number[] = [];
  for (;;) {
    const reached = course.standing.hopeful.filter((candidate) => tally.votes[candidate]! >= tally.quota);
    const next = reached.length > 0 ? nextElected(course, reached, tally, ties) : [];
    if (next.length === 0) return elected.sort((a, b) => a - b);
    course.standing = elect(course.standing, next);
    elected.push(...next);
  }
}

const done = ({ board, standing }: Course): boolean => vacancies(board, standing) === 0;

/** Writes a stage down: elects who reached the quota, and the last when only as many are left as places. */
function write(course: Course, { tally, kind, surplusOf, excluded, ties }: Step): void {
  const because = (why: ElectedWhy) => (candidate: number) => ({ candidate, why });
  const elected = electReached(course, tally, ties).map(because('quota'));
  const { hopeful } = course.standing;
  if (!done(course) && hopeful.length <= vacancies(course.board, course.standing)) {
    course.standing = elect(course.standing, hopeful);
    elected.push(...hopeful.map(because('last-places')));
  }
  course.stages.push({
    number: course.stages.length + 1,
    kind,
    surplusOf,
    quota: tally.quota,
    votes: tally.votes,
    exhausted: tally.exhausted,
    roundingLoss: tally.roundingLoss,
    transfers: tally.transfers,
    elected,
    excluded,
    guarded: done(course) ? [] : bound(course.board, course.standing).guarded,
    ties,
  });
}

function setAside(course: Course, who: readonly number[], why: ExcludedWhy, ties: Tie[]): Step {
  course.standing = exclude(course.standing, who);
  const excluded = who.map((candidate) => ({ candidate, why }));
  const tally = course.method.moveExcluded(course.standing, who);
  return { kind: 'exclusion', surplusOf: [], excluded, tally, ties };
}

function moveSurplus(course: Course, next: readonly number[]): Step {
  const { method, standing, stages } = course;
  const ties: Tie[] = [];
  const equal: Equal = { tied: next, looking: 'most', before: stages.slice(0, -1) };
  const of = method.surplusTogether ? next : [oneOf(course, equal, ties)];
  return { kind: 'surplus', surplusOf: of, excluded: [], tally: method.moveSurplus(standing, of), ties };
}

function excludeLowest(course: Course, guarded: readonly number[]): Step {
  const { standing, stages, method } = course;
  const { votes } = stages.at(-1)!;
  const open = standing.hopeful.filter((candidate) => !guarded.includes(candidate));
  const fewest = Math.min(...open.map((candidate) => votes[candidate]!)) + method.nearness(standing);
  const tied = open.filter((candidate) => votes[candidate]! <= fewest);
  const ties: Tie[] = [];
  const equal: Equal = { tied, looking: 'fewest', before: stages.slice(0, -1) };
  return setAside(course, [oneOf(course, equal, ties)], 'fewest', ties);
}

function nextStep(course: Course): Step {
  const { guarded, doomed } = bound(course.board, course.standing);
  if (doomed.length > 0) return setAside(course, doomed, 'doomed', []);
  const surplus = course.method.surplus(course.standing);
  return surplus.length > 0 ? moveSurplus(course, surplus) : excludeLowest(course, guarded);
}

/** Counts by a method. Throws when no lawful board is possible (ask `checkBoard` first). */
export function run(make: MakeMethod, { election, groups = [], lot }: Asked): Count {
  checkGroups(groups);
  const standing: Standing = { hopeful: standingIn(election), elected: [], excluded: [] };
  const size = Math.min(election.seats, standing.hopeful.length);
  const board: Board = { size, groups };
  if (!canElect(board, standing, [])) throw new Error('No lawful board is possible.');
  const ballots = validBallots(election);
  const method = make(ballots, election);
  const course: Course = { method, board, lot, standing, stages: [], draws: 0 };
  write(course, {
    kind: 'first-choices',
    surplusOf: [],
    excluded: [],
    tally: method.first(standing),
    ties: [],
  });
  while (!done(course)) write(course, nextStep(course));
  return {
    rule: method.rule,
    places: method.places,
    seats: election.seats,
    names: election.candidates.map(({ name }) => name),
    withdrawn: election.candidates.flatMap(({ withdrawn }, number) => (withdrawn ? [number] : [])),
    groups,
    papers: papersIn(ballots),
    quota: course.stages[0]!.quota,
    stages: course.stages,
    elected: course.stages.flatMap(({ elected }) => elected.map(({ candidate }) => candidate)),
  };
}
