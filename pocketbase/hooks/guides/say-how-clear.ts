/**
 * A reader says how clear a guide was. Nothing tells who they are; so that nobody can fill the disk, each guide
 * takes a fixed number of answers a day.
 */
import { guides } from '../../../src/commands/index.ts';
import { accept, DAY, refusal, refuse } from '../../../src/domain/kernel/index.ts';
import { openVerb } from '../kit/context.ts';
import { dateText, insert, row } from '../kit/engine.ts';

/** Answers for one guide in one day. Far above any co-op's readers, far below a nuisance. */
const MOST_A_DAY = 300;

export default openVerb(
  guides.sayHowClear,
  ({ guide, row: guideRow, face, sentence, language }, { app, now }) => {
    const sql = 'SELECT COUNT(*) AS today FROM guide_feedback WHERE guide = {:guide} AND at > {:since}';
    const counted = row(app, sql, { guide, since: dateText(now - DAY) }, { today: 0 } as const);
    if ((counted?.today ?? 0) >= MOST_A_DAY) return refuse([refusal('feedback-full')]);
    insert(app, 'guide_feedback', {
      guide,
      row: guideRow ?? '',
      face,
      sentence,
      language,
      at: dateText(now),
    });
    return accept({ thanked: true as const });
  },
);
