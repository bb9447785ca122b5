/** A member votes, or changes their vote. Their line on the roll says whether they may. */
import { voting } from '../../../src/commands/index.ts';
import { accept, refusal, refuse } from '../../../src/domain/kernel/index.ts';
import { castVote } from '../../../src/domain/voting/index.ts';
import { memberVerb } from '../kit/context.ts';
import { dateText, insert } from '../kit/engine.ts';
import {
  findClosure,
  findMotion,
  findOpening,
  findRollLine,
  findVote,
  lastVoteSeq,
  saveVote,
} from './records.ts';

export default memberVerb(voting.castVote, ({ motionId, choice }, { app, caller, now }) => {
  const motion = findMotion(app, motionId);
  if (!motion) return refuse([refusal('motion-unknown')]);
  const current = findVote(app, motionId, caller.member.id);
  const cast = castVote({
    motion,
    opening: findOpening(app, motionId),
    closure: findClosure(app, motionId),
    rollLine: findRollLine(app, motionId, caller.member.id),
    current,
    choice,
    lastSeq: lastVoteSeq(app, motionId),
    now,
  });
  if (!cast.ok) return cast;
  const { what, vote, event } = cast.value;
  if (event) {
    saveVote(app, vote, current);
    insert(app, 'vote_events', { ...event, at: dateText(event.at) });
  }
  return accept({ motionId, choice: vote.choice, what });
});
