/** A member asks all candidates. */
import { elections } from '../../../src/commands/index.ts';
import { whyNotAsked } from '../../../src/domain/elections/index.ts';
import { accept, refusal, refuse } from '../../../src/domain/kernel/index.ts';
import { memberVerb } from '../kit/context.ts';
import { dateText, insert } from '../kit/engine.ts';
import { courseOf, findElection } from './elections-read.ts';
import { questionsOf, questionsOver } from './questions-read.ts';

export default memberVerb(elections.ask, ({ electionId, words, language }, context) => {
  const { app, now, caller } = context;
  const by = caller.member.id;
  const election = findElection(context, electionId);
  if (!election) return refuse([refusal('election-unknown')]);
  const course = courseOf(context, election);
  const mine = questionsOf(app, electionId).filter((question) => question.by === by).length;
  const refused = whyNotAsked(course.rules, { mine, over: questionsOver(app, course) });
  if (refused.length > 0) return refuse(refused);
  const questionId = insert(app, 'election_questions', {
    election: electionId,
    by,
    words,
    language,
    at: dateText(now),
  });
  context.note(questionId);
  context.changed('elections');
  return accept({ questionId });
});
