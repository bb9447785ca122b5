/**
 * What kind of data a folder holds. A demo carries a row that says so (demo_marker); a folder without that row
 * belongs to a real co-op, and no command of the demo may touch it.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { dateText, neededInstant, type RowOf } from '../../records/row.ts';
import { shapes } from '../../types/shapes.ts';
import { allRows } from '../parts/rows.ts';

export type DataKind = { kind: 'empty' } | { kind: 'real' } | { kind: 'demo'; madeAt: number; seed: string };

/** The row by which a folder says that it holds invented people. */
export const markerRow = (madeAt: number, seed: string): RowOf<typeof shapes.demo_marker> => ({
  id: 'demomarker00000',
  madeAt: dateText(madeAt),
  seed,
});

const DAY_MS = 24 * 60 * 60 * 1000;
/** After a week the demo's "tomorrow" lies in the past. */
const STALE_DAYS = 7;

function tableExists(database: DatabaseSync, name: string): boolean {
  return (
    database.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?").get(name) !== undefined
  );
}

/** Looks into a data folder without changing it. */
export function kindOfData(folder: string): DataKind {
  const file = join(folder, 'data.db');
  if (!existsSync(file)) return { kind: 'empty' };
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    if (!tableExists(database, 'demo_marker')) return { kind: 'real' };
    const [row] = allRows(database, 'demo_marker', shapes.demo_marker);
    return row ? { kind: 'demo', madeAt: neededInstant(row.madeAt), seed: row.seed } : { kind: 'real' };
  } finally {
    database.close();
  }
}

/** Whole days since a demo was made, when that is too long; undefined while it is fresh. */
export function staleDays(madeAt: number, now: number): number | undefined {
  const days = Math.floor((now - madeAt) / DAY_MS);
  return days >= STALE_DAYS ? days : undefined;
}

/**
 * True when a server has the database open. SQLite leaves WAL mode only for the last connection, whoever holds
 * the others; so this works for any server, however it was started.
 */
export function isInUse(folder: string): boolean {
  const file = join(folder, 'data.db');
  if (!existsSync(file)) return false;
  const database = new DatabaseSync(file);
  try {
    database.exec('PRAGMA busy_timeout = 0; PRAGMA journal_mode = DELETE');
    database.exec('PRAGMA journal_mode = WAL');
    return false;
  } catch (fault) {
    if (/locked|busy/i.test((fault as Error).message)) return true;
    throw fault;
  } finally {
    database.close();
  }
}
