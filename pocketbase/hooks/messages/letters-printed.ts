/** Letters were printed and posted. All of them must be known; one that somebody else ticked meanwhile stays theirs. */
import { messages } from '../../../src/commands/index.ts';
import { accept, refusal, refuse } from '../../../src/domain/kernel/index.ts';
import { memberVerb } from '../kit/context.ts';
import { dateText, execute, row } from '../kit/engine.ts';

export default memberVerb(messages.lettersPrinted, ({ ids }, context) => {
  const { app, caller, now } = context;
  const wanted = [...new Set(ids)];
  const these = 'id IN (SELECT value FROM json_each({:ids}))';
  const params = { ids: JSON.stringify(wanted) };
  const sql = `SELECT COUNT(*) AS known, SUM(printedAt = '') AS waiting FROM letters_due WHERE ${these}`;
  const { known, waiting } = row(app, sql, params, { known: 0, waiting: 0 } as const)!;
  if (known !== wanted.length) return refuse([refusal('letter-unknown')]);
  if (waiting > 0) {
    const set = "UPDATE letters_due SET printedAt = {:now}, printedBy = {:by} WHERE printedAt = '' AND";
    execute(app, `${set} ${these}`, { ...params, now: dateText(now), by: caller.member.id });
    context.note(caller.member.id, { letters: waiting });
  }
  return accept({ posted: waiting });
});
