/** Whoever leads the meeting asks for hands, or opens a full count after somebody asked for one, and names the tellers. */
import { polls } from '../../../src/commands/index.ts';
import { accept, refuse } from '../../../src/domain/kernel/index.ts';
import { whyNotVote } from '../../../src/domain/polls/index.ts';
import { memberVerb } from '../kit/context.ts';
import { dateText, insert, row } from '../kit/engine.ts';
import { rulesOf } from '../meetings/meetings-read.ts';
import { roomFor } from '../meetings/room.ts';
import { askingsOf, matterOf, moverOf, votesOn } from './polls-read.ts';
import { whyWordsWait } from './words.ts';
import { meetingChanged } from '../meetings/tell-pages.ts';

export default memberVerb(polls.open, ({ meetingId, item, method, tellers }, context) => {
  const asked = roomFor(context, meetingId);
  if (!asked.ok) return asked;
  const { app, now, caller } = context;
  const { room, found, present } = asked.value;
  const votes = votesOn(app, meetingId, item);
  const last = votes.at(-1);
  const refused = whyNotVote({
    rules: rulesOf(found),
    room,
    item,
    matter: matterOf(found, item),
    method,
    votes,
    asked: last ? askingsOf(app, last.id) : [],
    tellers,
    present,
    words: whyWordsWait(app, found, item, now),
    notTellers: [caller.member.id, ...moverOf(app, found, item)],
  });
  if (refused.length > 0) return refuse(refused);
  const sql = 'SELECT COALESCE(MAX(number), 0) AS last FROM item_votes WHERE meeting = {:meetingId}';
  const number = row(app, sql, { meetingId }, { last: 0 } as const)!.last + 1;
  const voteId = insert(app, 'item_votes', {
    meeting: meetingId,
    item,
    number,
    method,
    by: caller.member.id,
    at: dateText(now),
  });
  for (const member of tellers) insert(app, 'item_tellers', { vote: voteId, member });
  context.note(meetingId, { item, method });
  meetingChanged(context, meetingId);
  return accept({ voteId });
});
