// Makes the printed card of the demo co-op, and the passkey of its chair, which nobody can use: no device has it. The card: Dorothy has no email, so the secretary and the chair gave her a card. Its
// code is one that a visitor can type, as the demo's people can be signed in as.

import { seededId, type Instant, type Random } from '../../src/domain/kernel/index.ts';
import { demoCard } from './card.ts';
import type { DemoAccount, DemoCard, DemoPasskey } from './demo-coop.ts';
import { daysAgo, named, type DemoMember } from './demo-members.ts';

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

export function makePasskeys(
  members: readonly DemoMember[],
  accounts: readonly DemoAccount[],
  random: Random,
  now: Instant,
): DemoPasskey[] {
  const chair = named(members, 'Dafydd Llwyd').id;
  return [
    {
      id: seededId(random),
      account: accounts.find(({ member }) => member === chair)!.id,
      credentialId: seededId(random),
      publicKey: 'demo',
      name: 'Ffôn Dafydd',
      madeAt: daysAgo(now, 20, 19),
      lastAt: daysAgo(now, 1, 8),
    },
  ];
}
