/** What a bar chart needs to know. Values are whole numbers; `text` is the value as words ("12 members"). */
export interface ChartRow {
  label: string;
  value: number;
  text: string;
  tone?: 'plain' | 'for' | 'against' | 'neither' | 'none' | undefined;
}
export interface Chart {
  caption: string;
  /** Names of the two columns, heard but not seen. */
  columns: readonly [string, string];
  rows: readonly ChartRow[];
  /** The value of a full bar; the greatest value when left out. */
  full?: number | undefined;
  /** A line across every bar, such as the number that is needed, and the sentence that says what it is. */
  mark?: { at: number; text: string } | undefined;
}

/** How much of the full width a value takes: `50%`. Never more than all of it, nothing when there is nothing. */
export function share(value: number, chart: Chart): string {
  const full = chart.full ?? Math.max(...chart.rows.map((row) => row.value), chart.mark?.at ?? 0);
  if (full <= 0) return '0%';
  return `${Math.min(100, Math.max(0, Math.round((value * 1000) / full) / 10))}%`;
}
