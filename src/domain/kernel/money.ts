// Money is whole pence. Here is how an amount is written for people, the same in English and Welsh.

import { divideDown, isWhole, remainder } from './whole-numbers.ts';

/** `£1`, `£12.50`, `−£3`: whole pounds without pence. Throws for anything but whole pence. */
export function poundsText(pence: number): string {
  if (!isWhole(pence)) throw new Error(`Not whole pence: ${pence}`);
  const size = Math.abs(pence);
  const [pounds, rest] = [divideDown(size, 100), remainder(size, 100)];
  const amount = rest === 0 ? String(pounds) : `${pounds}.${String(rest).padStart(2, '0')}`;
  return `${pence < 0 ? '−' : ''}£${amount}`;
}
