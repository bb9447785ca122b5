/** Whether a second office holder was asked about an import, and has not answered. */
import type { Id } from '../../../src/domain/kernel/index.ts';
import { row, type Readable } from '../kit/engine.ts';

/** The approval that waits for an import, or null. One whose time is over has not ended until the clock says so. */
export function askedFor(app: Readable, id: Id): Id | null {
  const sql =
    "SELECT a.id FROM approvals AS a LEFT JOIN approval_ends AS e ON e.approval = a.id WHERE a.act = 'register/import' " +
    'AND a.subject = {:id} AND e.id IS NULL LIMIT 1';
  return row(app, sql, { id }, { id: '' } as const)?.id ?? null;
}

export const isAsked = (app: Readable, id: Id): boolean => askedFor(app, id) !== null;
