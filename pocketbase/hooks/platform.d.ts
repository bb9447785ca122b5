/**
 * What the Go platform gives to hooks (pocketbase/internal/bindings/platform.go). Everything else a hook needs
 * it takes from PocketBase or from src/domain.
 */
declare const platform: {
  /** The time now in milliseconds since 1970; test builds can set it. `new Date()` in a hook agrees with it. */
  now(): number;
  /** Whether this server holds a real co-op or the demo co-op. */
  mode(): 'demo' | 'production';
  /** The address for links, without a slash at the end. It is configuration, never the Host header. */
  publicUrl(): string;
  /** Called once at load for each door; the server refuses to start when one of pb_hooks/doors.json is missing. */
  registerDoor(door: object): void;
  /** Call after a commit that has written outbox rows: the server then sends them. */
  wakeOutbox(): void;
  /**
   * Runs `work` with the app of a transaction, and returns after its commit: the disk has it. What `work` throws
   * undoes all it did and is thrown again. Commands that wait at the same moment share a commit.
   */
  inTransaction(work: (app: core.App) => void): void;
  /**
   * Runs `work` with a reader: rows as they stand at one moment, on a connection that cannot write and waits for no
   * command. After a second it ends, in the hook and in the database, with a fault that says `too-slow`.
   */
  read(work: (app: core.App) => void): void;
  /** Call after a commit: the pages that listen to one of these topics look again. */
  changed(topics: readonly string[]): void;
  /** A word that opens /api/co-op/live/hear once, soon, for these topics. */
  liveTicket(topics: readonly string[]): string;
  /** The rows of a query. Each column of the answer is in the shape, with an example of its kind: '', 0 or false. */
  rows(
    app: unknown,
    sql: string,
    params: { readonly [name: string]: string | number | boolean | null },
    shape: { readonly [column: string]: '' | 0 | false },
  ): { [column: string]: string | number | boolean }[];
  /** Adds a row after PocketBase's checks of its fields, and gives its id. Throws for a field that is not there. */
  insert(app: unknown, collection: string, values: { readonly [field: string]: unknown }): string;
  /** Changes fields of one row after the checks of those fields. Throws when the row or a field is not there. */
  update(app: unknown, collection: string, id: string, changes: { readonly [field: string]: unknown }): void;
};
