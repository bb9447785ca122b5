/** Makes the voting paper: who stands, by name and number, for how many places, with which groups. Once and for good. */
import { elections } from '../../../src/commands/index.ts';
import { inPaperOrder, settledBoard, whyNotSettled } from '../../../src/domain/elections/index.ts';
import { accept, refusal, refuse } from '../../../src/domain/kernel/index.ts';
import { groupsText } from '../../../src/records/elections.ts';
import { memberVerb } from '../kit/context.ts';
import { dateText, insert } from '../kit/engine.ts';
import { closedOf, closingOf } from './board.ts';
import { courseOf, findElection, standsIn } from './elections-read.ts';

export default memberVerb(elections.settle, ({ electionId }, context) => {
  const { app, now, caller } = context;
  const by = caller.member.id;
  const election = findElection(context, electionId);
  if (!election) return refuse([refusal('election-unknown')]);
  const course = courseOf(context, election);
  const refused = whyNotSettled(course.stage, closedOf(context, course), standsIn(course, by));
  if (refused.length > 0) return refuse(refused);
  const { standing, closing } = closingOf(context, course);
  const paper = inPaperOrder(standing.map(({ nomination: { id, name }, groups }) => ({ id, name, groups })));
  const { how, seats, empty, groups, because } = settledBoard(course.rules, { ...closing, standing: paper });
  insert(app, 'election_papers', {
    election: electionId,
    how,
    seats,
    empty,
    groups,
    because,
    by,
    at: dateText(now),
  });
  for (const [at, { id, groups: counts }] of paper.entries())
    insert(app, 'election_candidates', {
      election: electionId,
      nomination: id,
      number: at + 1,
      groups: groupsText(counts),
    });
  context.note(electionId, { candidates: paper.length, seats });
  context.changed('elections');
  return accept({ electionId });
});
