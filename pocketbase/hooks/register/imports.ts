/** The import that is under way, and those that ended. */
import { registerImport } from '../../../src/queries/index.ts';
import type { ImportLine } from '../../../src/queries/register-import.ts';
import { accept } from '../../../src/domain/kernel/index.ts';
import { importOf, importShape, type StoredImport } from '../../../src/records/register-import.ts';
import { columnsOf } from '../../../src/records/row.ts';
import { findMember } from '../kit/callers.ts';
import { memberQuery, type MemberLooking } from '../kit/context.ts';
import { rows } from '../kit/engine.ts';
import { membershipRulesNow } from '../kit/rulebooks.ts';
import { isAsked } from './import-asked.ts';
import { importUnderWay, stagedIn } from './importing.ts';

/** Those that ended, on the page. */
const MOST = 10;

function lineOf({ app, caller }: MemberLooking, found: StoredImport): ImportLine {
  const { id, kind, people, by, begunAt, endedAt, ending } = found;
  return {
    id,
    kind,
    people,
    staged: stagedIn(app, id),
    byName: findMember(app, by)?.displayName ?? '',
    own: by === caller.member.id,
    begunAt,
    asked: isAsked(app, id),
    ending,
    endedAt,
  };
}

export default memberQuery(registerImport.imports, (_input, looking) => {
  const { app } = looking;
  const sql = `SELECT ${columnsOf(importShape)} FROM register_imports WHERE endedAt != '' ORDER BY endedAt DESC, id LIMIT ${MOST}`;
  const present = importUnderWay(app);
  return accept({
    present: present && lineOf(looking, present),
    past: rows(app, sql, {}, importShape).map((found) => lineOf(looking, importOf(found))),
    sharePence: membershipRulesNow(looking).sharePence.value,
  });
});
