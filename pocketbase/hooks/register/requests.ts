/** Requests to look into the register, each with its answer. */
import type { Id } from '../../../src/domain/kernel/index.ts';
import type { InspectionAnswer, InspectionRequest } from '../../../src/domain/register/index.ts';
import { answerOf, answerShape, requestOf, requestShape } from '../../../src/records/register.ts';
import { columnsOf } from '../../../src/records/row.ts';
import { row, rows, type Readable, type Value } from '../kit/engine.ts';

export interface FoundRequest {
  readonly request: InspectionRequest;
  readonly answer: InspectionAnswer | null;
  /** How the one who asked is called, and who answered. */
  readonly name: string;
  readonly byName: string;
}

const { id: _id, ...answered } = answerShape;
const shape = { ...requestShape, ...answered, name: '', byName: '' } as const;

const ROWS =
  `SELECT ${columnsOf(requestShape, 'asked')}, ${columnsOf(answered, 'answered')}, ` +
  'members.displayName AS name, answerer.displayName AS byName FROM register_requests AS asked ' +
  'JOIN members ON members.id = asked.member ' +
  'LEFT JOIN register_answers AS answered ON answered.request = asked.id ' +
  'LEFT JOIN members AS answerer ON answerer.id = answered."by"';

/** The requests that a condition names, as it orders them. */
export function requestsWhere(
  app: Readable,
  where: string,
  params: { [name: string]: Value } = {},
): FoundRequest[] {
  return rows(app, `${ROWS} ${where}`, params, shape).map((found) => ({
    request: requestOf(found),
    answer: found.request === '' ? null : answerOf(found),
    name: found.name,
    byName: found.byName,
  }));
}

/** One request, or null. */
export const findRequest = (app: Readable, id: Id): FoundRequest | null =>
  requestsWhere(app, 'WHERE asked.id = {:id}', { id })[0] ?? null;

/** The newest request of a member, or null. */
export const latestOf = (app: Readable, member: Id): FoundRequest | null =>
  requestsWhere(app, 'WHERE asked.member = {:member} ORDER BY asked.askedAt DESC, asked.id LIMIT 1', {
    member,
  })[0] ?? null;

/** How many wait, and by when the first must be answered; null when none does. */
export function firstWaiting(app: Readable, not: Id): { readonly count: number; readonly by: string } | null {
  const sql =
    "SELECT COUNT(*) AS count, COALESCE(MIN(answerBy), '') AS by FROM register_requests AS asked " +
    'WHERE asked.member != {:not} AND NOT EXISTS (SELECT 1 FROM register_answers WHERE request = asked.id)';
  const found = row(app, sql, { not }, { count: 0, by: '' } as const)!;
  return found.count > 0 ? found : null;
}
