/** Writes down who looked at whose details, and by which office. */
import {
  isNewLook,
  officesAt,
  type Look,
  type LookedAt,
  type OfficeKey,
} from '../../../src/domain/membership/index.ts';
import { lookOf, lookRow, lookShape } from '../../../src/records/membership.ts';
import { columnsOf } from '../../../src/records/row.ts';
import type { MemberContext } from '../kit/context.ts';
import { insert, nextSeq, row } from '../kit/engine.ts';

export interface LookAt {
  /** Whose details; null when it is a list of everybody's. */
  readonly member: string | null;
  readonly what: LookedAt;
  /** The offices that let them; the first that they hold is written down. */
  readonly offices?: readonly OfficeKey[];
}

/** Notes that the caller read somebody's details. A page that is loaded again soon is the same look. */
export function noteLook(
  { app, now, caller }: Pick<MemberContext, 'app' | 'now' | 'caller'>,
  { member, what, offices = [] }: LookAt,
): void {
  const by = caller.member.id;
  const held = offices.length ? officesAt(caller.offices, caller.member, now) : [];
  const office = held.find((key) => offices.includes(key)) ?? null;
  const look: Look = { member, by, office, what, at: now };
  const sql =
    `SELECT ${columnsOf(lookShape)} FROM looks WHERE "by" = {:by} AND member = {:member} AND what = {:what} ` +
    'ORDER BY seq DESC LIMIT 1';
  const last = row(app, sql, { by, member: member ?? '', what }, lookShape);
  if (isNewLook(look, last && lookOf(last)))
    insert(app, 'looks', { ...lookRow(look), seq: nextSeq(app, 'looks') });
}
