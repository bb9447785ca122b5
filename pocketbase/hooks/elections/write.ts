/** A candidate writes what they say to the members, in English, in Welsh or in both. The last words count. */
import { elections } from '../../../src/commands/index.ts';
import { whyNotSaid, whyNotStatement } from '../../../src/domain/elections/index.ts';
import { accept, refusal, refuse } from '../../../src/domain/kernel/index.ts';
import { memberVerb } from '../kit/context.ts';
import { dateText, execute, insert } from '../kit/engine.ts';
import { courseWith } from './elections-read.ts';

export default memberVerb(elections.write, ({ nominationId, en, cy }, context) => {
  const { app, now, caller } = context;
  const found = courseWith(context, nominationId);
  if (!found) return refuse([refusal('nomination-unknown')]);
  const { course, nomination } = found;
  const may = whyNotSaid({
    state: nomination.state,
    own: nomination.candidate === caller.member.id,
    settled: course.election.settledAt !== null,
  });
  if (may.length > 0) return refuse(may);
  const refused = whyNotStatement(course.rules, { en, cy });
  if (refused.length > 0) return refuse(refused);
  execute(app, "DELETE FROM candidate_words WHERE nomination = {:nominationId} AND what = 'statement'", {
    nominationId,
  });
  for (const [language, words] of Object.entries({ en, cy }))
    if (words !== '')
      insert(app, 'candidate_words', {
        nomination: nominationId,
        what: 'statement',
        question: '',
        language,
        words,
        at: dateText(now),
      });
  context.note(nominationId, { statement: true });
  context.changed('elections');
  return accept({ nominationId });
});
