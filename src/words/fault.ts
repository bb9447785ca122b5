/**
 * What the reader of the word files says when something is wrong: which file, which line, which row, which rule,
 * and how to mend it. The linter, the build and the tests all speak in these records.
 */

export type Severity = 'error' | 'warning';

export interface Fault {
  /** Path from the root of the project, with forward slashes. */
  readonly file: string;
  /** First line of the part that is wrong, from 1. */
  readonly line: number;
  /** The row's id, a heading's section id, a message's key, or '' when the whole file is meant. */
  readonly row: string;
  readonly lang: 'en' | 'cy' | '';
  readonly version: 'easy' | 'standard' | '';
  /** A short name that tests and people can hold on to, such as `sentence-too-long`. */
  readonly rule: string;
  readonly severity: Severity;
  /** What is wrong, with the offending words. */
  readonly message: string;
  /** What would be better: words to use, or how to put it. */
  readonly example?: string;
}

/** One fault as a line that a person reads: `content/guides/x.yaml:31 · row how-much · en · rule: message (try: …)`. */
export function faultLine(fault: Fault): string {
  const parts = [`${fault.file}:${fault.line}`];
  if (fault.row) parts.push(`row ${fault.row}`);
  if (fault.lang) parts.push(fault.version ? `${fault.lang} ${fault.version}` : fault.lang);
  const better = fault.example ? `  Try: ${fault.example}` : '';
  return `${parts.join(' · ')} · ${fault.rule}: ${fault.message}${better}`;
}
