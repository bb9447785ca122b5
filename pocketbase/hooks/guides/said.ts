/** Counts what readers said, and gives their newest words. */
import { accept } from '../../../src/domain/kernel/index.ts';
import { guides } from '../../../src/queries/index.ts';
import type { AnswerOf } from '../../../src/commands/index.ts';
import { memberQuery } from '../kit/context.ts';
import { rows } from '../kit/engine.ts';

type Said = AnswerOf<typeof guides.said>;
/** Sentences on one page: more than anybody reads at a time. */
const MOST_SENTENCES = 200;

export default memberQuery(guides.said, (_, { app }) => {
  const counts = rows(
    app,
    'SELECT guide, row, face, SUM(answers) AS count FROM guide_feedback WHERE answers > 0 ' +
      'GROUP BY guide, row, face ORDER BY guide, row, face',
    {},
    { guide: '', row: '', face: '', count: 0 } as const,
  ) as Said['counts'];
  const sentences = rows(
    app,
    "SELECT id, guide, row, sentence FROM guide_feedback WHERE sentence != '' ORDER BY at DESC LIMIT {:most}",
    { most: MOST_SENTENCES },
    { id: '', guide: '', row: '', sentence: '' } as const,
  );
  return accept({ counts, sentences });
});
