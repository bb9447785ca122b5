/**
 * What the Go platform gives to hooks (pocketbase/internal/bindings/platform.go). Everything else a hook needs
 * it takes from PocketBase or from src/domain.
 */

/** What a query asks for rows: one moment of the database, from which nothing can be written. Only platform.rows takes it. */
interface PlatformReader {
  readonly platformReader: never;
}

/** A door as Go sees it; the build writes the same list to pb_hooks/doors.json. */
interface PlatformDoor {
  readonly name: string;
  readonly kind: 'command' | 'query';
  readonly method: 'POST' | 'GET';
  readonly who: 'anyone' | 'member';
  readonly limit: 'command' | 'query' | 'sign-in';
  readonly secret: boolean;
}

declare const platform: {
  /** The time now in milliseconds since 1970; test builds can set it. `new Date()` in a hook agrees with it. */
  now(): number;
  /** When the public face had taken in the whole request of a command, in milliseconds since 1970. */
  arrivedAt(e: core.RequestEvent): number;
  /** Whether this server holds a real co-op or the demo co-op. */
  mode(): 'demo' | 'production';
  /** The address for links, without a slash at the end. It is configuration, never the Host header. */
  publicUrl(): string;
  /**
   * Called once at load for each door; only registered doors are open, each with its own method. The server refuses
   * to start when the doors are not those of pb_hooks/doors.json. Nothing about a secret door is ever logged.
   */
  registerDoor(door: PlatformDoor): void;
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
  /**
   * Runs `work` with a reader and gives its answer. It takes no turn of those who write and sees one moment of the
   * database. After one second it is stopped, in JavaScript or in the database, and an error is thrown whose text
   * contains `too-slow`; the runtime goes on. Inside it there is no transaction and no second read.
   */
  read<Answer>(work: (reader: PlatformReader) => Answer): Answer;
  /** Tells the pages that listen for a topic to look again, at most once a second a topic. Call it after the commit. */
  changed(topics: readonly string[]): void;
  /**
   * A ticket with which one page may listen for these topics (GET /api/co-op/live/hear?ticket=…), once and within 30
   * seconds. The caller has decided that it may. An owner (an account's id) has at most eight streams at a time.
   */
  liveTicket(topics: readonly string[], owner?: string): string;
  /** Ends the lines of an owner and takes the tickets back: after a sign-out everywhere nothing more is heard. */
  endLive(owner: string): void;
  /** After the commit in which somebody was erased: empties the database's log, so that no file has their words. */
  emptyLog(): void;
  /**
   * The rows of a question to the app of a transaction, or to the reader of a query (at most 20,000 then). Each column
   * of the answer is in the shape, with an example of its kind: '', 0 or false.
   */
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
