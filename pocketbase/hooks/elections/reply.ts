/** A candidate replies to a question, before all members. */
import { elections } from '../../../src/commands/index.ts';
import { whyNotReplied } from '../../../src/domain/elections/index.ts';
import { accept, refusal, refuse } from '../../../src/domain/kernel/index.ts';
import { memberVerb } from '../kit/context.ts';
import { dateText, insert, row } from '../kit/engine.ts';
import { alive, courseOf, findElection } from './elections-read.ts';
import { questionsOver } from './questions-read.ts';

export default memberVerb(elections.reply, ({ questionId, words, language }, context) => {
  const { app, now, caller } = context;
  const question = row(
    app,
    'SELECT election FROM election_questions WHERE id = {:questionId}',
    { questionId },
    { election: '' } as const,
  );
  const election = question && findElection(context, question.election);
  if (!election) return refuse([refusal('question-unknown')]);
  const course = courseOf(context, election);
  const own = alive(course).find(({ candidate }) => candidate === caller.member.id);
  const there = row(
    app,
    'SELECT id FROM candidate_words WHERE nomination = {:own} AND question = {:questionId}',
    { own: own?.id ?? '', questionId },
    { id: '' } as const,
  );
  const refused = whyNotReplied({
    state: own?.state ?? null,
    there: there !== null,
    over: questionsOver(app, course),
  });
  if (refused.length > 0) return refuse(refused);
  insert(app, 'candidate_words', {
    nomination: own!.id,
    what: 'reply',
    question: questionId,
    language,
    words,
    at: dateText(now),
  });
  context.note(questionId, { replied: true });
  context.changed('elections');
  return accept({ questionId });
});
