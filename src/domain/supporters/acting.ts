// What a supporter may do in a member's place. Each door says which ability opens it, most say none; ballots and offices
// never do.

import { refusal, type Id, type Instant, type Refusal } from '../kernel/index.ts';
import type { Ability, Member } from '../membership/index.ts';
import type { NextCard } from '../next/index.ts';
import { helpsNow, type Support } from './support.ts';

/** The abilities that open something today, in the order in which a member is asked about them. */
export const offeredAbilities = [
  'read-my-page',
  'time-bank',
  'messages',
  'details',
] as const satisfies readonly Ability[];

/** True when somebody may come in at a door in a member's place: it is open to supporters, and they were let. */
export function mayAct(
  support: Support,
  member: Member,
  ability: Ability | undefined,
  now: Instant,
): boolean {
  return ability !== undefined && helpsNow(support, member, now) && support.abilities.includes(ability);
}

/** Cards of My page that a supporter sees, each with its ability. All others are the member's alone. */
const cardAbilities: Readonly<Record<string, Ability>> = {
  'confirm-help': 'time-bank',
  'help-waits': 'time-bank',
  'new-messages': 'messages',
};

/** What is next, as far as somebody with these abilities may see it. */
export function cardsFor(cards: readonly NextCard[], abilities: readonly Ability[]): readonly NextCard[] {
  return cards.filter(({ kind }) => {
    const ability = Object.hasOwn(cardAbilities, kind) ? cardAbilities[kind] : undefined;
    return ability !== undefined && abilities.includes(ability);
  });
}

/** Whoever gave help does not say in the other's place that it was so. `supporter`: the member they are, if any. */
export function whyNotOwnHelp(giver: Id | null, supporter: Id): Refusal | null {
  return giver !== null && giver === supporter ? refusal('supporter-own-help') : null;
}
