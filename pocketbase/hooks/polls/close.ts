/** A full count is closed: from then on nothing is cast, and nobody who comes or leaves changes it. */
import { polls } from '../../../src/commands/index.ts';
import { accept, refusal, refuse } from '../../../src/domain/kernel/index.ts';
import { whyNotClosed } from '../../../src/domain/meetings/index.ts';
import { memberVerb } from '../kit/context.ts';
import { dateText, insert } from '../kit/engine.ts';
import { sealedFacts } from '../meetings/acts.ts';
import { happens } from '../meetings/room.ts';
import { voteFor } from './finding.ts';
import { groundsOf } from './grounds.ts';
import { findVote, hereNow, workedOut } from './polls-read.ts';

export default memberVerb(polls.close, ({ voteId, seen: saw }, context) => {
  const found = voteFor(context, voteId);
  if (!found.ok) return found;
  const { app, now, caller } = context;
  const { vote, seen } = found.value;
  if (vote.method !== 'poll' || vote.counted) return refuse([refusal('poll-not-open')]);
  const cards = whyNotClosed(seen.up, saw);
  if (cards.length > 0) return refuse(cards);
  insert(app, 'item_closes', {
    vote: voteId,
    here: hereNow(seen),
    by: caller.member.id,
    at: dateText(now),
  });
  const closed = findVote(app, voteId)!;
  const { counted, mayVote } = workedOut(context, seen, closed);
  const { votesFor, votesAgainst, abstained } = counted;
  const voted = votesFor + votesAgainst + abstained;
  happens(context, {
    meeting: vote.meeting,
    kind: 'poll-taken',
    item: vote.item,
    about: voteId,
    facts: {
      roll: mayVote,
      voted,
      notVoted: mayVote - voted,
      votesFor,
      votesAgainst,
      abstained,
      ...sealedFacts(groundsOf(app, seen.found, closed)),
    },
  });
  return accept({ voteId });
});
