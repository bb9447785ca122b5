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
  /** Call after a commit that has written outbox rows: the server then sends them. */
  wakeOutbox(): void;
};
