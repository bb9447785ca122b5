/** Who looked at the details of the member who asks, the newest first; looks at everybody's details are among them. */
import { accept } from '../../../src/domain/kernel/index.ts';
import { shown } from '../../../src/domain/membership/index.ts';
import { membership } from '../../../src/queries/index.ts';
import type { SeenLook } from '../../../src/queries/membership.ts';
import { lookOf, lookShape } from '../../../src/records/membership.ts';
import { columnsOf } from '../../../src/records/row.ts';
import { findMember } from '../kit/callers.ts';
import { memberQuery } from '../kit/context.ts';
import { dateText, rows, type Readable } from '../kit/engine.ts';

/** So many rows fit on a page. */
const MOST = 20;

/** The name of who looked. A member who inspected the register is not named: nobody learns from a look who is a member. */
function nameOf(app: Readable, by: string, office: string | null): string {
  return office === null ? '' : (findMember(app, by)?.displayName ?? '');
}

export default memberQuery(membership.looksAtMe, ({ after }, { app, caller }) => {
  const { id, joinedAt } = caller.member;
  const columns = columnsOf(lookShape, 'looks');
  // Two indexes, each read from its end: one WHERE with OR would walk through everybody's looks.
  const half = (where: string) =>
    `SELECT * FROM (SELECT ${columns} FROM looks WHERE ${where} AND seq < {:before} ORDER BY seq DESC LIMIT ${MOST + 1})`;
  const sql =
    `${half('member = {:id}')} UNION ALL ${half('member = \'\' AND at >= {:joinedAt} AND "by" != {:id}')} ` +
    `ORDER BY seq DESC LIMIT ${MOST + 1}`;
  const params = { id, joinedAt: dateText(joinedAt), before: after ?? Number.MAX_SAFE_INTEGER };
  const found = rows(app, sql, params, lookShape);
  const page = found.slice(0, MOST).map((each): SeenLook => {
    const { by, office, what, member, at } = lookOf(each);
    const looker = shown({ name: nameOf(app, by, office) }, { name: 'offices' }, { member: true });
    return { seq: each.seq, by: looker, office, what, everybody: member === null, at };
  });
  return accept({ looks: page, after: found.length > MOST ? page.at(-1)!.seq : null });
});
