/** Wishes to be erased, and carrying them out: every feature does its part, all in one transaction. */
import { erasing } from 'virtual:hooks';
import { nameStaysUntil, type Erasure } from '../../../src/domain/my-information/index.ts';
import type { Member } from '../../../src/domain/membership/index.ts';
import { pseudonymOf } from '../../../src/domain/register/index.ts';
import { erasureOf, erasureRow, erasureShape } from '../../../src/records/my-information.ts';
import { columnsOf } from '../../../src/records/row.ts';
import type { Context } from '../kit/context.ts';
import { dateText, execute, row, rows, update, type Readable } from '../kit/engine.ts';
import { rulebookNow } from '../kit/rulebooks.ts';
import { holderOf } from './holder.ts';

export interface StoredErasure {
  readonly id: string;
  readonly erasure: Erasure;
}

const COLUMNS = columnsOf(erasureShape);

export function erasureOfMember(app: Readable, member: string): StoredErasure | null {
  const sql = `SELECT ${COLUMNS} FROM erasures WHERE member = {:member}`;
  const found = row(app, sql, { member }, erasureShape);
  return found && { id: found.id, erasure: erasureOf(found) };
}

/** Wishes that are not wholly carried out: those that wait, and those whose name is still kept. */
export function openErasures(app: Readable): StoredErasure[] {
  const sql = `SELECT ${COLUMNS} FROM erasures WHERE doneAt = '' OR (nameUntil != '' AND nameGoneAt = '') LIMIT 500`;
  return rows(app, sql, {}, erasureShape).map((found) => ({ id: found.id, erasure: erasureOf(found) }));
}

/** Erases somebody who is a member no more. */
export function erase(context: Context, { id, erasure }: StoredErasure, member: Member): void {
  const { app, now } = context;
  const keepMonths = rulebookNow({ app, now }).membership?.keepNameMonths.value ?? 0;
  const nameUntil = nameStaysUntil(member.leftAt!, keepMonths, now);
  const holder = holderOf(app, member.id);
  const erased = {
    ...holder,
    name: member.displayName,
    pseudonym: pseudonymOf(member.id),
    keepName: nameUntil !== null,
  };
  for (const part of erasing) part.erase({ app, now }, erased);
  update(app, 'erasures', id, { ...erasureRow({ ...erasure, doneAt: now, nameUntil }) });
  context.note(member.id, { nameKept: erased.keepName });
  if (holder.account !== '') context.silence(holder.account);
  context.erased();
}

/** Takes the name out of the register too, when its time is over. */
export function eraseName(context: Context, { id, erasure }: StoredErasure): void {
  const { app, now } = context;
  execute(app, 'DELETE FROM register_words WHERE person = {:person}', { person: erasure.member });
  update(app, 'erasures', id, { nameGoneAt: dateText(now) });
  context.note(erasure.member, { nameKept: false });
  context.erased();
}
