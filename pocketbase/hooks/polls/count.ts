/** A teller says what they counted. When all have, it stands, or all of them count again. Nobody sees what another counted. */
import { polls } from '../../../src/commands/index.ts';
import { accept, refusal, refuse } from '../../../src/domain/kernel/index.ts';
import { handsOf, whyNotCounted } from '../../../src/domain/polls/index.ts';
import { memberVerb } from '../kit/context.ts';
import { dateText, insert } from '../kit/engine.ts';
import { sealedFacts } from '../meetings/acts.ts';
import { happens } from '../meetings/room.ts';
import { voteFor } from './finding.ts';
import { groundsOf } from './grounds.ts';
import { findVote, hereNow } from './polls-read.ts';
import { meetingChanged } from '../meetings/tell-pages.ts';

export default memberVerb(polls.count, ({ voteId, ...counted }, context) => {
  const asked = voteFor(context, voteId);
  if (!asked.ok) return asked;
  const { app, now, caller } = context;
  const { vote, seen } = asked.value;
  if (vote.declared !== null) return refuse([refusal('item-decided')]);
  if (!vote.hands) return refuse([refusal('no-hands-now')]);
  const { hands, tellers } = vote;
  const there = seen.there.room + seen.there.joined;
  const refused = whyNotCounted({ hands, teller: caller.member.id, tellers, there, ...counted });
  if (refused.length > 0) return refuse(refused);
  insert(app, 'item_counts', {
    vote: voteId,
    member: caller.member.id,
    round: hands.round,
    ...counted,
    at: dateText(now),
  });
  const after = findVote(app, voteId)!.hands ?? handsOf(tellers, []);
  if (after.count) {
    // Who was there at the count: nobody who leaves before the declaration changes what it decided.
    insert(app, 'item_closes', {
      vote: voteId,
      here: hereNow(seen),
      by: caller.member.id,
      at: dateText(now),
    });
    const sealed = sealedFacts(groundsOf(app, seen.found, findVote(app, voteId)!));
    const facts = { ...after.count, tellers: tellers.length, rounds: after.round, ...sealed };
    happens(context, { meeting: vote.meeting, kind: 'hands-counted', item: vote.item, about: voteId, facts });
  } else {
    context.note(vote.meeting, { counting: hands.round });
    meetingChanged(context, vote.meeting);
  }
  return accept({ voteId, agreed: after.count !== null });
});
