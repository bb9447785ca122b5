// Which facts count, as known at a moment: those that were written by then and that no other fact, written by then too,
// has taken the place of. In the order of their days; on one day, in the order in which they were written.

import type { CivilDate, Id, Instant } from '../kernel/index.ts';
import type { Fact, FactKind, FactOf } from './facts.ts';

const inOrder = (a: Fact, b: Fact): number => (a.on === b.on ? a.seq - b.seq : a.on < b.on ? -1 : 1);

/** The facts that counted at `knownAt`, ordered by day and number. A fact withdrawn or superseded by then is not there. */
export function believed(facts: readonly Fact[], knownAt: Instant): Fact[] {
  const known = facts.filter((fact) => fact.knownAt <= knownAt);
  const gone = new Set(known.map(({ supersedes }) => supersedes));
  return known.filter(({ seq, kind }) => !gone.has(seq) && kind !== 'withdrawn').sort(inOrder);
}

/** Those of a person's believed facts that hold on a day: what begins later is not there yet. */
export const heldOn = (facts: readonly Fact[], on: CivilDate): Fact[] =>
  facts.filter((fact) => fact.on <= on);

/** Facts by person. Each list keeps the order of the whole. */
export function byPerson(facts: readonly Fact[]): Map<Id, Fact[]> {
  const people = new Map<Id, Fact[]>();
  for (const fact of facts) {
    const theirs = people.get(fact.person);
    if (theirs) theirs.push(fact);
    else people.set(fact.person, [fact]);
  }
  return people;
}

/** The facts of one kind, in their order. */
export const ofKind = <K extends FactKind>(facts: readonly Fact[], kind: K): FactOf<K>[] =>
  facts.filter((fact): fact is FactOf<K> => fact.kind === kind);

/** The newest fact of a kind, or null. */
export function lastOf<K extends FactKind>(facts: readonly Fact[], kind: K): FactOf<K> | null {
  return ofKind(facts, kind).at(-1) ?? null;
}

/** The newest fact of a kind that holds on a day; the first one when the day is before it, as after a correction. */
export const heldOrFirst = <K extends FactKind>(facts: readonly Fact[], kind: K, on: CivilDate) =>
  lastOf(heldOn(facts, on), kind) ?? ofKind(facts, kind)[0] ?? null;

/** The group that somebody is in on a day, from their believed facts; empty when none was ever written down. */
export const groupOn = (facts: readonly Fact[], on: CivilDate): string =>
  heldOrFirst(facts, 'group', on)?.data.group ?? '';
