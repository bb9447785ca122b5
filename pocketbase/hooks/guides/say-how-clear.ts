/**
 * A reader says how clear a guide was. Nothing tells who they are. The face is counted, and of the sentences the newest
 * stay, so that nobody can fill the disk and nobody is refused because others wrote much (src/domain/guides, rules 1-3).
 */
import known from 'virtual:guides';
import { guides } from '../../../src/commands/index.ts';
import { leaving, partOf, whyUnknown } from '../../../src/domain/guides/index.ts';
import { accept, DAY, refuse, type Instant } from '../../../src/domain/kernel/index.ts';
import { openVerb } from '../kit/context.ts';
import { dateText, execute, insert, row, update, type App } from '../kit/engine.ts';

interface Said {
  readonly guide: string;
  readonly row: string;
  readonly face: string;
  readonly language: string;
}

function countFace(app: App, said: Said, at: string): void {
  const sum = row(
    app,
    `SELECT id, answers FROM guide_feedback
     WHERE guide = {:guide} AND row = {:row} AND face = {:face} AND language = {:language} AND answers > 0`,
    { ...said },
    { id: '', answers: 0 },
  );
  if (sum) update(app, 'guide_feedback', sum.id, { answers: sum.answers + 1, at });
  else insert(app, 'guide_feedback', { ...said, sentence: '', answers: 1, at });
}

/** Takes the oldest sentences of a guide away, of those written after a moment. */
function dropOldest(app: App, guide: string, since: string, count: number): void {
  if (count === 0) return;
  const sql = `DELETE FROM guide_feedback WHERE id IN (
    SELECT id FROM guide_feedback WHERE guide = {:guide} AND answers = 0 AND at > {:since}
    ORDER BY at, rowid LIMIT {:count})`;
  execute(app, sql, { guide, since, count });
}

function keepSentence(app: App, said: Said, sentence: string, now: Instant): void {
  insert(app, 'guide_feedback', { ...said, sentence, answers: 0, at: dateText(now) });
  const since = dateText(now - DAY);
  const there = row(
    app,
    `SELECT COUNT(*) AS everything, COALESCE(SUM(at > {:since}), 0) AS today FROM guide_feedback
     WHERE guide = {:guide} AND answers = 0`,
    { guide: said.guide, since },
    { everything: 0, today: 0 },
  );
  const gone = leaving({ today: there?.today ?? 0, all: there?.everything ?? 0 });
  dropOldest(app, said.guide, since, gone.today);
  dropOldest(app, said.guide, '', gone.all);
}

export default openVerb(
  guides.sayHowClear,
  ({ guide, row: part, face, sentence, language }, { app, now }) => {
    const unknown = whyUnknown(guide, known);
    if (unknown) return refuse([unknown]);
    const said = { guide, row: partOf(guide, part, known), face, language };
    countFace(app, said, dateText(now));
    if (sentence !== '') keepSentence(app, said, sentence, now);
    return accept({ thanked: true as const });
  },
);
