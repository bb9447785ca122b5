/**
 * A member votes on an item before its meeting. Nothing is told to other pages, and no letter goes out: the page shows at any
 * time which vote stands. Somebody whose messages others read does so only when they surely are who they say.
 */
import { polls } from '../../../src/commands/index.ts';
import { accept, refusal, refuse } from '../../../src/domain/kernel/index.ts';
import { askedIn } from '../../../src/domain/meetings/index.ts';
import { standingEarly, whyNotEarly } from '../../../src/domain/polls/index.ts';
import { memberVerb } from '../kit/context.ts';
import { rulesOf } from '../meetings/meetings-read.ts';
import { whyNotThemselves } from '../my-information/others-read.ts';
import { mayVoteIn } from '../meetings/presences.ts';
import { calledMeeting } from '../meetings/room.ts';
import { addEarly } from './early.ts';
import { earlyVotesOf, matterOf } from './polls-read.ts';
import { isNotAsked } from './question.ts';

export default memberVerb(polls.voteEarly, ({ meetingId, item, choice, turn: seen }, context) => {
  const { app, now, arrivedAt, caller } = context;
  const called = calledMeeting(context, meetingId);
  if (!called) return refuse([refusal('meeting-unknown')]);
  if (item > called.agenda.length) return refuse([refusal('item-unknown')]);
  const voter = caller.member.id;
  const found = askedIn(called, item);
  if (isNotAsked(context, { found, called }, voter)) return refuse([refusal('question-not-yours')]);
  const chosen = earlyVotesOf(app, meetingId, item, [voter]);
  const current = standingEarly(chosen).get(voter) ?? null;
  const guard = whyNotThemselves(app, caller);
  if (guard) return refuse([guard]);
  const refused = whyNotEarly({
    rules: rulesOf(found),
    matter: matterOf(found, item),
    meeting: found,
    mayVote: mayVoteIn(app, found, voter, now),
    current,
    choice,
    turn: chosen.length,
    seen,
    arrivedAt,
  });
  if (refused.length > 0) return refuse(refused);
  if (choice !== current) addEarly(app, { meeting: meetingId, item, voter, choice, at: arrivedAt });
  return accept({ choice });
});
