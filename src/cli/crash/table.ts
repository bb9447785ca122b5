/** The table of what was tried and what came of it. */

export interface Tried {
  what: string;
  outcome: string;
  /** A sentence for each promise that was broken. */
  faults: string[];
  /** True when this machine does not allow it; it then proves nothing, and the table says so. */
  notPossible?: boolean;
}

const MOST_FAULTS = 20;

/** Prints one line for each thing tried and, under it, what went wrong. */
export function printTable(rows: readonly Tried[]): void {
  const width = Math.max(...rows.map(({ what }) => what.length));
  console.log('');
  for (const { what, outcome, faults, notPossible } of rows) {
    const mark = notPossible ? '–' : faults.length ? '✗' : '✓';
    console.log(`${mark} ${what.padEnd(width)}  ${outcome}`);
    for (const fault of faults.slice(0, MOST_FAULTS)) console.log(`    ${fault}`);
    if (faults.length > MOST_FAULTS) console.log(`    and ${faults.length - MOST_FAULTS} more`);
  }
}
