/** What members said about a motion, with what was done about it. */
import type { Id } from '../../../src/domain/kernel/index.ts';
import {
  isHidden,
  isReported,
  POSTS_PAGE,
  readsPost,
  type Thread,
} from '../../../src/domain/motions/index.ts';
import type { PostPage, PostView } from '../../../src/queries/motions.ts';
import {
  markOf,
  markShape,
  postOf,
  postShape,
  type Post,
  type ReasonedMark,
} from '../../../src/records/motions.ts';
import { columnsOf } from '../../../src/records/row.ts';
import { dateText, row, rows, type Readable } from '../kit/engine.ts';

const POSTS = `SELECT ${columnsOf(postShape)} FROM proposal_posts`;

export function findPost(app: Readable, id: Id): Post | null {
  const found = row(app, `${POSTS} WHERE id = {:id}`, { id }, postShape);
  return found && postOf(found);
}

/** The marks on a post in the order of time. */
export function marksOn(app: Readable, post: Id): ReasonedMark[] {
  const sql = `SELECT ${columnsOf(markShape)} FROM proposal_post_marks WHERE post = {:post} ORDER BY at, rowid`;
  return rows(app, sql, { post }, markShape).map(markOf);
}

/** Somebody who reads. */
export interface Reader {
  readonly id: Id;
  readonly isModerator: boolean;
}

function viewOf(app: Readable, post: Post, reader: Reader, names: ReadonlyMap<Id, string>): PostView {
  const marks = marksOn(app, post.id);
  const hidden = isHidden(marks);
  const mayRead = readsPost({ by: post.member, hidden }, reader);
  const reported = reader.isModerator && isReported(marks);
  const judged = marks.filter(({ what }) => what !== 'reported').at(-1);
  const since = judged ? marks.indexOf(judged) + 1 : 0;
  return {
    id: post.id,
    byName: names.get(post.member) ?? '',
    mine: post.member === reader.id,
    at: post.at,
    words: mayRead ? post.words : null,
    hidden: hidden ? (judged?.reason ?? '') : null,
    reports: reported ? marks.slice(since).map(({ reason }) => reason) : [],
  };
}

/** A page of a thread, the newest first. */
export function pageOf(
  app: Readable,
  where: { readonly proposal: Id; readonly thread: Thread; readonly after?: Post | null },
  reader: Reader,
  names: ReadonlyMap<Id, string>,
): PostPage {
  const { proposal, thread, after } = where;
  const sql =
    `${POSTS} WHERE proposal = {:proposal} AND thread = {:thread} AND (at, id) < ({:at}, {:id}) ` +
    `ORDER BY at DESC, id DESC LIMIT ${POSTS_PAGE + 1}`;
  const place = after ? { at: dateText(after.at), id: after.id } : { at: '9999', id: '' };
  const found = rows(app, sql, { proposal, thread, ...place }, postShape).map(postOf);
  const page = found.slice(0, POSTS_PAGE);
  return {
    posts: page.map((post) => viewOf(app, post, reader, names)),
    after: found.length > POSTS_PAGE ? page.at(-1)!.id : null,
  };
}
