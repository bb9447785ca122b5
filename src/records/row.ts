/**
 * Rows as the database has them: plain columns, dates as text. The features' files beside this one turn them into the
 * values that the rules know and back, for hooks, commands, the demo and the tests alike.
 */
import type { Instant } from '../domain/kernel/index.ts';
import type { shapes } from '../types/shapes.ts';

/** The columns of a row, each with an example of its kind: `{ id: '', minutes: 0, carried: false }`. */
export type Shape = Readonly<{ [column: string]: '' | 0 | false }>;
export type RowOf<S extends Shape> = {
  readonly [K in keyof S]: S[K] extends '' ? string : S[K] extends 0 ? number : boolean;
};

/** A new row of a collection, all its columns but the id: a column that the schema gains is missed by the one that makes it. */
export type NewRow<Collection extends keyof typeof shapes> = Omit<RowOf<(typeof shapes)[Collection]>, 'id'>;

/** Makes rows with an id of their own, of values that carry theirs. */
export const withId =
  <Value, Made extends object>(rowFor: (value: Value) => Made) =>
  (value: Value & { readonly id: string }): Made & { readonly id: string } => ({
    ...rowFor(value),
    id: value.id,
  });

/** The way a date stands in a row: `2026-11-22 10:00:00.000Z`. */
export function dateText(at: Instant): string {
  return new Date(at).toISOString().replace('T', ' ');
}

/** A date that may be empty, as it stands in a row. */
export const maybeDateText = (at: Instant | null): string => (at === null ? '' : dateText(at));

/** The instant in a date column, or null when it is empty. */
export function instantOf(text: string): Instant | null {
  return text === '' ? null : Date.parse(text.replace(' ', 'T'));
}

/** The instant in a date column that is never empty. Throws when it is: the schema asks for it. */
export function neededInstant(text: string): Instant {
  const at = instantOf(text);
  if (at === null || !(at > 0)) throw new Error(`A needed date is not there: "${text}"`);
  return at;
}

/** The columns of a shape as a query names them, each with its table: `members.id, members.joinedAt`. */
export function columnsOf(shape: Shape, table?: string): string {
  const names = Object.keys(shape);
  return (table === undefined ? names : names.map((name) => `${table}.${name}`)).join(', ');
}

/** Some columns of a shape: `pick(shapes.members, 'id', 'displayName')`. */
export function pick<S extends Shape, K extends keyof S>(shape: S, ...names: readonly K[]): Pick<S, K> {
  return Object.fromEntries(names.map((name) => [name, shape[name]])) as Pick<S, K>;
}
