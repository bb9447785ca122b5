/** A member nominates another, who hears of it and answers; or themselves. */
import { elections } from '../../../src/commands/index.ts';
import { whyNotNominated } from '../../../src/domain/elections/index.ts';
import { accept, refusal, refuse, type Id } from '../../../src/domain/kernel/index.ts';
import { isMemberAt } from '../../../src/domain/membership/index.ts';
import { findMember } from '../kit/callers.ts';
import { memberVerb, type MemberContext } from '../kit/context.ts';
import { dateText, insert, row } from '../kit/engine.ts';
import { alive, courseOf, findElection } from './elections-read.ts';
import { nominated } from './mail.ts';
import { whyNotCandidate } from './standing.ts';

/** The member who is meant: oneself, or one who agreed to be found. */
function meant({ app, now, caller }: MemberContext, candidate: Id) {
  if (candidate === '' || candidate === caller.member.id) return caller.member;
  const listed = row(app, 'SELECT member FROM listings WHERE member = {:candidate}', { candidate }, {
    member: '',
  } as const);
  const member = listed && findMember(app, candidate);
  return member && isMemberAt(member, now) ? member : null;
}

export default memberVerb(elections.nominate, ({ electionId, candidate }, context) => {
  const { app, now, caller } = context;
  const by = caller.member.id;
  const election = findElection(context, electionId);
  if (!election) return refuse([refusal('election-unknown')]);
  const member = meant(context, candidate);
  if (!member) return refuse([refusal('candidate-unknown', 'candidate')]);
  const course = courseOf(context, election);
  const open = whyNotNominated(alive(course), course.days, { candidate: member.id, now: context.arrivedAt });
  if (open.length > 0) return refuse(open);
  const may = whyNotCandidate(context, course, member);
  if (may.length > 0) return refuse(may);
  const nominationId = insert(app, 'nominations', {
    election: electionId,
    candidate: member.id,
    by,
    at: dateText(now),
  });
  context.note(nominationId, { own: member.id === by });
  if (member.id !== by) context.sendToMembers([member.id], nominated(caller.member.displayName, election));
  context.changed('elections');
  context.changed('my-page', member.id);
  return accept({ nominationId });
});
