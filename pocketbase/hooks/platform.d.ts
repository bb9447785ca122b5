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
  /** Called once at load for each verb; the server refuses to start when one of pb_hooks/verbs.json is missing. */
  registerVerb(name: string): void;
  /**
   * Stands for the network household that a request comes from: the same within one run of the server, another after
   * its next start, and nothing leads back from it to an address.
   */
  household(e: core.RequestEvent): string;
  /** Call after a commit that has written outbox rows: the server then sends them. */
  wakeOutbox(): void;
  /**
   * Runs `work` with the app of a transaction, and returns after its commit: the disk has it. What `work` throws
   * undoes all it did and is thrown again. Commands that wait at the same moment share a commit.
   */
  inTransaction(work: (app: core.App) => void): void;
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
