/** Members of today by a part of their name, for an office that sees every name. Nobody else can look for a person who is not listed. */
import {
  isMemberAt,
  namePatterns,
  officesAt,
  shown,
  type Viewer,
} from '../../../src/domain/membership/index.ts';
import { memberOf, memberShape } from '../../../src/records/membership.ts';
import { columnsOf } from '../../../src/records/row.ts';
import type { MemberLooking } from '../kit/context.ts';
import { dateText, rows } from '../kit/engine.ts';

const MOST = 20;

/** At most 20, in the order of their names. */
export function peopleByName(name: string, { app, now, caller }: MemberLooking) {
  const patterns = namePatterns(name);
  const fits = patterns.map((_, at) => `displayName GLOB {:part${at}}`);
  const params = Object.fromEntries(patterns.map((pattern, at) => [`part${at}`, pattern]));
  const here = ['joinedAt <= {:now}', "(leftAt = '' OR leftAt > {:now})"];
  const sql =
    `SELECT ${columnsOf(memberShape)} FROM members WHERE ${[...here, ...fits].join(' AND ')} ` +
    `ORDER BY displayName, id LIMIT ${MOST}`;
  const found = rows(app, sql, { ...params, now: dateText(now) }, memberShape).map(memberOf);
  const viewer: Viewer = { member: true, offices: officesAt(caller.offices, caller.member, now) };
  return found
    .filter((member) => isMemberAt(member, now))
    .map(({ id, displayName }) =>
      shown({ id, name: displayName }, { id: null, name: 'calledName' } as const, viewer),
    );
}
