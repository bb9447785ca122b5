/** Who holds which office now, and who will: every member may know. */
import { accept } from '../../../src/domain/kernel/index.ts';
import {
  isMemberAt,
  officeKeys,
  officesAt,
  shown,
  type Viewer,
} from '../../../src/domain/membership/index.ts';
import { firstOffices } from '../../../src/domain/offices/index.ts';
import { offices } from '../../../src/queries/index.ts';
import type { HeldTerm } from '../../../src/queries/offices.ts';
import { memberQuery } from '../kit/context.ts';
import { officeHolders } from '../kit/office-holders.ts';

export default memberQuery(offices.held, (_, { app, now, caller }) => {
  const viewer: Viewer = { member: true };
  const holders = officeHolders(app);
  const terms = holders.flatMap(({ member, offices: held }) =>
    held.flatMap(({ office, fromAt, untilAt }): HeldTerm[] => {
      if (untilAt !== null && untilAt <= now) return [];
      // Whoever leaves has left the office too.
      if (!isMemberAt(member, Math.max(now, fromAt))) return [];
      const { id, displayName: name } = member;
      const holder = shown({ id, name }, { id: null, name: 'offices' }, viewer);
      return [{ office, holder, fromAt, untilAt, coming: fromAt > now }];
    }),
  );
  const mine: readonly string[] = officesAt(caller.offices, caller.member, now);
  const filled = holders.some(({ member, offices: held }) =>
    officesAt(held, member, now).some((office) => firstOffices.some((key) => key === office)),
  );
  const order = (term: HeldTerm) => officeKeys.indexOf(term.office);
  return accept({
    terms: terms.sort((a, b) => order(a) - order(b) || a.fromAt - b.fromAt),
    me: caller.member.id,
    appoints: firstOffices.some((office) => mine.includes(office)),
    setsUp: !filled && mine.includes('steward'),
  });
});
