/** A member's own messages and choices, as the hooks find them. Somebody else's are in nothing that is read here. */
import type { Id, Instant } from '../../../src/domain/kernel/index.ts';
import { lettersWithoutNews, type ChosenKind } from '../../../src/domain/messages/index.ts';
import {
  choiceShape,
  chosenOf,
  noticeOf,
  noticeShape,
  type ChosenRow,
} from '../../../src/records/messages.ts';
import { columnsOf } from '../../../src/records/row.ts';
import { row, rows, type Readable } from '../kit/engine.ts';
import { hasEmail, reachOfMember, wantsLetters } from '../kit/reach.ts';

/** What a member chose, by kind. */
export function chosenBy(app: Readable, member: Id): ReadonlyMap<ChosenKind, ChosenRow> {
  const sql = `SELECT ${columnsOf(choiceShape)} FROM message_choices WHERE member = {:member}`;
  return new Map(
    rows(app, sql, { member }, choiceShape).map((found) => {
      const chosen = chosenOf(found);
      return [chosen.kind, chosen];
    }),
  );
}

/** One message of a member, or null. */
export function findNotice(app: Readable, member: Id, id: Id) {
  const sql = `SELECT ${columnsOf(noticeShape)} FROM notices WHERE id = {:id} AND member = {:member}`;
  const found = row(app, sql, { id, member }, noticeShape);
  return found && noticeOf(found);
}

/** How many messages of a member are new; `onlyNews` leaves out those that My page asks nobody to read. */
export function newOnes(app: Readable, member: Id, onlyNews = false): number {
  const others = lettersWithoutNews.map((template) => `'${template}'`).join(', ');
  const sql = `
    SELECT COUNT(*) AS count FROM notices WHERE member = {:member} AND readAt = ''
    ${onlyNews ? `AND template NOT IN (${others})` : ''}`;
  return row(app, sql, { member }, { count: 0 } as const)!.count;
}

/** Whether something can be e-mailed to a member, and whether they asked for letters. */
export function reachOf(app: Readable, member: Id): { hasEmail: boolean; wantsLetters: boolean } {
  const sql = `
    SELECT ${hasEmail} AS hasEmail, ${wantsLetters} AS wantsLetters
    FROM members ${reachOfMember} WHERE members.id = {:member}`;
  return row(app, sql, { member }, { hasEmail: false, wantsLetters: false } as const)!;
}

/** The place of a message in a member's list: what came before it is older. */
export interface Place {
  readonly at: Instant;
  readonly id: Id;
}
