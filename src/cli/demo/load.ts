/** Writes rows into a database that no server is using, in one transaction: all of them or none. */
import { DatabaseSync } from 'node:sqlite';
import { inserter, type Row } from '../parts/rows.ts';

/** Table → its rows, in the order in which they are written. */
export type Tables = Readonly<Record<string, readonly Row[]>>;

function writeTables(database: DatabaseSync, tables: Tables): void {
  const insert = inserter(database);
  for (const [table, rows] of Object.entries(tables)) {
    for (const row of rows) {
      try {
        insert(table, row);
      } catch (fault) {
        throw new Error(`${table}: ${(fault as Error).message} in ${JSON.stringify(row)}`, { cause: fault });
      }
    }
  }
}

/** Writes all tables, or nothing when one row is refused. */
export function loadRows(file: string, tables: Tables): void {
  const database = new DatabaseSync(file);
  try {
    database.exec(
      'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON',
    );
    database.exec('BEGIN IMMEDIATE');
    writeTables(database, tables);
    database.exec('COMMIT');
    database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  } finally {
    database.close();
  }
}
