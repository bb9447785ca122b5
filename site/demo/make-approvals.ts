// What waits for a second person in the demo: Megan left and wrote that she wants to be erased. The chair asked; a visitor
// who is the secretary can agree.

import { DAY, seededId, type Instant, type Random } from '../../src/domain/kernel/index.ts';
import type { DemoApproval } from './demo-coop.ts';
import { daysAgo, named, type DemoMember } from './demo-members.ts';

/** Days that an approval waits (rulebook, `agreeWithinDays`). */
const WAITS_DAYS = 14;

export function makeApprovals(members: readonly DemoMember[], random: Random, now: Instant): DemoApproval[] {
  const askedAt = daysAgo(now, 2, 11);
  return [
    {
      id: seededId(random),
      act: 'my-information/erase',
      subject: named(members, 'Megan Prosser').id,
      words: {},
      input: null,
      askedBy: named(members, 'Dafydd Llwyd').id,
      askedAt,
      expiresAt: askedAt + WAITS_DAYS * DAY,
    },
  ];
}
