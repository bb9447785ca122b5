/** Applications as they are stored: found by their code or their id, with their history. */
import { groups, mayBeInTwo } from '../../../site/co-op.ts';
import { codeText, type GroupRules, type HistoryRow } from '../../../src/domain/joining/index.ts';
import type { Id } from '../../../src/domain/kernel/index.ts';
import {
  applicationEventShape,
  applicationOf,
  applicationShape,
  historyRowOf,
  type Application,
} from '../../../src/records/joining.ts';
import { columnsOf } from '../../../src/records/row.ts';
import { row, rows, type Readable } from '../kit/engine.ts';

/** Which groups there are, and who may be in two. */
export const groupRules: GroupRules = { groups, mayBeInTwo };

/** How an application is known by its code: nothing leads back from it. */
export const codeHashOf = (code: string): string => $security.sha256(codeText(code));

export interface StoredApplication extends Application {
  readonly id: Id;
  readonly history: readonly HistoryRow[];
}

export function historyOf(app: Readable, application: Id): HistoryRow[] {
  const sql = `SELECT ${columnsOf(applicationEventShape)} FROM application_events WHERE application = {:application} ORDER BY place`;
  return rows(app, sql, { application }, applicationEventShape).map(historyRowOf);
}

function found(app: Readable, column: 'id' | 'codeHash', value: string): StoredApplication | null {
  const sql = `SELECT ${columnsOf(applicationShape)} FROM applications WHERE ${column} = {:value}`;
  const stored = row(app, sql, { value }, applicationShape);
  return stored && { ...applicationOf(stored), history: historyOf(app, stored.id) };
}

export const applicationById = (app: Readable, id: Id): StoredApplication | null => found(app, 'id', id);

export const applicationByCode = (app: Readable, code: string): StoredApplication | null =>
  found(app, 'codeHash', codeHashOf(code));
