// The roll: who may vote or take part, computed from the register at its record date, as known when the roll is fixed.
// For each person it says why they are on it or not, so that somebody who is not can see what to put right.

import { refusal, type CivilDate, type Id, type Instant, type Refusal } from '../kernel/index.ts';
import { believed, byPerson, lastOf } from './believed.ts';
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

/** A person who is not, and why: `not-yet-a-member`, `no-longer-a-member`, `other-group`. */
export interface NotOnRoll {
  readonly person: Id;
  readonly on: false;
  readonly why: Refusal;
}

function placeOf(person: Id, theirs: readonly Fact[], { on, groups = null }: RollWish): OnRoll | NotOnRoll {
  const spells = spellsOf(theirs);
  if (!spellOn(spells, on)) {
    const past = spells.filter(({ untilOn }) => untilOn !== null && untilOn <= on).at(-1);
    const why = past
      ? refusal('no-longer-a-member', null, { on: past.untilOn! })
      : refusal('not-yet-a-member', null, { on: spells.at(0)?.fromOn ?? '' });
    return { person, on: false, why };
  }
  const held = theirs.filter((fact) => fact.on <= on);
  const group = lastOf(held, 'group')?.data.group ?? '';
  if (groups !== null && !groups.includes(group))
    return { person, on: false, why: refusal('other-group', null, { group }) };
  return { person, on: true, group, voice: lastOf(held, 'voice')?.data.of ?? 'person' };
}

/** Everybody who is in the register at all, in the order of their ids: on the roll, or why not. */
export function rollOf(wish: RollWish): (OnRoll | NotOnRoll)[] {
  const people = byPerson(believed(wish.facts, wish.knownAt));
  return [...people.keys()].sort().map((person) => placeOf(person, people.get(person)!, wish));
}
