/**
 * Keeps the last thing that was worked out, in the engine's memory: three hundred pages of one meeting ask the same at
 * once. The key names the last row of each table that it is made from, by its id, which no other row ever has. Those
 * tables only grow: one row more makes it anew, and what was made of a row that was undone is never asked for again.
 */
import type { Instant } from '../../../src/domain/kernel/index.ts';

interface Kept<T> {
  readonly key: string;
  readonly value: T;
  readonly from: Instant;
  readonly until: Instant;
}

/** In words of SQL: the id of the last row of a table that only grows; empty where it has none. */
export const lastRow = (table: string): string =>
  `COALESCE((SELECT id FROM ${table} ORDER BY rowid DESC LIMIT 1), '')`;

/**
 * A place for one value that is right from when it was made. `untilOf` says until when, where the time alone ends that; null
 * where it does not.
 */
export function keeping<T>() {
  let kept: Kept<T> | null = null;
  return (
    { now }: { readonly now: Instant },
    key: string,
    make: () => T,
    untilOf: (value: T) => Instant | null = () => null,
  ): T => {
    if (kept?.key === key && now >= kept.from && now < kept.until) return kept.value;
    const value = make();
    kept = { key, value, from: now, until: untilOf(value) ?? Number.POSITIVE_INFINITY };
    return value;
  };
}
