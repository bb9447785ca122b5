/** Members by a part of their name, for those who appoint. Nobody else can look for a person who is not listed. */
import { accept } from '../../../src/domain/kernel/index.ts';
import {
  isMemberAt,
  namePatterns,
  officesAt,
  shown,
  type Viewer,
} from '../../../src/domain/membership/index.ts';
import { offices } from '../../../src/queries/index.ts';
import { memberOf, memberShape } from '../../../src/records/membership.ts';
import { columnsOf } from '../../../src/records/row.ts';
import { memberQuery } from '../kit/context.ts';
import { dateText, rows } from '../kit/engine.ts';

const MOST = 20;

export default memberQuery(offices.people, ({ name }, { app, now, caller }) => {
  const patterns = namePatterns(name);
  const fits = patterns.map((_, at) => `displayName GLOB {:part${at}}`);
  const params = Object.fromEntries(patterns.map((pattern, at) => [`part${at}`, pattern]));
  const here = ['joinedAt <= {:now}', "(leftAt = '' OR leftAt > {:now})"];
  const sql =
    `SELECT ${columnsOf(memberShape)} FROM members WHERE ${[...here, ...fits].join(' AND ')} ` +
    `ORDER BY displayName, id LIMIT ${MOST}`;
  const found = rows(app, sql, { ...params, now: dateText(now) }, memberShape).map(memberOf);
  const viewer: Viewer = { member: true, offices: officesAt(caller.offices, caller.member, now) };
  return accept({
    people: found
      .filter((member) => isMemberAt(member, now))
      .map(({ id, displayName }) =>
        shown({ id, name: displayName }, { id: null, name: 'calledName' }, viewer),
      ),
  });
});
