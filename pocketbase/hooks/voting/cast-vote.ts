/** A member votes, or changes their vote. Their line on the roll says whether they may. */
import { voting } from '../../../src/commands/index.ts';
import { accept, refusal, refuse } from '../../../src/domain/kernel/index.ts';
import { castVote } from '../../../src/domain/voting/index.ts';
import { memberVerb } from '../kit/context.ts';
import { dateText, insert } from '../kit/engine.ts';
import { findBallot, saveVote } from './records.ts';

export default memberVerb(voting.castVote, ({ motionId, choice }, { app, caller, now }) => {
  const ballot = findBallot(app, motionId, caller.member.id);
  if (!ballot) return refuse([refusal('motion-unknown')]);
  const cast = castVote({ ...ballot, choice, now });
  if (!cast.ok) return cast;
  const { what, vote, event } = cast.value;
  if (event) {
    saveVote(app, vote, ballot.current);
    insert(app, 'vote_events', { ...event, at: dateText(event.at) });
  }
  return accept({ motionId, what });
});
