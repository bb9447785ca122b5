// The demo co-op: Ashbrook Care Co-operative, all of it invented. The same seed and moment make the same co-op,
// to the last id, and everything in it has gone through the rules: whatever they would refuse is not in it.

import { seededRandom, type Instant } from '../../src/domain/kernel/index.ts';
import type { Rulebook } from '../../src/domain/rulebook/index.ts';
import type { DemoCoop } from './demo-coop.ts';
import { makeApprovals } from './make-approvals.ts';
import { makeApplications } from './make-joining.ts';
import { makeLooks } from './make-roles.ts';
import { makeMotions } from './make-motions.ts';
import { makePeople } from './make-members.ts';
import { makeMeetings } from './make-meetings.ts';
import { makeMessages } from './make-messages.ts';
import { makeCards, makePasskeys } from './make-sign-in.ts';
import { makeSupporters } from './make-supporters.ts';
import { makeTimeBank } from './make-time-bank.ts';
import { makeVotes } from './make-votes.ts';

export { demoPeople } from './people.ts';
export { demoCodes } from './make-joining.ts';
export type { DemoPerson, DemoRole } from './people.ts';
export type { DemoAccount, DemoCoop } from './demo-coop.ts';

export interface DemoWish {
  readonly seed: number;
  /** All dates are counted from here: the votes are open now, the last help was yesterday. */
  readonly now: Instant;
  /** The co-op's rulebooks; the oldest must be in force 370 days before `now`. */
  readonly rulebooks: readonly Rulebook[];
}

/** Makes the demo co-op. Each part has numbers of its own, so that a change to one leaves the others as they are. */
export function generateDemo({ seed, now, rulebooks }: DemoWish): DemoCoop {
  const people = makePeople(seededRandom(seed), seededRandom(seed + 3), now);
  const members = people.members.map(({ traits: _traits, ...member }) => member);
  const votes = makeVotes({
    members,
    facts: people.register_facts,
    rulebooks,
    random: seededRandom(seed + 1),
    now,
  });
  const timeBank = makeTimeBank({ people, rulebooks, random: seededRandom(seed + 2), now });
  const { accounts, offices, listings, register_facts } = people;
  const messages = makeMessages({ votes, accounts, random: seededRandom(seed + 4), now });
  const secretary = offices.find(({ office }) => office === 'secretary')!.member;
  const joining = makeApplications(secretary, seededRandom(seed + 5), now);
  return {
    members,
    register_facts,
    accounts,
    cards: makeCards(people.members, seededRandom(seed + 6), now),
    passkeys: makePasskeys(people.members, accounts, seededRandom(seed + 8), now),
    supporters: makeSupporters(people.members, accounts, seededRandom(seed + 9), now),
    approvals: makeApprovals(people.members, seededRandom(seed + 10), now),
    offices,
    listings,
    ...votes,
    ...makeMotions({ members, votes, rulebooks, random: seededRandom(seed + 12), now }),
    ...timeBank,
    ...messages,
    looks: makeLooks({ members, offices, random: seededRandom(seed + 7), now }),
    ...joining,
    ...makeMeetings({
      members,
      accounts,
      secretary,
      rulebooks,
      random: seededRandom(seed + 20),
      now,
    }),
  };
}
