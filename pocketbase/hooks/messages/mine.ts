/** A member's messages in pages, the newest first. */
import { accept, refusal, refuse } from '../../../src/domain/kernel/index.ts';
import { messages } from '../../../src/queries/index.ts';
import { noticeInListOf, noticeInListShape } from '../../../src/records/messages.ts';
import { columnsOf } from '../../../src/records/row.ts';
import { memberQuery, type MemberLooking } from '../kit/context.ts';
import { dateText, rows } from '../kit/engine.ts';
import { findNotice, newOnes, type Place } from './own.ts';

/** Messages on a page. */
const PAGE = 20;

/** One page, and one more, which only says that there are more. */
function pageFrom({ app, caller, now }: MemberLooking, from: Place | null) {
  // Nothing is written in a time to come; the first page begins after all of now.
  const { at, id } = from ?? { at: now + 1, id: '' };
  const sql = `
    SELECT ${columnsOf(noticeInListShape)} FROM notices
    WHERE member = {:member} AND (at, id) < ({:at}, {:id}) ORDER BY at DESC, id DESC LIMIT {:most}`;
  const params = { member: caller.member.id, at: dateText(at), id, most: PAGE + 1 };
  return rows(app, sql, params, noticeInListShape).map(noticeInListOf);
}

export default memberQuery(messages.mine, ({ after }, looking) => {
  const { app, caller } = looking;
  const from = after === undefined ? null : findNotice(app, caller.member.id, after);
  if (after !== undefined && !from) return refuse([refusal('message-unknown')]);
  const found = pageFrom(looking, from);
  const page = found.slice(0, PAGE);
  return accept({
    messages: page,
    newOnes: newOnes(app, caller.member.id),
    after: found.length > PAGE ? page.at(-1)!.id : null,
  });
});
