/**
 * The only file that speaks PocketBase: plain rows in, plain rows out. All work of a command goes through the
 * transaction's own app, because the outer one would wait for itself.
 */
import type { Instant } from '../../../src/domain/kernel/index.ts';
import type { RowOf, Shape } from '../../../src/records/row.ts';

export { dateText, instantOf, neededInstant } from '../../../src/records/row.ts';

/** The app of one transaction (or, outside any, the whole server's). */
export type App = Pick<core.App, 'db' | 'save' | 'delete' | 'findRecordById'>;

/** What rows can be read through: a transaction's app, or the reader of a query, which cannot write. */
export type Readable = App | PlatformReader;

/** What is looked at, and when. */
export interface Asked {
  readonly app: Readable;
  readonly now: Instant;
}

/** Values a row or a query may carry. Instants are written as PocketBase writes dates. */
export type Value = string | number | boolean | null;

/** All rows of a query. `shape` names each column with an example of its kind: `{ id: '', minutes: 0 }`. */
export function rows<S extends Shape>(
  app: Readable,
  sql: string,
  params: { [name: string]: Value },
  shape: S,
): RowOf<S>[] {
  return platform.rows(app, sql, params, shape) as RowOf<S>[];
}

/** The first row of a query, or null. */
export function row<S extends Shape>(
  app: Readable,
  sql: string,
  params: { [name: string]: Value },
  shape: S,
): RowOf<S> | null {
  return rows(app, sql, params, shape)[0] ?? null;
}

let written = 0;

/** How often this runtime has written so far: a command that leaves it as it was has nothing to undo. */
export const writes = (): number => written;

/** Adds a row after PocketBase's checks of its fields, and gives its id. */
export function insert(app: App, collection: string, values: { [field: string]: unknown }): string {
  written += 1;
  return platform.insert(app, collection, values);
}

/** Changes fields of one row. Append-only tables refuse this by their triggers. */
export function update(app: App, collection: string, id: string, values: { [field: string]: unknown }): void {
  written += 1;
  platform.update(app, collection, id, values);
}

/** Saves a record that PocketBase itself has changed: an account with new keys. */
export function save(app: App, record: core.Record): void {
  written += 1;
  app.save(record);
}

/** Changes or takes away all rows that a statement names. */
export function execute(app: App, sql: string, params: { [name: string]: Value }): void {
  written += 1;
  app
    .db()
    .newQuery(sql)
    .bind(params as never)
    .execute();
}

/** Takes one row away. */
export function remove(app: App, collection: string, id: string): void {
  written += 1;
  app.delete(app.findRecordById(collection, id));
}

/** The database's own number for the next line of a history: one writer at a time, so it cannot be taken twice. */
export function nextSeq(app: App, table: 'events' | 'looks' | 'register_facts' | 'time_postings'): number {
  return (row(app, `SELECT COALESCE(MAX(seq), 0) AS last FROM ${table}`, {}, { last: 0 })?.last ?? 0) + 1;
}
