/** What a measurement answers with: a table for a person, numbers for a machine. */

export interface Measured {
  /** What was measured, and how. */
  title: string;
  columns: readonly string[];
  rows: readonly (readonly (string | number)[])[];
  /** A sentence for each bar that was missed. */
  missed: readonly string[];
  /** The numbers as they go into bench-results. */
  numbers: unknown;
}

export function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** A number with its thousands apart: 12 345. */
export function grouped(value: number): string {
  return String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, ' ');
}

/** The lines of a table: words to the left, numbers to the right. */
export function tableLines({ title, columns, rows, missed }: Measured): string[] {
  const cells = [columns, ...rows.map((row) => row.map(String))];
  const widths = columns.map((_, column) => Math.max(...cells.map((row) => row[column]!.length)));
  const line = (row: readonly string[]) =>
    row.map((cell, column) => (column ? cell.padStart(widths[column]!) : cell.padEnd(widths[0]!))).join('  ');
  return [title, ...cells.map((row) => `  ${line(row)}`), ...missed.map((sentence) => `  ✗ ${sentence}`)];
}
