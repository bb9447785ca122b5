/**
 * A letter to more members than fit one turn. The command that sends it notes it in its own transaction; after the commit
 * it is written to some hundreds at a time, each time in a transaction of its own, so that nobody's command waits while
 * thousands of rows are written. What a stop of the server left over is written within a minute.
 */
import type { Id } from '../../../src/domain/kernel/index.ts';
import { pick } from '../../../src/records/row.ts';
import { shapes } from '../../../src/types/shapes.ts';
import { execute, insert, instantOf, dateText, row, rows, type App, type Readable } from './engine.ts';
import { writeToMembers, type ToMembers } from './notices.ts';

/** To how many members a letter is written in one turn. */
export const IN_ONE_TURN = 500;

const shape = {
  ...pick(shapes.notice_sendings, 'id', 'template', 'priority', 'words', 'done', 'at'),
  size: 0 as const,
};

/** Notes a letter that is to be written after the commit. */
export function noteSending(app: App, now: number, { template, priority, members, words }: ToMembers): void {
  insert(app, 'notice_sendings', { template, priority, members, words, done: 0, at: dateText(now) });
}

/** Whether letters wait to be written: a look that takes no turn of those who write. */
export const sendingsWait = (app: Readable): boolean =>
  row(app, 'SELECT id FROM notice_sendings LIMIT 1', {}, { id: '' } as const) !== null;

/**
 * Writes the oldest letter to the next members, in the transaction of `app`. Gives the members who have it now; none when
 * nothing waits any more.
 */
export function writeNext(app: App): readonly Id[] {
  const found = row(
    app,
    `SELECT id, template, priority, words, done, at, json_array_length(members) AS size
     FROM notice_sendings ORDER BY at, id LIMIT 1`,
    {},
    shape,
  );
  if (!found) return [];
  const { id, template, priority, done, size } = found;
  const to = done + IN_ONE_TURN;
  const next = rows(
    app,
    `SELECT COALESCE(each.value, '') AS member FROM notice_sendings, json_each(notice_sendings.members) AS each
     WHERE notice_sendings.id = {:id} AND each.key >= {:from} AND each.key < {:to} ORDER BY each.key`,
    { id, from: done, to },
    { member: '' } as const,
  ).map(({ member }) => member);
  const words = JSON.parse(found.words) as ToMembers['words'];
  writeToMembers(app, instantOf(found.at)!, { template, priority, members: next, words });
  if (to >= size) execute(app, 'DELETE FROM notice_sendings WHERE id = {:id}', { id });
  else execute(app, 'UPDATE notice_sendings SET done = {:to} WHERE id = {:id}', { id, to });
  return next;
}
