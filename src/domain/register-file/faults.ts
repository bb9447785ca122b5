// What can be wrong with a file, each with a code. The sentence of a code stands in the words of the page; here is only
// whether it stops the file, or asks somebody to look.

import type { ColumnKey } from './columns.ts';

/** What stops a file. Each code has its sentence in register-import.json as `fault-<code>`. */
export const stopping = [
  // The file as a whole.
  'file-empty',
  'file-too-large',
  'file-is-workbook',
  'file-not-text',
  'file-broken-letters',
  'rows-none',
  'rows-too-many',
  // Its first line.
  'header-missing',
  'header-unknown',
  'header-misspelt',
  'header-twice',
  'header-other-kind',
  'header-column-missing',
  // A line, and how it is written.
  'quotes-open',
  'quotes-wrong',
  'row-too-long',
  'row-too-short',
  'cell-too-long',
  'cell-formula',
  'cell-nul',
  'cell-control',
  'cell-hidden',
  'cell-half-letter',
  'cell-broken-letter',
  'cell-twice-encoded',
  'cell-two-lines',
  // Names and addresses.
  'name-missing',
  'name-too-long',
  'address-too-many-lines',
  'address-line-too-long',
  'address-twice',
  'person-number-wrong',
  // How to reach them.
  'email-wrong',
  'email-two',
  'purpose-unknown',
  'purpose-without-email',
  'phone-wrong',
  'phone-lost-zero',
  'phone-rounded',
  'way-unknown',
  // Groups and who speaks.
  'group-missing',
  'group-unknown',
  'group-misspelt',
  'groups-same',
  'groups-not-together',
  'voice-kind-unknown',
  'voice-missing',
  'voice-not-needed',
  // Days.
  'entered-missing',
  'day-missing',
  'day-wrong',
  'day-short-year',
  'day-month-first',
  'day-number',
  'day-nought',
  'day-too-early',
  'day-too-late',
  'day-ahead',
  'ceased-before-entered',
  'why-missing',
  'why-unknown',
  'why-without-day',
  // Shares and money.
  'shares-wrong',
  'shares-part',
  'shares-negative',
  'shares-too-many',
  'amount-missing',
  'amount-wrong',
  'amount-negative',
  'amount-part-penny',
  'amount-comma',
  'amount-scientific',
  'amount-too-large',
  'paid-how-unknown',
  'cost-without-shares',
  // Offices.
  'office-missing',
  'office-unknown',
  'office-misspelt',
  'office-held-twice',
  'office-ends-before',
  'office-outside-membership',
  // Facts.
  'fact-unknown',
  'fact-number-wrong',
  'fact-number-twice',
  'fact-person-missing',
  'fact-person-differs',
  'fact-corrects-unknown',
  'fact-corrects-other',
  'fact-corrects-twice',
  'fact-money-unknown',
  'fact-not-together',
  'person-too-many-facts',
  // More people than one.
  'twice-number',
  'twice-person',
  // Against the register.
  'there-number',
  'there-person',
] as const;

/** What somebody has to look at, and may be right. */
export const looking = ['twice-email', 'twice-name-near', 'there-email', 'there-name'] as const;

type StopCode = (typeof stopping)[number];
type LookCode = (typeof looking)[number];
export type FaultCode = StopCode | LookCode;

/** What a sentence mentions. */
export type FaultParams = Readonly<Record<string, string | number>>;

export interface FileFault {
  readonly code: FaultCode;
  /** The line of the file, as a spreadsheet counts it: the names of the columns are 1. Null for the whole file. */
  readonly row: number | null;
  readonly column: ColumnKey | null;
  readonly params: FaultParams;
}

export const fileFault = (
  code: FaultCode,
  row: number | null = null,
  column: ColumnKey | null = null,
  params: FaultParams = {},
): FileFault => ({ code, row, column, params });

/** True when the file cannot be put in as long as this is in it. */
export const stops = ({ code }: Pick<FileFault, 'code'>): boolean =>
  (stopping as readonly string[]).includes(code);

/** What was read, or the code of what is wrong with it. */
export type Parsed<Value> =
  | { readonly value: Value; readonly fault?: never }
  | { readonly fault: FaultCode; readonly params?: FaultParams; readonly value?: never };

const SHOWN = 40;

/** What somebody typed, short enough to show in a sentence. */
export const shortened = (text: string): string => {
  const letters = [...text.replace(/\s+/g, ' ')];
  return letters.length <= SHOWN ? letters.join('') : `${letters.slice(0, SHOWN).join('')}…`;
};
