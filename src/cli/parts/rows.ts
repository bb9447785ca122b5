/** Rows into a database file and out of it, for the commands and tests that work on one without the server. */
import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import { columnsOf, type RowOf, type Shape } from '../../records/row.ts';

export type Row = Readonly<Record<string, SQLInputValue | boolean>>;
export type Insert = (table: string, row: Row) => void;

/** Adds rows, each by a plain INSERT: the guards of the append-only tables and every unique constraint are asked. */
export function inserter(database: DatabaseSync): Insert {
  const made = new Map<string, StatementSync>();
  const statementFor = (table: string, columns: readonly string[]): StatementSync => {
    const names = columns.map((name) => `"${name}"`).join(', ');
    const sql = `INSERT INTO "${table}" (${names}) VALUES (${columns.map(() => '?').join(', ')})`;
    const statement = made.get(sql) ?? database.prepare(sql);
    made.set(sql, statement);
    return statement;
  };
  return (table, row) => {
    // SQLite has no truth of its own: PocketBase stores 1 and 0.
    const values = Object.values(row).map((value) => (typeof value === 'boolean' ? Number(value) : value));
    statementFor(table, Object.keys(row)).run(...values);
  };
}

/** All rows of a table, as its shape has them. */
export function allRows<S extends Shape>(
  database: DatabaseSync,
  table: string,
  shape: S,
  order = 'id',
): RowOf<S>[] {
  const sql = `SELECT ${columnsOf(shape, table)} FROM ${table} ORDER BY ${order}`;
  return database.prepare(sql).all() as unknown as RowOf<S>[];
}
