/**
 * Writes rows into a database that no server is using, in one transaction: all of them or none. Rows go in as
 * plain INSERTs, so that the guards of the append-only tables and every unique constraint are asked.
 */
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';

export type Row = Readonly<Record<string, unknown>>;
/** Table → its rows, in the order in which they are written. */
export type Tables = Readonly<Record<string, readonly Row[]>>;

/** PocketBase's way to write a moment: `2026-11-22 10:00:00.000Z`. */
export function dateText(at: number): string {
  return new Date(at).toISOString().replace('T', ' ');
}

/** Columns that hold a moment, by the rule of the schema: they end in At, or are called `at`. */
const MOMENT = /(^at|At)$/;

function stored(column: string, value: unknown): SQLInputValue {
  if (value === null || value === undefined) return column === 'reverses' ? 0 : '';
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'number') return MOMENT.test(column) ? dateText(value) : value;
  if (typeof value === 'string' || typeof value === 'bigint') return value;
  return JSON.stringify(value);
}

function writeTable(database: DatabaseSync, table: string, rows: readonly Row[]): void {
  for (const row of rows) {
    const columns = Object.keys(row);
    const names = columns.map((name) => `"${name}"`).join(', ');
    const places = columns.map(() => '?').join(', ');
    const insert = database.prepare(`INSERT INTO "${table}" (${names}) VALUES (${places})`);
    try {
      insert.run(...columns.map((column) => stored(column, row[column])));
    } catch (fault) {
      throw new Error(`${table}: ${(fault as Error).message} in ${JSON.stringify(row)}`, { cause: fault });
    }
  }
}

/** Writes all tables, or nothing when one row is refused. */
export function loadRows(file: string, tables: Tables): void {
  const database = new DatabaseSync(file);
  try {
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON');
    database.exec('BEGIN IMMEDIATE');
    for (const [table, rows] of Object.entries(tables)) writeTable(database, table, rows);
    database.exec('COMMIT');
    database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  } finally {
    database.close();
  }
}
