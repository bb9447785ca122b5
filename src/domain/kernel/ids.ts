// The names that rows go by: 15 characters, a to z and 0 to 9, as the database makes them. Compared and sorted
// by these plain letters, so that every engine sorts alike.

import type { Random } from './random.ts';

export type Id = string;

const letters = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** True for text that can be the id of a row. */
export function isId(value: unknown): value is Id {
  return typeof value === 'string' && /^[a-z0-9]{15}$/.test(value);
}

/** An id for the demo co-op and for tests; the database makes the real ones. */
export function seededId(random: Random): Id {
  let id = '';
  while (id.length < 15) id += letters[random.below(letters.length)];
  return id;
}

/** Puts a list in the order of a text key, by plain letters; the list given stays as it was. */
export function sortedBy<Item>(list: readonly Item[], key: (item: Item) => string): Item[] {
  return [...list].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}
