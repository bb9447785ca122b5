/**
 * A list of the office: what its columns say, which of its rows somebody chose, and in which order they stand. The page
 * and the file are made from the same columns, so that the file never has more than the page.
 */
import { csvFile } from '../domain/kernel/index.ts';

export interface Column<Row> {
  readonly key: string;
  readonly name: string;
  /** What stands in the cell, and in the file. */
  readonly text: (row: Row) => string;
  /** By what it is sorted; left out for a column that has no order of its own. */
  readonly by?: (row: Row) => string | number;
  /** True for amounts: their digits stand below each other. */
  readonly number?: boolean;
}

export interface Filter<Row> {
  readonly key: string;
  readonly label: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly fits: (row: Row, value: string) => boolean;
}

export interface Order {
  readonly key: string;
  /** True when the last comes first. */
  readonly down: boolean;
}

/** The value of each filter by its key; no value, or '', takes all. */
export type Chosen = Readonly<Record<string, string>>;

export interface ListParts<Row> {
  readonly columns: readonly Column<Row>[];
  readonly filters?: readonly Filter<Row>[];
}

/** Names as people look for them: capitals and accents do not part them, and 10 comes after 9. */
const words = new Intl.Collator('en-GB', { numeric: true, sensitivity: 'base' });

const compared = (a: string | number, b: string | number): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : words.compare(String(a), String(b));

/** The rows that were chosen, in the order that was chosen; what is alike stays as the server ordered it. */
export function arranged<Row>(
  rows: readonly Row[],
  { columns, filters = [] }: ListParts<Row>,
  chosen: Chosen,
  { key, down }: Order,
): Row[] {
  const fitting = rows.filter((row) =>
    filters.every((filter) => !chosen[filter.key] || filter.fits(row, chosen[filter.key]!)),
  );
  const by = columns.find((column) => column.key === key)?.by;
  if (!by) return fitting;
  return fitting.sort((a, b) => (down ? -1 : 1) * compared(by(a), by(b)));
}

/** After a press on the head of a column: from first to last, and the other way round with the next press. */
export const pressed = (order: Order, key: string): Order => ({
  key,
  down: order.key === key && !order.down,
});

/** The rows as a file for a spreadsheet. */
export const fileOf = <Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string =>
  csvFile(
    columns.map(({ name }) => name),
    rows.map((row) => columns.map(({ text }) => text(row))),
  );
