/**
 * What the Go platform gives to hooks (pocketbase/internal/bindings/platform.go). Everything else a hook needs
 * it takes from PocketBase or from src/domain.
 */

/** What a query asks for rows: one moment of the database, from which nothing can be written. Only platform.rows takes it. */
interface PlatformReader {
  readonly platformReader: never;
}

/** The parts of a browser's answer about a passkey, each in base64url. A new passkey has an attestation. */
interface PlatformPasskeyAnswer {
  readonly id: string;
  readonly clientDataJSON: string;
  readonly attestationObject?: string;
  readonly authenticatorData?: string;
  readonly signature?: string;
  readonly userHandle?: string;
}

/** What is kept of a passkey; nothing of it is secret. */
interface PlatformPasskey {
  readonly id: string;
  readonly publicKey: string;
  readonly signCount: number;
  /** True when its maker may save it for the person's other devices. */
  readonly mayBeSaved: boolean;
}

/** A door as Go sees it; the build writes the same list to pb_hooks/doors.json. */
interface PlatformDoor {
  readonly name: string;
  readonly kind: 'command' | 'query';
  readonly method: 'POST' | 'GET';
  readonly who: 'anyone' | 'member';
  readonly limit: 'command' | 'query' | 'large' | 'sign-in';
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
  /** The name that passkeys belong to, from the public address; empty when that is a bare number, where there are none. */
  passkeyHost(): string;
  /** The challenge that an answer says it answers, and '' when it says none. Nothing has been checked by then. */
  passkeyChallenge(answer: PlatformPasskeyAnswer): string;
  /** Checks the answer with which a new passkey comes: what to keep of it, or null when anything is not right. */
  passkeyMade(answer: PlatformPasskeyAnswer, challenge: string): PlatformPasskey | null;
  /** Checks the answer of a sign-in against a passkey: its own count of uses now, or null when anything is not right. */
  passkeyUsed(answer: PlatformPasskeyAnswer, challenge: string, passkey: PlatformPasskey): number | null;
  /**
   * A token for an account that says on which device (the id of its row) its owner signed in, and how. With `seconds` it
   * ends by itself and is never renewed; with 0 it lasts as long as all tokens and can be renewed.
   */
  sessionToken(account: core.Record, device: string, way: string, seconds: number): string;
  /** Makes the key of one secret vote in the folder of the keys, which lies outside the data; gives what everybody may know. */
  sealedKey(): { readonly id: string; readonly publicKey: string };
  /**
   * Notes beside the key which box was fixed with it, once. False when there is no key, or another box was fixed with it:
   * then a backup was put back, and nothing is opened.
   */
  sealedFix(keyId: string, box: string): boolean;
  /**
   * For a key that tellers hold: notes which box was fixed for it, once. False when another box was, or the count is over:
   * then a backup was put back.
   */
  sealedNote(keyId: string, box: string): boolean;
  /** A public key that tellers typed, from its compressed point in hex digits; null when it is no point of the curve. */
  sealedPublic(point: string): { readonly id: string; readonly publicKey: string } | null;
  /** Seals a paper (hex digits) for a public key: the envelope that tellers try their parts on. */
  sealedSeal(keyId: string, publicKey: string, info: string, paper: string): string;
  /** What is in the envelopes of a box: filled-in papers in hex digits, in their own order; null as `sealedFix` is false. */
  sealedOpen(
    keyId: string,
    box: string,
    info: string,
    envelopes: readonly string[],
  ): { readonly papers: readonly string[]; readonly unopened: number } | null;
  /**
   * Seals a text of one vote with a secret beside its key, that goes when the key goes; `sealedShow` opens it again. For
   * what people counted on paper, until the opening. Null when the key was destroyed.
   */
  sealedHide(keyId: string, text: string): string | null;
  sealedShow(keyId: string, hidden: string): string;
  /**
   * Destroys the key, what the database's log and free pages still hold, and the backups of this server. Outside every
   * transaction. True when all is gone; false when a reader stood in the way: then again later.
   */
  sealedDestroy(keyId: string): boolean;
  /** Call after a commit that has written outbox rows: the server then sends them. */
  wakeOutbox(): void;
  /** Call after a commit that has noted a letter to many: the job `letters` of main.pb.js begins, outside this request. */
  wakeLetters(): void;
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
  /** Says how many rulebooks or backups wait to be confirmed by two people. /api/health tells the number to everybody. */
  waitsForTwo(kind: 'rulebook' | 'backup', count: number): void;
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
