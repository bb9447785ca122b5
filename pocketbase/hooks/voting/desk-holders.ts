/** The chair and the secretary of today: they open and close votes, and answer objections. */
import type { Id } from '../../../src/domain/kernel/index.ts';
import { isMemberAt } from '../../../src/domain/membership/index.ts';
import { seesDesk, votingOffices } from '../../../src/domain/voting/index.ts';
import { officeOf, officeShape } from '../../../src/records/membership.ts';
import { columnsOf } from '../../../src/records/row.ts';
import { findMember } from '../kit/callers.ts';
import type { Context } from '../kit/context.ts';
import { rows } from '../kit/engine.ts';

/** Those who open and close votes now. */
export function deskHolders({ app, now }: Context): Id[] {
  const sql = `SELECT ${columnsOf(officeShape)} FROM offices WHERE office IN ('${votingOffices.join("', '")}')`;
  const offices = rows(app, sql, {}, officeShape).map(officeOf);
  const holders = [...new Set(offices.map(({ member }) => member))];
  return holders.filter((id) => {
    const member = findMember(app, id);
    return member !== null && isMemberAt(member, now) && seesDesk(offices, member, now);
  });
}
