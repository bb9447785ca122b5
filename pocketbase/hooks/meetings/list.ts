/** The meetings that a member may see: what comes first, then what was, page by page. */
import { accept, refusal, refuse } from '../../../src/domain/kernel/index.ts';
import { plansMeetings, seesMeeting } from '../../../src/domain/meetings/index.ts';
import { meetings } from '../../../src/queries/index.ts';
import { meetingOf, meetingShape } from '../../../src/records/meetings.ts';
import { memberQuery, type MemberLooking } from '../kit/context.ts';
import { dateText, rows, type Value } from '../kit/engine.ts';
import { IS_OVER, meetingColumns, meetingTables, seenMeeting, viewerOf } from './meetings-read.ts';
import { inList } from './seen.ts';

const PAGE = 12;
const MOST_COMING = 60;

/** Only what the member may see is searched: what is not theirs is not in the set (`seesMeeting` says the same). */
function mine(looking: MemberLooking): { where: string; params: { [name: string]: Value } } {
  const viewer = viewerOf(looking);
  if (plansMeetings(viewer)) return { where: 'TRUE', params: {} };
  return {
    where:
      "meeting_calls.id IS NOT NULL AND (meetings.kind IN ('annual', 'special') OR (meetings.kind = 'group' AND meetings.groupKey = {:group}))",
    params: { group: viewer.groups[0] ?? '' },
  };
}

function found(looking: MemberLooking, where: string, order: string, params: { [name: string]: Value }) {
  const own = mine(looking);
  const sql = `SELECT ${meetingColumns} FROM ${meetingTables} WHERE ${own.where} AND ${where} ORDER BY ${order}`;
  const viewer = viewerOf(looking);
  return rows(looking.app, sql, { ...own.params, ...params }, meetingShape)
    .map((line) => meetingOf(line, []))
    .filter((meeting) => seesMeeting(meeting, viewer));
}

export default memberQuery(meetings.list, ({ language, after }, looking) => {
  const { app, now } = looking;
  const last = after === undefined ? null : seenMeeting(looking, after);
  if (after !== undefined && !last) return refuse([refusal('meeting-unknown')]);
  const text = dateText(now);
  const coming = last
    ? []
    : found(looking, `NOT ${IS_OVER}`, `meetings.startsAt, meetings.id LIMIT ${MOST_COMING}`, { now: text });
  const before = last ? ' AND (meetings.startsAt, meetings.id) < ({:startsAt}, {:id})' : '';
  const over = found(
    looking,
    `${IS_OVER}${before}`,
    `meetings.startsAt DESC, meetings.id DESC LIMIT ${PAGE + 1}`,
    { now: text, ...(last ? { startsAt: dateText(last.startsAt), id: last.id } : {}) },
  );
  return accept({
    coming: coming.map((meeting) => inList(app, meeting, language, now)),
    over: over.slice(0, PAGE).map((meeting) => inList(app, meeting, language, now)),
    after: over.length > PAGE ? over[PAGE - 1]!.id : null,
    plans: plansMeetings(viewerOf(looking)),
  });
});
