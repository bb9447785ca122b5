// Who helps whom with the portal in the demo: Rhian helps her brother, who let her read his page and his messages.

import { seededId, type Instant, type Random } from '../../src/domain/kernel/index.ts';
import type { DemoAccount, DemoSupport } from './demo-coop.ts';
import { daysAgo, named, type DemoMember } from './demo-members.ts';

export function makeSupporters(
  members: readonly DemoMember[],
  accounts: readonly DemoAccount[],
  random: Random,
  now: Instant,
): DemoSupport[] {
  const [rhian, ifan] = [named(members, 'Rhian Bowen'), named(members, 'Ifan Bowen')];
  return [
    {
      id: seededId(random),
      member: ifan.id,
      account: accounts.find(({ member }) => member === rhian.id)!.id,
      name: 'Rhian',
      abilities: ['read-my-page', 'messages'],
      invitedAt: daysAgo(now, 60, 10),
      acceptedAt: daysAgo(now, 59, 18),
      endedAt: null,
    },
  ];
}
