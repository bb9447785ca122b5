/** What is next about offices: a term of one's own that ends soon; for those who appoint, the terms of others. */
import { londonDate, addDays } from '../../../src/domain/kernel/index.ts';
import { isMemberAt, officesAt } from '../../../src/domain/membership/index.ts';
import { endsSoon, firstOffices } from '../../../src/domain/offices/index.ts';
import type { NextFor } from '../kit/next.ts';
import { officeHolders } from '../kit/office-holders.ts';
import { officeName } from './mail.ts';

const cards: NextFor = ({ app, now, caller }) => {
  const { member, offices } = caller;
  const held: readonly string[] = officesAt(offices, member, now);
  if (held.length === 0) return [];
  const appoints = firstOffices.some((office) => held.includes(office));
  const people = appoints ? officeHolders(app) : [{ member, offices }];
  return people.flatMap((person) =>
    person.offices
      .filter((office) => isMemberAt(person.member, now) && endsSoon(office, now))
      // Somebody who holds the office on is told nothing.
      .filter(
        ({ office, untilAt }) =>
          !person.offices.some((next) => next.office === office && next.fromAt === untilAt),
      )
      .map(({ office, untilAt }) => ({
        kind: person.member.id === member.id ? 'term-ends' : 'term-ends-of',
        id: `${person.member.id}/${office}`,
        params: {
          name: person.member.displayName,
          officeEn: officeName('en', office),
          officeCy: officeName('cy', office),
          lastOn: addDays(londonDate(untilAt!), -1),
        },
        endsAt: untilAt,
        path: '/our-co-op/who-does-what/',
      })),
  );
};

export default cards;
