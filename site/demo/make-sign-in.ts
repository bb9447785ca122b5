// Makes the printed card of the demo co-op: Dorothy has no email, so the secretary and the chair gave her a card. Its
// code is one that a visitor can type, as the demo's people can be signed in as.

import { seededId, type Id, type Instant, type Random } from '../../src/domain/kernel/index.ts';
import type { Card } from '../../src/domain/sign-in/index.ts';
import type { Language } from '../co-op.ts';
import { demoCard } from './card.ts';
import { daysAgo, named, type DemoMember } from './make-members.ts';

/** A card with its code, and the account without an address that it signs in to. */
export interface DemoCard extends Card {
  readonly id: Id;
  readonly member: Id;
  readonly account: Id;
  readonly language: Language;
  readonly askedBy: Id;
  readonly agreedBy: Id;
  readonly code: string;
}

export function makeCards(members: readonly DemoMember[], random: Random, now: Instant): DemoCard[] {
  return [
    {
      id: seededId(random),
      member: named(members, demoCard.name).id,
      account: seededId(random),
      language: 'en',
      askedBy: named(members, 'Nasreen Malik').id,
      agreedBy: named(members, 'Dafydd Llwyd').id,
      agreedAt: daysAgo(now, 40, 10, 30),
      printedAt: daysAgo(now, 40, 11),
      endedAt: null,
      code: demoCard.code,
    },
  ];
}
