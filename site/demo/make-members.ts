// Makes the people of the demo co-op: members with the day they joined, offices, who agreed to be found, and
// who can sign in. All dates are counted back from `now`, so the demo never grows old.

import { DAY, seededId, type Instant, type Random } from '../../src/domain/kernel/index.ts';
import type { DemoAccount, DemoCoop } from './demo-coop.ts';
import { daysAgo, type DemoMember } from './demo-members.ts';
import { makeRegister, membersBy, officesBy } from './make-register.ts';
import { emailOf, namedMembers, officeHolders, type NamedMember } from './names.ts';

export type DemoPeople = Pick<DemoCoop, 'accounts' | 'offices' | 'listings' | 'register_facts'> & {
  readonly members: readonly DemoMember[];
};

function makeMember(
  [displayName, groupKey, ...traits]: NamedMember,
  random: Random,
  now: Instant,
): DemoMember {
  const joinedDaysAgo = random.chance(85) ? random.between(420, 760) : random.between(90, 300);
  const joined = officeHolders.some(([name]) => name === displayName) ? 740 : joinedDaysAgo;
  const leftAt = traits.includes('left') ? daysAgo(now, random.between(40, 80), 12) : null;
  const joinedAt = daysAgo(now, joined, random.between(9, 16), random.below(60));
  return { id: seededId(random), displayName, groupKey, joinedAt, leftAt, traits };
}

function accountsOf(members: readonly DemoMember[], random: Random): DemoAccount[] {
  return members
    .filter(({ traits }) => !traits.includes('paper') && !traits.includes('left'))
    .map(({ id, displayName, traits }) => ({
      id: seededId(random),
      member: id,
      email: emailOf(displayName),
      language: traits.includes('cymraeg') ? 'cy' : 'en',
    }));
}

function listingsOf(members: readonly DemoMember[], random: Random): DemoPeople['listings'] {
  return members
    .filter(({ traits }) => !traits.includes('unlisted'))
    .map(({ id, displayName, groupKey, joinedAt }) => ({
      id: seededId(random),
      member: id,
      displayName,
      groupKey,
      sinceAt: joinedAt + random.between(0, 10) * DAY,
    }));
}

/** The people of the demo co-op. */
export function makePeople(random: Random, ofRegister: Random, now: Instant): DemoPeople {
  const wanted = namedMembers.map((line) => makeMember(line, random, now));
  const ids = officeHolders.map(() => seededId(random));
  const accounts = accountsOf(wanted, random);
  const facts = makeRegister({ members: wanted, accounts, random: ofRegister, now });
  const members = membersBy(facts, wanted, now);
  const offices = officesBy(facts, members, now).map((office, at) => ({
    id: ids[at] ?? seededId(ofRegister),
    ...office,
  }));
  return { members, offices, accounts, listings: listingsOf(members, random), register_facts: facts };
}
