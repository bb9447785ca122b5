// A table as a file that a spreadsheet opens, and that can do nothing there.

/** What a spreadsheet takes for the beginning of a formula. */
const FORMULA = /^[=+\-@\t\r]/;

function cell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * Rows of text as CSV (RFC 4180). A cell that would be run as a formula gets an apostrophe before it. Example:
 * `csvOf(['Name'], [['=1+1']])` has the cell `'=1+1`.
 */
export function csvOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/** The same as the content of a file: Excel reads it as UTF-8 only with a mark before it. */
export const csvFile = (...table: Parameters<typeof csvOf>): string => `\uFEFF${csvOf(...table)}`;
