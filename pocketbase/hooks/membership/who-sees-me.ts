/** The actual people behind the table "who may see what": who holds each office now, and how many members there are. */
import { accept } from '../../../src/domain/kernel/index.ts';
import { officeKeys, officesAt, shown, type Viewer } from '../../../src/domain/membership/index.ts';
import { membership } from '../../../src/queries/index.ts';
import { memberQuery } from '../kit/context.ts';
import { dateText, row } from '../kit/engine.ts';
import { officeHolders } from '../kit/office-holders.ts';

export default memberQuery(membership.whoSeesMe, (_, { app, now }) => {
  const viewer: Viewer = { member: true };
  const people = officeHolders(app).map(({ member, offices }) => ({
    held: officesAt(offices, member, now),
    holder: shown({ name: member.displayName }, { name: 'offices' }, viewer),
  }));
  const sql =
    "SELECT COUNT(*) AS members FROM members WHERE joinedAt <= {:now} AND (leftAt = '' OR leftAt > {:now})";
  const counted = row(app, sql, { now: dateText(now) }, { members: 0 } as const);
  return accept({
    offices: officeKeys.flatMap((office) => {
      const holders = people.filter(({ held }) => held.includes(office)).map(({ holder }) => holder);
      return holders.length > 0 ? [{ office, holders }] : [];
    }),
    members: counted?.members ?? 0,
  });
});
