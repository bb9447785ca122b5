// What today's pages need of the register, kept as plain rows beside it: who is a member and in which group, who holds
// which office. It is written with each fact and can be made again from the facts at any time (`npm run register --
// --check`).

import { londonDate, londonInstant, type CivilDate, type Instant } from '../kernel/index.ts';
import { believed, ofKind } from './believed.ts';
import type { Fact } from './facts.ts';
import { spellsOf } from './spells.ts';

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
export function worksFrom({ on, knownAt }: Pick<Fact, 'on' | 'knownAt'>): Instant {
  return londonDate(knownAt) === on ? knownAt : londonInstant(on, 0);
}

/**
 * A person's present membership, or the last or next one. Null for somebody who never entered. `theirs` are all their
 * facts; `now` is when it is known.
 */
export function standingOf(theirs: readonly Fact[], now: Instant): Standing | null {
  const facts = believed(theirs, now);
  const spell = spellsOf(facts).at(-1);
  const entered = spell && ofKind(facts, 'entered').find(({ on }) => on === spell.fromOn);
  if (!spell || !entered) return null;
  const ceased = ofKind(facts, 'ceased').find(({ on }) => on === spell.untilOn);
  return {
    joinedAt: worksFrom(entered),
    leftAt: ceased ? worksFrom(ceased) : null,
    groupKey: groupToday(facts, londonDate(now)),
  };
}

/** The group of a day, or the first one to come. */
function groupToday(facts: readonly Fact[], today: CivilDate): string {
  const groups = ofKind(facts, 'group');
  const held = groups.filter(({ on }) => on <= today).at(-1);
  return (held ?? groups[0])?.data.group ?? '';
}

/** The offices that somebody holds, held or will hold, in the order in which they began. */
export function officeSpansOf(theirs: readonly Fact[], now: Instant): OfficeSpan[] {
  const spans: OfficeSpan[] = [];
  for (const fact of believed(theirs, now)) {
    if (fact.kind === 'office-from') {
      const { office } = fact.data;
      const going = spans.some((span) => span.office === office && span.untilAt === null);
      if (!going) spans.push({ office, fromAt: worksFrom(fact), untilAt: null });
    }
    if (fact.kind === 'office-until') {
      const at = spans.findIndex(({ office, untilAt }) => office === fact.data.office && untilAt === null);
      if (at >= 0) spans[at] = { ...spans[at]!, untilAt: worksFrom(fact) };
    }
  }
  return spans;
}

/** True when both say the same of the same person. */
export const sameStanding = (a: Standing | null, b: Standing | null): boolean =>
  a?.joinedAt === b?.joinedAt && a?.leftAt === b?.leftAt && a?.groupKey === b?.groupKey;
