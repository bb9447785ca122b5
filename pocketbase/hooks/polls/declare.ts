/**
 * The chair declares how an item was decided. What was worked out by the rules is kept beside it, and a difference shows to
 * everybody. A motion of a member stands as it was declared.
 */
import { polls } from '../../../src/commands/index.ts';
import { accept, refuse } from '../../../src/domain/kernel/index.ts';
import { whyNotClosed, type ActFacts } from '../../../src/domain/meetings/index.ts';
import { whyNotDeclared } from '../../../src/domain/polls/index.ts';
import { memberVerb } from '../kit/context.ts';
import { dateText, insert } from '../kit/engine.ts';
import { happens } from '../meetings/room.ts';
import { voteFor } from './finding.ts';
import { resultOf } from './result.ts';
import { votesOn, workedOut, type VotingRoom } from './polls-read.ts';

/** The one group that voted on it, where only that one did. */
const ofGroup = ({ found, called }: VotingRoom): ActFacts =>
  found === called ? {} : { group: found.groupKey };

export default memberVerb(polls.declare, ({ voteId, says, seen: saw }, context) => {
  const found = voteFor(context, voteId);
  if (!found.ok) return found;
  const { app, now, caller } = context;
  const { vote, seen } = found.value;
  const last = votesOn(app, vote.meeting, vote.item).at(-1);
  // Hands that a full count came after decide nothing any more.
  const refused = [...whyNotDeclared(last?.id === voteId ? vote : undefined), ...whyNotClosed(seen.up, saw)];
  if (refused.length > 0) return refuse(refused);
  const result = resultOf(workedOut(context, seen, vote));
  const { outcome: computed, counted } = result;
  insert(app, 'item_declarations', {
    vote: voteId,
    says,
    computed,
    result,
    by: caller.member.id,
    at: dateText(now),
  });
  happens(context, {
    meeting: vote.meeting,
    kind: 'declared',
    item: vote.item,
    about: seen.found.agenda[vote.item - 1]?.proposal ?? '',
    facts: { says, computed, method: vote.method, ...counted, ...ofGroup(seen) },
  });
  context.changed('motions');
  return accept({ voteId, agrees: says === computed });
});
