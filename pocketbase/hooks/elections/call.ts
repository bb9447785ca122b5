/** The call for candidates: which places are open is worked out and written down with it, and all members hear. */
import { elections } from '../../../src/commands/index.ts';
import { openSeats, retirements, whyNotCalled, whyNotDrawn } from '../../../src/domain/elections/index.ts';
import { accept, refusal, refuse } from '../../../src/domain/kernel/index.ts';
import { groupsText } from '../../../src/records/elections.ts';
import { memberVerb } from '../kit/context.ts';
import { dateText, insert } from '../kit/engine.ts';
import { rulebookNow } from '../kit/rulebooks.ts';
import { mustBeTold } from '../meetings/told.ts';
import { sittingBoard } from './board.ts';
import { newestElection } from './elections-read.ts';
import { electionCalled } from './mail.ts';

export default memberVerb(elections.call, ({ closesOn, drawn }, context) => {
  const { app, now, caller } = context;
  const rulebook = rulebookNow(context);
  const rules = rulebook.elections;
  if (!rules) return refuse([refusal('election-no-rules')]);
  const sitting = sittingBoard(context, rules);
  const newest = newestElection(context);
  // A board is asked about on the day on which nominations close.
  const board = retirements(rules, { sitting, on: closesOn, drawn });
  const seats = openSeats(rules, board.stay.length);
  const underWay = newest !== null && newest.settledAt === null;
  const refused = whyNotCalled(rules, { closesOn, seats, underWay, now });
  if (refused.length > 0) return refuse(refused);
  const lots = whyNotDrawn(board, drawn);
  if (lots.length > 0) return refuse(lots);
  const electionId = insert(app, 'elections', {
    by: caller.member.id,
    rulebook: rulebook.version,
    closesOn,
    seats,
    at: dateText(now),
  });
  for (const { member, groups } of sitting) {
    const what = board.retire.find((one) => one.member === member)?.why ?? 'stays';
    insert(app, 'election_places', { election: electionId, member, groups: groupsText(groups), what });
  }
  context.note(electionId, { seats });
  context.sendToMembers(
    mustBeTold(app, { kind: 'special', groupKey: '' }, now),
    electionCalled({ seats, closesOn }),
  );
  context.changed('elections');
  return accept({ electionId });
});
