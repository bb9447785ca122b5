/** What a feature holds about a person, and what it does when they are erased: its holds.ts and its erase.ts. */
import type { Id } from '../../../src/domain/kernel/index.ts';
import type { HeldRow, HeldSection } from '../../../src/domain/my-information/index.ts';
import type { RowOf, Shape } from '../../../src/records/row.ts';
import type { shapes } from '../../../src/types/shapes.ts';
import type { Context } from './context.ts';
import { rows, type Readable, type Value } from './engine.ts';

export type Table = keyof typeof shapes;

/** The person whose rows are meant. Without an account `account` and `email` are empty. */
export interface Holder {
  readonly member: Id;
  readonly account: Id;
  readonly email: string;
}

/** The rows after a place, so many at most. */
export interface HeldPage {
  readonly after: string;
  readonly most: number;
}

/** A section, the tables that it answers for, and its rows in the order of time. */
export interface Holding extends HeldSection {
  readonly tables: readonly Table[];
  readonly rows: (app: Readable, of: Holder, page: HeldPage) => readonly HeldRow[];
  /** Takes the section's rows away, because the person says so: there exactly where `mayDelete` is true. */
  readonly remove?: (context: Pick<Context, 'app' | 'now'>, of: Holder) => void;
}

/** The default export of a feature's holds.ts. */
export type Holds = readonly Holding[];

/** Somebody who is erased, and what stands for their name from now on. */
export interface Erased extends Holder {
  /** What they were called until now: no part may ask the rows of members for it, which may be changed already. */
  readonly name: string;
  readonly pseudonym: string;
  /** True while the rules keep the name in the register; it goes by the clock later. */
  readonly keepName: boolean;
}

/** The default export of a feature's erase.ts: the tables that it answers for, and what it does with them. */
export interface Erase {
  readonly tables: readonly Table[];
  readonly erase: (context: Pick<Context, 'app' | 'now'>, of: Erased) => void;
}

export interface HeldQuestion<S extends Shape> {
  readonly shape: S;
  /** What comes after FROM; the columns of the shape are named in `columns`, or alike. */
  readonly from: string;
  readonly columns?: { readonly [K in keyof S]?: string };
  readonly where: string;
  readonly params: { readonly [name: string]: Value };
  /** An expression for the moment of a row, and one for what tells two rows of a moment apart. */
  readonly at: string;
  readonly id?: string;
}

/** A page of rows, oldest first. The place of a row is its moment and its id, so that nothing is left out between pages. */
export function heldRows<S extends Shape>(
  app: Readable,
  { shape, from, columns = {}, where, params, at, id = 'id' }: HeldQuestion<S>,
  { after, most }: HeldPage,
): HeldRow[] {
  const place = `${at} || ' ' || ${id}`;
  const named = Object.keys(shape).map((name) => `${columns[name] ?? `"${name}"`} AS "${name}"`);
  const sql =
    `SELECT ${[...named, `${place} AS cursor`].join(', ')} FROM ${from} ` +
    `WHERE (${where}) AND ${place} > {:after} ORDER BY cursor LIMIT ${most}`;
  const found = rows(app, sql, { ...params, after }, { ...shape, cursor: '' } as S & { cursor: '' });
  return found as (RowOf<S> & { cursor: string })[];
}

/** The rows of a section that are found by the member alone: `{:member}` stands for who they are. */
export const memberRows =
  <S extends Shape>(question: Omit<HeldQuestion<S>, 'params'>): Holding['rows'] =>
  (app, { member }, page) =>
    heldRows(app, { ...question, params: { member } }, page);
