// The register as at a day, as it was known at a moment: one entry for each person who is or was a member by then. The
// same facts give the same entries to the last letter, however much was written later.

import { sortedBy, type CivilDate, type Id, type Instant } from '../kernel/index.ts';
import { believed, byPerson, heldOn, heldOrFirst, lastOf } from './believed.ts';
import type { CeasedWhy, ElectronicPurpose, Fact } from './facts.ts';
import { officesHeld } from './held-offices.ts';
import { holdingOf, propertyOf, type Holding, type Property } from './shares.ts';
import { spellOn, spellsOf, type Spell } from './spells.ts';
import { voiceOf, type Voice } from './voices.ts';

export interface HeldOffice {
  readonly office: string;
  readonly fromOn: CivilDate;
  /** Null while it is held with no end in sight. */
  readonly untilOn: CivilDate | null;
}

export interface Entry {
  readonly person: Id;
  /** The full name; a pseudonym when it was erased. */
  readonly name: string;
  readonly lines: readonly string[];
  readonly electronic: { readonly address: string; readonly purposes: readonly ElectronicPurpose[] } | null;
  readonly group: string;
  /** A second group; empty for none. The vote stands in the first. */
  readonly also: string;
  readonly voice: Voice;
  /** The membership of this day, or else the last one before it. */
  readonly enteredOn: CivilDate;
  readonly ceasedOn: CivilDate | null;
  readonly ceasedWhy: CeasedWhy | null;
  readonly spells: readonly Spell[];
  readonly offices: readonly HeldOffice[];
  readonly holding: Holding;
  readonly property: readonly Property[];
}

/** What stands for a name that was erased: the same each time, and nothing leads back from it. */
export const pseudonymOf = (person: Id): string => `Former member ${person.slice(-6).toUpperCase()}`;

const officesOf = (facts: readonly Fact[]): HeldOffice[] =>
  officesHeld(facts).map(({ office, from, until }) => ({
    office,
    fromOn: from.on,
    untilOn: until?.on ?? null,
  }));

function electronicOf(facts: readonly Fact[]): Entry['electronic'] {
  const last = lastOf(facts, 'electronic');
  const address = last?.words?.address ?? '';
  return last && address !== '' ? { address, purposes: last.data.purposes } : null;
}

/**
 * One person's entry on a day, or null when they had not entered by then. `theirs` are their believed facts, in order,
 * those of later days too: an end that was known to come is part of the entry.
 */
export function entryOn(person: Id, theirs: readonly Fact[], on: CivilDate): Entry | null {
  const spells = spellsOf(theirs).filter(({ fromOn }) => fromOn <= on);
  const spell = spellOn(spells, on) ?? spells.at(-1);
  if (!spell) return null;
  const held = heldOn(theirs, on);
  const name = heldOrFirst(theirs, 'name', on);
  const [address, group] = [lastOf(held, 'address'), heldOrFirst(theirs, 'group', on)];
  const called = name?.words?.name ?? pseudonymOf(person);
  return {
    person,
    name: called,
    lines: address?.words?.lines ?? [],
    electronic: electronicOf(held),
    group: group?.data.group ?? '',
    also: group?.data.also ?? '',
    voice: voiceOf(lastOf(held, 'voice'), called),
    enteredOn: spell.fromOn,
    ceasedOn: spell.untilOn,
    ceasedWhy: spell.why,
    spells,
    offices: officesOf(theirs).filter(({ fromOn }) => fromOn <= on),
    holding: holdingOf(held),
    property: propertyOf(held),
  };
}

/** True when the entry is that of a member of the day, not of a former one. */
export const isMemberOn = ({ spells }: Pick<Entry, 'spells'>, on: CivilDate): boolean =>
  spellOn(spells, on) !== null;

export interface AsAt {
  readonly facts: readonly Fact[];
  /** The day that the register is of. */
  readonly on: CivilDate;
  /** When it was known so. */
  readonly knownAt: Instant;
}

/** The register as at a day, as known at a moment: members and former members, in the order of entering and number. */
export function registerAsAt({ facts, on, knownAt }: AsAt): Entry[] {
  const entries = [...byPerson(believed(facts, knownAt))].flatMap(
    ([person, theirs]) => entryOn(person, theirs, on) ?? [],
  );
  return sortedBy(entries, ({ spells, person }) => `${spells[0]!.fromOn} ${person}`);
}
