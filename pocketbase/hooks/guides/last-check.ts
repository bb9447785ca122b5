/** The newest check of a guide in a language: proof for everybody, the people included who never sign in. */
import { accept } from '../../../src/domain/kernel/index.ts';
import { guides } from '../../../src/queries/index.ts';
import { columnsOf, pick } from '../../../src/records/row.ts';
import { shapes } from '../../../src/types/shapes.ts';
import { openQuery } from '../kit/context.ts';
import { row } from '../kit/engine.ts';

const shape = pick(
  shapes.guide_checks,
  'rowsHash',
  'checkedBy',
  'readers',
  'understood',
  'changed',
  'checkedOn',
);

export default openQuery(guides.lastCheck, ({ guide, language }, { app }) => {
  const sql =
    `SELECT ${columnsOf(shape)} FROM guide_checks WHERE guide = {:guide} AND language = {:language} ` +
    'ORDER BY checkedOn DESC, at DESC LIMIT 1';
  return accept({ check: row(app, sql, { guide, language }, shape) });
});
