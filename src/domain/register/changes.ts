// What somebody's group and voice were, from when until when: each change with its day, the newest first. What is said
// for a day to come is there too, so that a change can be read before it happens.

import type { CivilDate } from '../kernel/index.ts';
import { ofKind } from './believed.ts';
import type { Fact, FactKind, FactOf } from './facts.ts';
import { voiceOf, type Voice } from './voices.ts';

interface Held {
  readonly fromOn: CivilDate;
  /** The day from which something else holds; null while nothing else is written down. */
  readonly untilOn: CivilDate | null;
}
export interface GroupHeld extends Held {
  readonly group: string;
  /** The second group; empty for none. */
  readonly also: string;
}
export interface VoiceHeld extends Held, Voice {}

/** The facts of a kind with the day on which the next one took over. Of two on one day only the later ever held. */
function inTurn<K extends FactKind>(facts: readonly Fact[], kind: K): { fact: FactOf<K>; held: Held }[] {
  const found = ofKind(facts, kind);
  return found
    .map((fact, at) => ({ fact, held: { fromOn: fact.on, untilOn: found[at + 1]?.on ?? null } }))
    .filter(({ held }) => held.fromOn !== held.untilOn)
    .reverse();
}

/** The groups of a person, from their believed facts in order. */
export const groupsHeld = (facts: readonly Fact[]): GroupHeld[] =>
  inTurn(facts, 'group').map(({ fact, held }) => ({
    group: fact.data.group,
    also: fact.data.also ?? '',
    ...held,
  }));

/** Who spoke for a member, from their believed facts in order; `called` is their own name. Empty when it was always they. */
export function voicesHeld(facts: readonly Fact[], called: string): VoiceHeld[] {
  return inTurn(facts, 'voice').map(({ fact, held }) => ({ ...voiceOf(fact, called), ...held }));
}
