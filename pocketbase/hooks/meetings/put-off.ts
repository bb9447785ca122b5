/**
 * Too few came, or too few stayed, and the time to wait is over: the meeting is put off. The meeting that takes its place
 * is made by the rules, with what is left of the agenda, and told to everybody who must hear of it. When everything on the
 * agenda was decided, the meeting ends instead.
 */
import { meetingsRoom } from '../../../src/commands/index.ts';
import { accept, refuse, type Id, type Instant } from '../../../src/domain/kernel/index.ts';
import {
  adjourned,
  goesOnWith,
  isLeft,
  isLongOver,
  whyNotLeft,
  whyNotPutOff,
  type AgendaItem,
  type MeetingPlan,
} from '../../../src/domain/meetings/index.ts';
import { isDecided, waitsForChair } from '../../../src/domain/polls/index.ts';
import { itemRow, meetingRow, type FoundMeeting } from '../../../src/records/meetings.ts';
import { memberVerb, type MemberContext } from '../kit/context.ts';
import { dateText, insert } from '../kit/engine.ts';
import { agendaNow, noticeMotions } from '../motions/at-meeting.ts';
import { carryEarly } from '../polls/early.ts';
import { votesOn } from '../polls/polls-read.ts';
import { carryProxies } from '../proxies/carrying.ts';
import { putOffOf } from './mail.ts';
import { rulesOf } from './meetings-read.ts';
import { countsOf, happens, quorumIn, roomFor } from './room.ts';
import { mustBeTold, writeTold } from './told.ts';

/** The meeting in its new place: the same rulebook, the same place, and the items that are left, in the words of now. */
function placeOf(found: FoundMeeting, startsAt: Instant, agenda: readonly AgendaItem[]): MeetingPlan {
  const { id: _id, endsAt: _ends, calledAt: _at, calledOffAt: _off, closedAt: _closed, ...rest } = found;
  const { rulebook: _book, calledBy: _by, whyEn: _en, whyCy: _cy, replaces: _replaces, ...plan } = rest;
  return { ...plan, startsAt, agenda };
}

function makeNext({ app, now, caller }: MemberContext, plan: MeetingPlan, rulebook: string): Id {
  const id = insert(app, 'meetings', { ...meetingRow(plan, { rulebook, now }) });
  plan.agenda.forEach((item, at) => insert(app, 'meeting_items', itemRow(id, item, at)));
  insert(app, 'meeting_calls', { meeting: id, by: caller.member.id, at: dateText(now) });
  return id;
}

export default memberVerb(meetingsRoom.putOff, ({ meetingId }, context) => {
  const asked = roomFor(context, meetingId, { late: true });
  if (!asked.ok) return asked;
  const { app, now } = context;
  const { room, found, up } = asked.value;
  const quorum = quorumIn(context, asked.value);
  const { state, begunAt } = quorum;
  const { startsAt } = adjourned(rulesOf(found), begunAt);
  const votes = votesOn(app, meetingId, room.item);
  // In a meeting that is long over nothing is declared any more.
  const waits = waitsForChair(votes) && !isLongOver(found, now);
  const refused = [...whyNotPutOff(room, state, startsAt, now), ...whyNotLeft(waits)];
  if (refused.length > 0) return refuse(refused);
  // A motion that the meeting has left is as over there as one that it decided.
  const first = goesOnWith(room, isDecided(votes) || isLeft(room));
  const agenda = agendaNow(app, found, now).slice(first - 1);
  if (agenda.length === 0) {
    happens(context, { meeting: meetingId, kind: 'ended', item: room.item, facts: { cards: up.length } });
    return accept({ meetingId, next: '' });
  }
  const plan = placeOf(found, startsAt, agenda);
  const next = makeNext(context, plan, found.rulebook);
  const told = { ...found, ...plan, id: next };
  const members = mustBeTold(app, found, now);
  context.sendToMembers(members, putOffOf(found, told));
  writeTold(context, next, 'meeting-put-off', members);
  noticeMotions(context, told);
  const left = { from: meetingId, to: next, skipped: first - 1 };
  carryProxies(context, left);
  carryEarly(context, found, left);
  const facts = { ...countsOf(quorum), startsAt };
  happens(context, { meeting: meetingId, kind: 'put-off', item: room.item, about: next, facts });
  return accept({ meetingId, next });
});
