/**
 * A member votes, or changes their vote. Their line on the roll says whether they may. The first vote on a motion is
 * answered with a letter that names no choice; a change is not, because a letter for each would tell whoever reads
 * that mailbox how often somebody changed their mind, and the page shows at any time which vote counts.
 */
import { voting } from '../../../src/commands/index.ts';
import { accept, refusal, refuse } from '../../../src/domain/kernel/index.ts';
import { castVote } from '../../../src/domain/voting/index.ts';
import { addressOf } from '../kit/callers.ts';
import { memberVerb } from '../kit/context.ts';
import { findBallot, saveVote } from './ballots.ts';
import { motionAddress, voteReceived } from './mail.ts';

export default memberVerb(voting.castVote, ({ motionId, choice }, { app, caller, arrivedAt, send }) => {
  const ballot = findBallot(app, motionId, caller.member.id);
  if (!ballot) return refuse([refusal('motion-unknown')]);
  const cast = castVote({ ...ballot.asked, choice, arrivedAt });
  if (!cast.ok) return cast;
  const { what, vote, event } = cast.value;
  if (event) saveVote(app, vote, event, ballot.voteId);
  const address = what === 'cast' ? addressOf(app, caller.member.id) : null;
  if (address) {
    const { language } = address;
    send(voteReceived(address, { title: ballot.title[language], link: motionAddress(language, motionId) }));
  }
  return accept({ motionId, what });
});
