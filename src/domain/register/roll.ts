// The roll: who may vote or take part, computed from the register at its record date, as known when the roll is fixed.
// For each person it says why they are on it or not, so that somebody who is not can see what to put right.

import type { CivilDate, Id, Instant } from '../kernel/index.ts';
import { believed, byPerson, groupOn, heldOn, lastOf } from './believed.ts';
import type { Fact, VoiceOf } from './facts.ts';
import { spellOn, spellsOf } from './spells.ts';

export interface RollWish {
  readonly facts: readonly Fact[];
  /** The record date: whoever is a member on this day is on the roll. */
  readonly on: CivilDate;
  /** When the roll is fixed: what is written later changes nothing on it. */
  readonly knownAt: Instant;
  /** The groups that have a say; null for all of them. */
  readonly groups?: readonly string[] | null;
}

/** A person on the roll: one voice each, also an organisation and people who are a member together. */
export interface OnRoll {
  readonly person: Id;
  readonly on: true;
  readonly group: string;
  readonly voice: VoiceOf;
}

/** Why somebody is not on a roll. */
export type WhyNotOnRoll = 'not-yet-a-member' | 'no-longer-a-member' | 'other-group';

/** A person who is not, and why. */
export interface NotOnRoll {
  readonly person: Id;
  readonly on: false;
  readonly why: WhyNotOnRoll;
  /** The day on which they entered or ceased; empty when another group is the reason, or they have not entered. */
  readonly day: CivilDate | '';
}

function placeOf(person: Id, theirs: readonly Fact[], { on, groups = null }: RollWish): OnRoll | NotOnRoll {
  const spells = spellsOf(theirs);
  if (!spellOn(spells, on)) {
    const past = spells.filter(({ untilOn }) => untilOn !== null && untilOn <= on).at(-1);
    if (past) return { person, on: false, why: 'no-longer-a-member', day: past.untilOn! };
    return { person, on: false, why: 'not-yet-a-member', day: spells[0]?.fromOn ?? '' };
  }
  const group = groupOn(theirs, on);
  if (groups !== null && !groups.includes(group)) return { person, on: false, why: 'other-group', day: '' };
  return { person, on: true, group, voice: lastOf(heldOn(theirs, on), 'voice')?.data.of ?? 'person' };
}

/** Everybody who is in the register at all, in the order of their ids: on the roll, or why not. */
export function rollOf(wish: RollWish): (OnRoll | NotOnRoll)[] {
  const people = byPerson(believed(wish.facts, wish.knownAt));
  return [...people.keys()].sort().map((person) => placeOf(person, people.get(person)!, wish));
}
