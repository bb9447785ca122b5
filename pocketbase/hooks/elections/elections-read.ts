/** Elections and nominations as the doors find them, each with what followed. */
import {
  daysOf,
  electionStage,
  isAlive,
  nominationState,
  type Days,
  type ElectionRules,
  type ElectionStage,
  type NominationState,
} from '../../../src/domain/elections/index.ts';
import type { Id, Instant } from '../../../src/domain/kernel/index.ts';
import {
  electionOf,
  electionShape,
  nominationOf,
  nominationShape,
  secondOf,
  secondShape,
  type FoundElection,
  type FoundNomination,
} from '../../../src/records/elections.ts';
import { row, rows, type Readable, type Value } from '../kit/engine.ts';
import { rulebookNamed } from '../kit/rulebooks.ts';

const ELECTIONS = `
  SELECT elections.id, elections.rulebook, elections.closesOn, elections.seats, elections.at,
    COALESCE(election_again.untilOn, '') AS untilOn, COALESCE(election_papers.at, '') AS settledAt
  FROM elections
  LEFT JOIN election_again ON election_again.election = elections.id
  LEFT JOIN election_papers ON election_papers.election = elections.id`;

const NOMINATIONS = `
  SELECT nominations.id, nominations.election, nominations.candidate, nominations."by", nominations.at,
    candidates.displayName AS name, makers.displayName AS byName, candidates.leftAt,
    COALESCE(answers.agreed, '') AS agreed, COALESCE(answers.groupKey, '') AS groupKey,
    COALESCE(answers.at, '') AS answeredAt, COALESCE(said.words, '') AS interests,
    COALESCE(said.language, '') AS interestsLanguage, COALESCE(ends.how, '') AS how, COALESCE(ends.at, '') AS endedAt
  FROM nominations
  JOIN members AS candidates ON candidates.id = nominations.candidate
  JOIN members AS makers ON makers.id = nominations."by"
  LEFT JOIN nomination_answers AS answers ON answers.nomination = nominations.id
  LEFT JOIN nomination_ends AS ends ON ends.nomination = nominations.id
  LEFT JOIN candidate_words AS said ON said.nomination = nominations.id AND said.what = 'interests'`;

const SECONDS = `
  SELECT nomination_seconds.nomination, nomination_seconds.member, nomination_seconds.at,
    members.displayName AS name, members.leftAt
  FROM nomination_seconds JOIN nominations ON nominations.id = nomination_seconds.nomination
  JOIN members ON members.id = nomination_seconds.member`;

interface Looking {
  readonly app: Readable;
  readonly now: Instant;
}

/** The election that was called last; null before the first. */
export function newestElection({ app }: Looking): FoundElection | null {
  const found = row(
    app,
    `${ELECTIONS} ORDER BY elections.at DESC, elections.rowid DESC LIMIT 1`,
    {},
    electionShape,
  );
  return found && electionOf(found);
}

export function findElection({ app }: Looking, id: Id): FoundElection | null {
  const found = row(app, `${ELECTIONS} WHERE elections.id = {:id}`, { id }, electionShape);
  return found && electionOf(found);
}

/** The rules that an election goes by: those of the day of its call. */
export function rulesOf({ rulebook }: Pick<FoundElection, 'rulebook'>): ElectionRules {
  const rules = rulebookNamed(rulebook).elections;
  if (!rules) throw new Error(`site/rulebook/${rulebook}.yaml has no rules of elections`);
  return rules;
}

/** Nominations that a condition names, in the order in which they were made. */
function nominationsWhere(
  { app, now }: Looking,
  where: string,
  params: { [name: string]: Value },
): FoundNomination[] {
  const seconds = rows(
    app,
    `${SECONDS} WHERE ${where} ORDER BY nomination_seconds.at, nomination_seconds.rowid`,
    params,
    secondShape,
  );
  const sql = `${NOMINATIONS} WHERE ${where} ORDER BY nominations.at, nominations.rowid`;
  return rows(app, sql, params, nominationShape).map((found) =>
    nominationOf(
      found,
      seconds.filter(({ nomination }) => nomination === found.id).map((one) => secondOf(one, now)),
      now,
    ),
  );
}

export const nominationsOf = (looking: Looking, election: Id): FoundNomination[] =>
  nominationsWhere(looking, 'nominations.election = {:election}', { election });

export const findNomination = (looking: Looking, id: Id): FoundNomination | null =>
  nominationsWhere(looking, 'nominations.id = {:id}', { id })[0] ?? null;

/** An election with all that a door asks of it at this moment. */
export interface Course {
  readonly election: FoundElection;
  readonly rules: ElectionRules;
  readonly days: Days;
  readonly stage: ElectionStage;
  /** Of this election, each with its state. */
  readonly nominations: readonly (FoundNomination & { readonly state: NominationState })[];
}

export function courseOf(looking: Looking, election: FoundElection): Course {
  const rules = rulesOf(election);
  const days = daysOf(rules, election);
  const nominations = nominationsOf(looking, election.id).map((found) => ({
    ...found,
    state: nominationState(rules, found, days, looking.now),
  }));
  return { election, rules, days, nominations, stage: electionStage(rules, election, looking.now) };
}

/** The course that a nomination is part of, and it. */
export function courseWith(looking: Looking, nominationId: Id) {
  const found = findNomination(looking, nominationId);
  const election = found && findElection(looking, found.election);
  if (!election) return null;
  const course = courseOf(looking, election);
  return { course, nomination: course.nominations.find(({ id }) => id === nominationId)! };
}

export const alive = ({ nominations }: Course): Course['nominations'] =>
  nominations.filter(({ state }) => isAlive(state));

/** True for whoever is or can become a candidate: they run nothing of this election. */
export const standsIn = (course: Course, member: Id): boolean =>
  alive(course).some(({ candidate, state }) => candidate === member && state !== 'proposed');
