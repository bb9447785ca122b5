/** The board as it sits, and what the rules make of an election of it: from the register and the call. */
import {
  boardAsked,
  heldBy,
  standsIn,
  timeOnBoard,
  whenClosed,
  type Closed,
  type Closing,
  type ElectionRules,
  type Sitting,
} from '../../../src/domain/elections/index.ts';
import { londonDate, type Id, type Instant } from '../../../src/domain/kernel/index.ts';
import { isMemberAt, type Member, type Office } from '../../../src/domain/membership/index.ts';
import { registerAsAt } from '../../../src/domain/register/index.ts';
import { groupsOf, placeShape } from '../../../src/records/elections.ts';
import { FACT_ROWS, factOf, factShape } from '../../../src/records/register.ts';
import { dateText, rows, type Readable } from '../kit/engine.ts';
import { officeHolders } from '../kit/office-holders.ts';
import type { Course } from './elections-read.ts';

interface Looking {
  readonly app: Readable;
  readonly now: Instant;
}

/** The groups that somebody is in by the register: one, or two. */
export function groupsOfMember(
  { app, now }: Looking,
  { id, groupKey }: Pick<Member, 'id' | 'groupKey'>,
): string[] {
  const sql = `${FACT_ROWS} WHERE f.person = {:id} AND f.knownAt <= {:now} ORDER BY f.seq`;
  const facts = rows(app, sql, { id, now: dateText(now) }, factShape).map(factOf);
  const [entry] = registerAsAt({ facts, on: londonDate(now), knownAt: now });
  return [entry?.group || groupKey, entry?.also ?? ''].filter((group) => group !== '');
}

export const boardTerms = (offices: readonly Office[]): Office[] =>
  offices.filter(({ office }) => office === 'board');

export interface NamedSitting extends Sitting {
  readonly name: string;
}

/** Everybody on the board today, in the order of their ids. */
export function sittingBoard(looking: Looking, rules: ElectionRules): NamedSitting[] {
  return officeHolders(looking.app).flatMap(({ member, offices }) => {
    const time = isMemberAt(member, looking.now)
      ? timeOnBoard(boardTerms(offices), looking.now, rules)
      : null;
    if (time === null) return [];
    const groups = groupsOfMember(looking, member);
    // Whoever is in two groups sits for the first: for which one they stood was not written down before.
    const counts = rules.inTwoGroups.value === 'both' ? groups : groups.slice(0, 1);
    return [{ member: member.id, name: member.displayName, groups: counts, ...time }];
  });
}

/** The board at the call: who stays and who retires. */
export const placesOf = (app: Readable, election: Id) =>
  rows(
    app,
    'SELECT member, groups, what FROM election_places WHERE election = {:election} ORDER BY member',
    { election },
    placeShape,
  );

/** How many of each group stay on the board. */
export const heldIn = (app: Readable, election: Id): Record<string, number> =>
  heldBy(
    placesOf(app, election)
      .filter(({ what }) => what === 'stays')
      .map(({ groups }) => ({ groups: groupsOf(groups) })),
  );

/** For which groups a nomination counts: none before the candidate has agreed. */
export function countsFor(
  looking: Looking,
  rules: ElectionRules,
  { candidate, answer }: Pick<Course['nominations'][number], 'candidate' | 'answer'>,
): readonly string[] {
  if (!answer?.agreed) return [];
  if (answer.group !== '') return [answer.group];
  return standsIn(rules, groupsOfMember(looking, { id: candidate, groupKey: '' }), '');
}

/** Those who stand, or would if nominations closed now, with their groups; and the question for the rules. */
export function closingOf(looking: Looking, { election, rules, nominations }: Course) {
  const standing = nominations
    .filter(({ state }) => state === 'stands' || state === 'seconded')
    .map((nomination) => ({ nomination, groups: countsFor(looking, rules, nomination) }));
  const closing: Closing = { seats: election.seats, standing, held: heldIn(looking.app, election.id) };
  return { standing, closing };
}

export const closedOf = (looking: Looking, course: Course): Closed =>
  whenClosed(course.rules, closingOf(looking, course).closing, { again: course.election.againOn !== null });

/** Those on the paper, in its order, with the question for the rules; and the numbers from 0 of those who are gone since. */
export function paperOf(looking: Looking, { election, nominations }: Course) {
  const numbered = rows(
    looking.app,
    'SELECT nomination, groups FROM election_candidates WHERE election = {:election} ORDER BY number',
    { election: election.id },
    { nomination: '', groups: '' } as const,
  );
  const standing = numbered.map(({ groups }) => ({ groups: groupsOf(groups) }));
  const isGone = (id: Id): boolean => nominations.find((one) => one.id === id)?.state !== 'stands';
  const closing: Closing = { seats: election.seats, standing, held: heldIn(looking.app, election.id) };
  return { closing, gone: numbered.flatMap(({ nomination }, at) => (isGone(nomination) ? [at] : [])) };
}

/** How many of each reserved group are still needed, and how many of it stand. */
export function reservedIn(looking: Looking, course: Course) {
  const { closing } = closingOf(looking, course);
  return boardAsked(course.rules, closing)
    .groups.filter(({ min, held }) => min > held)
    .map(({ name, min, held, candidates }) => ({
      group: name,
      needed: min - held,
      standing: candidates.length,
    }));
}
