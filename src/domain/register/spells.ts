// From when until when somebody was a member. Who comes back has a second spell; the day of ceasing is no day of
// membership any more.

import type { CivilDate } from '../kernel/index.ts';
import type { CeasedWhy, Fact } from './facts.ts';

/** One membership: from a day, until the day before `untilOn`. */
export interface Spell {
  readonly fromOn: CivilDate;
  /** Null while nobody has written down an end; an end that is still to come is one too. */
  readonly untilOn: CivilDate | null;
  readonly why: CeasedWhy | null;
}

/** A person's memberships, oldest first, from their believed facts in order. */
export function spellsOf(facts: readonly Fact[]): Spell[] {
  const spells: Spell[] = [];
  for (const fact of facts) {
    const open = spells.at(-1);
    const going = open !== undefined && open.untilOn === null;
    if (fact.kind === 'entered' && !going) spells.push({ fromOn: fact.on, untilOn: null, why: null });
    if (fact.kind === 'ceased' && going)
      spells[spells.length - 1] = { ...open, untilOn: fact.on, why: fact.data.why };
  }
  return spells;
}

/** The membership that runs on a day, or null. */
export function spellOn(spells: readonly Spell[], on: CivilDate): Spell | null {
  return spells.find(({ fromOn, untilOn }) => fromOn <= on && (untilOn === null || on < untilOn)) ?? null;
}

/** The membership that counts on a day: the one that runs, or else the next one, or else the last. */
export function spellAround(spells: readonly Spell[], on: CivilDate): Spell | null {
  return spellOn(spells, on) ?? spells.find(({ fromOn }) => fromOn > on) ?? spells.at(-1) ?? null;
}
