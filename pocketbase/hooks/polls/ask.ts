/** A member who is there asks for a full count after the hands. Some offices are enough alone. */
import { polls } from '../../../src/commands/index.ts';
import { accept, refusal, refuse } from '../../../src/domain/kernel/index.ts';
import { whyNotAsked } from '../../../src/domain/polls/index.ts';
import { memberVerb } from '../kit/context.ts';
import { dateText, insert } from '../kit/engine.ts';
import { rulesOf } from '../meetings/meetings-read.ts';
import { mayVoteIn } from '../meetings/presences.ts';
import { happens } from '../meetings/room.ts';
import { voteFor } from './finding.ts';
import { askingsOf, asksAs } from './polls-read.ts';
import { isNotAsked } from './question.ts';

export default memberVerb(polls.ask, ({ voteId }, context) => {
  const found = voteFor(context, voteId);
  if (!found.ok) return found;
  const { app, now, caller } = context;
  const { vote, seen } = found.value;
  const member = caller.member.id;
  if (isNotAsked(context, seen, member)) return refuse([refusal('question-not-yours')]);
  const mayVote = seen.present.has(member) && mayVoteIn(app, seen.found, member, now);
  const refused = whyNotAsked({ vote, asked: askingsOf(app, voteId), member, mayVote });
  if (refused.length > 0) return refuse(refused);
  const office = asksAs(context, rulesOf(seen.found).pollOffices.value);
  insert(app, 'item_askings', { vote: voteId, member, office, at: dateText(now) });
  happens(context, {
    meeting: vote.meeting,
    kind: 'poll-asked',
    item: vote.item,
    about: voteId,
    facts: { as: office },
  });
  return accept({ voteId });
});
