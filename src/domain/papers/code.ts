// The code on the outer envelope of a postal vote. It stands for one member's pack in one vote and says nothing of the vote;
// it is on the outer envelope only, so that nothing inside leads to a person.

import { refusal, type Id, type Refusal } from '../kernel/index.ts';
import type { PaperState } from './paper.ts';

/** Letters and digits that nobody mistakes for each other, and no vowels, so that no word comes out. */
export const CODE_LETTERS = '23456789BCDFGHJKMNPQRTVWXZ';
export const CODE_LENGTH = 10;
/** How many codes may be handed in at once. */
export const MOST_CODES = 200;

/** A code as it was typed or scanned: spaces, dashes and small letters are no mistake. */
export const codeTyped = (text: string): string => text.toUpperCase().replace(/[\s\-‐‑–]/g, '');

/** A code as it is printed and read out. */
export const codePrinted = (code: string): string => `${code.slice(0, 5)} ${code.slice(5)}`;

/** What was scanned or typed, one code in a line or after a comma; each once, in the order in which it came. */
export function codesIn(text: string): string[] {
  const typed = text
    .split(/[\n\r,;]+/)
    .map(codeTyped)
    .filter((code) => code !== '');
  return [...new Set(typed)];
}

/** The pack that a code belongs to. */
export interface CodedPack {
  readonly vote: Id;
  readonly state: PaperState;
}

/**
 * Why an outer envelope that is found after the close is not noted as set aside: it was taken in before the close
 * (`code-used`), or noted already (`code-noted`); or what is typed is no code of this vote. Null when it is noted.
 */
export function whyNotLate(
  code: string,
  pack: (CodedPack & { readonly late: boolean }) | null,
  vote: Id,
): Refusal | null {
  const why = whyNotReceive(code, pack, vote);
  // A pack that ended is set aside like every other.
  if (why !== null && why.code !== 'code-ended') return why;
  return pack!.late ? refusal('code-noted') : null;
}

/** Why an outer envelope is not taken: `code-wrong`, `code-unknown`, `code-other-vote`, `code-used`, `code-ended`; null when it is. */
export function whyNotReceive(code: string, pack: CodedPack | null, vote: Id): Refusal | null {
  if (code.length !== CODE_LENGTH || [...code].some((letter) => !CODE_LETTERS.includes(letter)))
    return refusal('code-wrong');
  if (pack === null) return refusal('code-unknown');
  if (pack.vote !== vote) return refusal('code-other-vote');
  if (pack.state === 'in') return refusal('code-used');
  return pack.state === 'sent' ? null : refusal('code-ended');
}
