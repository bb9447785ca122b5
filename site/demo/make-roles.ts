// Who looked at whose details in the demo: what a visitor finds on "who can see what about me".

import { DAY, HOUR, seededId, type Id, type Instant, type Random } from '../../src/domain/kernel/index.ts';
import type { LookedAt, OfficeKey } from '../../src/domain/membership/index.ts';
import type { DemoCoop, DemoLook } from './demo-coop.ts';
import { demoPeople } from './people.ts';

interface Setting {
  readonly members: DemoCoop['members'];
  readonly offices: DemoCoop['offices'];
  readonly random: Random;
  readonly now: Instant;
}

/** Long ago the whole register, then letters, then the entry of each person whom a visitor can be. */
export function makeLooks({ members, offices, random, now }: Setting): DemoLook[] {
  const looks: DemoLook[] = [];
  const add = (member: Id | null, office: OfficeKey, what: LookedAt, at: Instant): void => {
    const by = offices.find((held) => held.office === office)!.member;
    if (by !== member)
      looks.push({ id: seededId(random), seq: looks.length + 1, member, by, office, what, at });
  };
  add(null, 'secretary', 'register-list', now - 40 * DAY);
  for (const { name } of demoPeople) {
    const member = members.find(({ displayName }) => displayName === name)!.id;
    add(member, 'coordinator', 'letters', now - 21 * DAY);
    add(member, 'secretary', 'register-entry', now - 3 * DAY - 2 * HOUR);
  }
  return looks;
}
