// Money and shares as people write them, as whole pence and whole shares. Nothing is rounded: an amount with a part of a
// penny, or one that could be read in two ways, is refused.

import { MOST_PENCE } from '../register/index.ts';
import type { Parsed } from './faults.ts';

const MOST_SHARES = 1_000_000;

const POUNDS = /^(\d{1,9}|\d{1,3}(?:,\d{3})+)(?:\.(\d*))?$/;
const NEGATIVE = /^[-−(]|-$/;
const SCIENTIFIC = /^[+-]?[\d.,]+e[+-]?\d+$/i;
const COMMA_FOR_POINT = /^\d+(\.\d{3})*,\d{1,2}$/;

/** Whole pence: `£1.00`, `1`, `1.5`, `1,000.50`, `50p`. */
export function parsePence(text: string): Parsed<number> {
  const plain = text.replace(/[£\s]/g, '');
  if (SCIENTIFIC.test(plain)) return { fault: 'amount-scientific' };
  if (NEGATIVE.test(plain)) return { fault: 'amount-negative' };
  if (/^\d{1,9}p$/i.test(plain)) return within(Number(plain.slice(0, -1)));
  if (COMMA_FOR_POINT.test(plain)) return { fault: 'amount-comma' };
  const read = POUNDS.exec(plain);
  if (!read) return { fault: 'amount-wrong' };
  const part = (read[2] ?? '').replace(/0+$/, '');
  if (part.length > 2) return { fault: 'amount-part-penny' };
  return within(Number(read[1]!.replace(/,/g, '')) * 100 + Number(part.padEnd(2, '0')));
}

const within = (pence: number): Parsed<number> =>
  pence > MOST_PENCE ? { fault: 'amount-too-large' } : { value: pence };

/** Whole shares: `1`, `1.0`, `1,000`. */
export function parseShares(text: string): Parsed<number> {
  const plain = text.replace(/\s/g, '');
  if (NEGATIVE.test(plain)) return { fault: 'shares-negative' };
  const read = POUNDS.exec(plain);
  if (!read) return { fault: 'shares-wrong' };
  if (/[1-9]/.test(read[2] ?? '')) return { fault: 'shares-part' };
  const shares = Number(read[1]!.replace(/,/g, ''));
  return shares > MOST_SHARES ? { fault: 'shares-too-many' } : { value: shares };
}

/** Whole pence as a cell that spreadsheets take for a number. */
export const poundsCell = (pence: number): string =>
  `${Math.floor(pence / 100)}.${String(pence % 100).padStart(2, '0')}`;
