/** Writing down a proxy, as its giver does on their page and the secretary does from paper. Whoever is named hears of it. */
import { accept, refusal, refuse, type CivilDate, type Id } from '../../../src/domain/kernel/index.ts';
import { proxyItems, whyNotGive, type Directions } from '../../../src/domain/proxies/index.ts';
import type { MemberContext } from '../kit/context.ts';
import { dateText, insert } from '../kit/engine.ts';
import { rulesOf, seenMeeting } from '../meetings/meetings-read.ts';
import { mayVoteIn } from '../meetings/presences.ts';
import { proxyGiven, proxyWrittenDown, tellOf } from './mail.ts';
import { givingsOf } from './proxies-read.ts';

export interface Given {
  readonly meetingId: Id;
  readonly giver: Id;
  readonly holder: Id;
  readonly directions: Directions;
  readonly receivedOn: CivilDate;
  readonly paper: boolean;
}

export function gives(context: MemberContext, given: Given) {
  const { app, now, caller } = context;
  const { meetingId, giver, holder, directions, receivedOn, paper } = given;
  const meeting = seenMeeting(context, meetingId);
  if (!meeting || meeting.calledAt === null) return refuse([refusal('meeting-unknown')]);
  const rules = rulesOf(meeting);
  const givings = givingsOf(app, meetingId);
  const may = (member: Id) => ({ id: member, mayVote: mayVoteIn(app, meeting, member, now) });
  const asked = {
    rules,
    meeting,
    giver: may(giver),
    holder: may(holder),
    directions,
    receivedOn,
    paper,
    givings,
    now,
  };
  const refused = whyNotGive(asked);
  if (refused.length > 0) return refuse(refused);
  const proxyId = insert(app, 'proxy_givings', {
    meeting: meetingId,
    number: givings.length + 1,
    giver,
    holder,
    directions,
    written: paper ? 'paper' : 'page',
    receivedOn,
    by: caller.member.id,
    at: dateText(now),
  });
  // Numbers only: who is whose proxy stands in no history.
  context.note(meetingId, { proxies: givings.length + 1, paper });
  const directed = proxyItems(rules, meeting).every((item) => directions[String(item)] !== undefined);
  tellOf(context, meeting, { to: holder, other: giver }, proxyGiven(directed));
  if (paper) tellOf(context, meeting, { to: giver, other: holder }, proxyWrittenDown);
  context.changed('my-page', holder);
  return accept({ proxyId });
}
