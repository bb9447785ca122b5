/** Letters were printed and posted. All of them must be known; one that somebody else ticked meanwhile stays theirs. */
import { messages } from '../../../src/commands/index.ts';
import { accept, refusal, refuse } from '../../../src/domain/kernel/index.ts';
import { memberVerb } from '../kit/context.ts';
import { dateText, execute, row } from '../kit/engine.ts';

/** Where letters wait: to members, and to people who asked to join. No two have one id. */
const TABLES = ['letters_due', 'application_letters'] as const;
const THESE = 'id IN (SELECT value FROM json_each({:ids}))';

export default memberVerb(messages.lettersPrinted, ({ ids }, context) => {
  const { app, caller, now } = context;
  const wanted = [...new Set(ids)];
  const params = { ids: JSON.stringify(wanted) };
  const each = TABLES.map((table) => `SELECT printedAt FROM ${table} WHERE ${THESE}`).join(' UNION ALL ');
  const sql = `SELECT COUNT(*) AS known, COALESCE(SUM(printedAt = ''), 0) AS waiting FROM (${each})`;
  const { known, waiting } = row(app, sql, params, { known: 0, waiting: 0 } as const)!;
  if (known !== wanted.length) return refuse([refusal('letter-unknown')]);
  if (waiting > 0) {
    const done = { ...params, now: dateText(now), by: caller.member.id };
    for (const table of TABLES)
      execute(
        app,
        `UPDATE ${table} SET printedAt = {:now}, printedBy = {:by} WHERE printedAt = '' AND ${THESE}`,
        done,
      );
    context.note(caller.member.id, { letters: waiting });
  }
  return accept({ posted: waiting });
});
