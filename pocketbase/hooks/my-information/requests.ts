/** What the office has to answer about people's information: wishes that wait, and those who left and may ask to be erased. */
import { accept } from '../../../src/domain/kernel/index.ts';
import { whyNotErasedFor } from '../../../src/domain/my-information/index.ts';
import { myInformation } from '../../../src/queries/index.ts';
import type { FormerMember } from '../../../src/queries/my-information.ts';
import { memberOf, memberShape } from '../../../src/records/membership.ts';
import { columnsOf } from '../../../src/records/row.ts';
import { waitingApprovals } from '../approvals/second.ts';
import { memberQuery, type Looking } from '../kit/context.ts';
import { rows } from '../kit/engine.ts';
import { waitingCorrections } from './wishes.ts';

/** As many as somebody looks through; who is not among them is found by name. */
const MOST = 50;

/** Those who left and are not erased, who left last first. */
function formerMembers({ app, now }: Looking, name: string): FormerMember[] {
  const sql =
    `SELECT ${columnsOf(memberShape)} FROM members WHERE leftAt != '' AND leftAt > joinedAt ` +
    "AND id NOT IN (SELECT member FROM erasures WHERE doneAt != '') " +
    "AND ({:name} = '' OR instr(lower(displayName), lower({:name})) > 0) " +
    `ORDER BY leftAt DESC, id LIMIT ${MOST}`;
  const asked = waitingApprovals(app, now).filter(({ act }) => act === 'my-information/erase');
  return rows(app, sql, { name }, memberShape)
    .map(memberOf)
    .filter((member) => whyNotErasedFor(member, null, now) === null)
    .map(({ id, displayName, leftAt }) => ({
      id,
      name: displayName,
      leftAt: leftAt!,
      waits: asked.some(({ subject }) => subject === id),
    }));
}

export default memberQuery(myInformation.requests, ({ name }, looking) => {
  const { caller } = looking;
  const corrections = waitingCorrections(looking.app).map(({ id, name: called, correction }) => ({
    id,
    name: called,
    section: correction.section,
    askedAt: correction.askedAt,
    own: correction.member === caller.member.id,
  }));
  return accept({ corrections, former: formerMembers(looking, name) });
});
