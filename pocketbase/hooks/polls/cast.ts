/**
 * Somebody votes in a full count: for themselves, for who named them, or as a teller who writes down the vote of a person
 * without a device. Nothing is told to other pages: the moment alone could tell who did what.
 */
import { polls } from '../../../src/commands/index.ts';
import { accept, refusal, refuse } from '../../../src/domain/kernel/index.ts';
import { routeOf, whyNotCast } from '../../../src/domain/polls/index.ts';
import { memberVerb } from '../kit/context.ts';
import { dateText, insert } from '../kit/engine.ts';
import { voteFor } from './finding.ts';
import { nextChoice, pollOf } from './polls-read.ts';
import { isNotAsked } from './question.ts';

export default memberVerb(polls.cast, ({ voteId, voter, choice }, context) => {
  const found = voteFor(context, voteId);
  if (!found.ok) return found;
  const { app, now, caller } = context;
  const { vote, seen } = found.value;
  if (vote.method !== 'poll') return refuse([refusal('poll-not-open')]);
  const by = caller.member.id;
  // A teller of another group writes down the votes of those who are asked.
  if (by === voter && isNotAsked(context, seen, by)) return refuse([refusal('question-not-yours')]);
  const poll = pollOf(context, seen, vote, [by, voter]);
  const refused = whyNotCast({ poll, by, voter, choice });
  if (refused.length > 0) return refuse(refused);
  insert(app, 'item_choices', {
    vote: voteId,
    seq: nextChoice(app, voteId),
    voter,
    by,
    route: routeOf({ poll, by, voter }),
    choice,
    at: dateText(now),
  });
  return accept({ voteId });
});
