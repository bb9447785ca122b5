/** Nominations are opened again, once, because no full lawful board is possible. All members hear. */
import { elections } from '../../../src/commands/index.ts';
import { againUntil, whyNotAgain } from '../../../src/domain/elections/index.ts';
import { accept, refusal, refuse } from '../../../src/domain/kernel/index.ts';
import { memberVerb } from '../kit/context.ts';
import { dateText, insert } from '../kit/engine.ts';
import { mustBeTold } from '../meetings/told.ts';
import { closedOf } from './board.ts';
import { courseOf, findElection } from './elections-read.ts';
import { electionAgain } from './mail.ts';

export default memberVerb(elections.again, ({ electionId }, context) => {
  const { app, now, caller } = context;
  const election = findElection(context, electionId);
  if (!election) return refuse([refusal('election-unknown')]);
  const course = courseOf(context, election);
  const refused = whyNotAgain(election, course.stage, closedOf(context, course));
  if (refused.length > 0) return refuse(refused);
  const untilOn = againUntil(course.rules, now);
  insert(app, 'election_again', { election: electionId, untilOn, by: caller.member.id, at: dateText(now) });
  context.note(electionId, { again: true });
  context.sendToMembers(mustBeTold(app, { kind: 'special', groupKey: '' }, now), electionAgain(untilOn));
  context.changed('elections');
  return accept({ electionId });
});
