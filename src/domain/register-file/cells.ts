// What stands in one cell, before anybody asks what it means: letters that are none, formulas, hidden letters. A cell
// that a spreadsheet would run as a formula is never taken as it is; our own files mark such a cell with an
// apostrophe, which is taken away here.

import { lengthOf } from '../kernel/index.ts';
import { columnOf, type ColumnKey, type FileKind } from './columns.ts';
import type { Parsed } from './faults.ts';

/** More letters than anything in the register can have. */
export const LONGEST_CELL = 2000;

/** What a spreadsheet takes for a formula when a cell begins with it, in letters of either width. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;
/** The same behind our mark, or behind the marks of a text that began with one. */
const MARKED = /^'+[=+\-@\t\r＝＋－＠]/;
/** Spaces that nobody sees before it: we take them away, and then the formula would be the first. */
const SPACES = /^[ \n\u00a0]+/;

/** A text as a cell that no spreadsheet runs. */
export const markedCell = (text: string): string =>
  FORMULA.test(text) || MARKED.test(text) ? `'${text}` : text;

/** The text of a cell that may have been marked. */
const unmarked = (cell: string): string => (MARKED.test(cell) ? cell.slice(1) : cell);

/** Columns whose own rules know what a plus or a minus means. */
const SIGNED: readonly ColumnKey[] = [
  'phone',
  'shares',
  'due',
  'paid',
  'amount',
  'loan',
  'deposit',
  'number',
  'corrects',
];
const PLAIN_NUMBER = /^[+\-−]\s*[£]?[\d\s().,e+-]*$/i;

function isFormula(cell: string, column: ColumnKey, kind: FileKind): boolean {
  // A file of facts is taken to the letter, with its spaces.
  const first = kind === 'facts' ? cell : cell.replace(SPACES, '');
  return FORMULA.test(first) && !(SIGNED.includes(column) && PLAIN_NUMBER.test(first));
}

// Letters that nobody sees: without width, or turning the way of reading.
const HIDDEN = /[\u00ad\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/;
const CONTROL = /[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/;
// What UTF-8 looks like when it was read as something else and written again.
const TWICE_ENCODED = /[ÃÂ][\u0080-\u00bf]|â€[\u0080-\u00bf\u2018-\u2122]|Å[\u00b5\u00b7\u0174-\u0177]/;

/** True when half of a letter stands alone: a pair of code units that was cut in two. */
function hasHalfLetter(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 0xd800 || unit > 0xdfff) continue;
    const next = text.charCodeAt(at + 1);
    if (unit > 0xdbff || !(next >= 0xdc00 && next <= 0xdfff)) return true;
    at += 1;
  }
  return false;
}

/** Whatever no file may hold, whoever wrote it. */
function brokenIn(text: string) {
  if (text.length > LONGEST_CELL) return 'cell-too-long' as const;
  if (text.includes('\0')) return 'cell-nul' as const;
  if (hasHalfLetter(text)) return 'cell-half-letter' as const;
  return null;
}

/** What is wrong with letters that a person or a program typed. */
function oddIn(text: string) {
  if (text.includes('\ufffd')) return 'cell-broken-letter' as const;
  if (CONTROL.test(text)) return 'cell-control' as const;
  if (HIDDEN.test(text)) return 'cell-hidden' as const;
  if (TWICE_ENCODED.test(text)) return 'cell-twice-encoded' as const;
  return null;
}

const oneSpace = (text: string): string => text.replace(/[ \t\u00a0]+/g, ' ').trim();

/** Lines without spaces around them; empty ones are left out. */
const linesIn = (text: string): string[] =>
  text
    .split(/\r\n|\r|\n/)
    .map(oneSpace)
    .filter((line) => line !== '');

/**
 * The text of a cell: one spelling for each letter (NFC), one space between words. Our own files of facts are taken as
 * they are, so that what went out comes back to the letter.
 */
export function cellText(cell: string, column: ColumnKey, kind: FileKind): Parsed<string> {
  const broken = brokenIn(cell);
  if (broken)
    return { fault: broken, params: { count: lengthOf(cell.slice(0, LONGEST_CELL)), most: LONGEST_CELL } };
  if (isFormula(cell, column, kind)) return { fault: 'cell-formula' };
  const text = unmarked(cell);
  if (kind === 'facts') return { value: text };
  const odd = oddIn(text);
  if (odd) return { fault: odd };
  const lines = linesIn(text.normalize('NFC'));
  if (lines.length > 1 && !columnOf(column).lines) return { fault: 'cell-two-lines' };
  return { value: lines.join('\n') };
}
