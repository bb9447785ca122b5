// What today's pages need of the register, kept as plain rows beside it: who is a member and in which group, who holds
// which office. It is written with each fact and can be made again from the facts at any time (`npm run register --
// --check`).

import { londonDate, londonInstant, type CivilDate, type Instant } from '../kernel/index.ts';
import { believed, groupOn, ofKind } from './believed.ts';
import type { Fact, FactKind } from './facts.ts';
import { officesHeld } from './held-offices.ts';
import { spellAround, spellsOf } from './spells.ts';

export interface Standing {
  readonly joinedAt: Instant;
  readonly leftAt: Instant | null;
  readonly groupKey: string;
}

export interface OfficeSpan {
  readonly office: string;
  readonly fromAt: Instant;
  readonly untilAt: Instant | null;
}

/** From when a fact works: from the start of its day, or from when it was written down on that day itself. */
function worksFrom({ on, knownAt }: Pick<Fact, 'on' | 'knownAt'>): Instant {
  return londonDate(knownAt) === on ? knownAt : londonInstant(on, 0);
}

/** The last fact of a kind on a day: on the day of coming back there may be two. */
const onDay = <K extends FactKind>(facts: readonly Fact[], kind: K, day: CivilDate | null) =>
  ofKind(facts, kind)
    .filter(({ on }) => on === day)
    .at(-1) ?? null;

/**
 * A person's present membership, or the next or last one. Null for somebody who never entered. `theirs` are all their
 * facts; `now` is when it is known.
 * It changes by itself on the days of `turningKinds`.
 */
export function standingOf(theirs: readonly Fact[], now: Instant): Standing | null {
  const facts = believed(theirs, now);
  const spell = spellAround(spellsOf(facts), londonDate(now));
  const entered = spell && onDay(facts, 'entered', spell.fromOn);
  if (!spell || !entered) return null;
  const ceased = onDay(facts, 'ceased', spell.untilOn);
  return {
    joinedAt: worksFrom(entered),
    leftAt: ceased && worksFrom(ceased),
    groupKey: groupOn(facts, londonDate(now)),
  };
}

/** The kinds of facts whose day, when it comes, changes a standing. */
export const turningKinds = ['entered', 'ceased', 'group'] as const satisfies readonly FactKind[];

/** The offices that somebody holds, held or will hold, in the order in which they began. */
export const officeSpansOf = (theirs: readonly Fact[], now: Instant): OfficeSpan[] =>
  officesHeld(believed(theirs, now)).map(({ office, from, until }) => ({
    office,
    fromAt: worksFrom(from),
    untilAt: until && worksFrom(until),
  }));

/** True when both say the same of the same person. */
export const sameStanding = (a: Standing | null, b: Standing | null): boolean =>
  a?.joinedAt === b?.joinedAt && a?.leftAt === b?.leftAt && a?.groupKey === b?.groupKey;
