// How a part of a key, and the public key, are written on paper and typed: in groups of five characters. Four of them say
// something and the fifth is a check (Luhn's check in base 32) over the place of the group and the four, so that a mistyped
// character or a group in another's place is named at once. The characters are Crockford's 32: no I, L, O or U, and what
// looks like 1 or 0 is read as it.

import { bytesOfHex } from './envelope.ts';

const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const BASE = DIGITS.length;
const BITS = 5;
const IN_GROUP = 4;
const GROUP = IN_GROUP + 1;
/** What is written has 40 bytes: a head, the beginning of the key's id, 33 bytes, the beginning of a digest over all that. */
const BODY_BYTES = 33;
const ID_BYTES = 3;
const SUM_BYTES = 3;
const BYTES = 1 + ID_BYTES + BODY_BYTES + SUM_BYTES;
export const GROUPS = (BYTES * 8) / (BITS * IN_GROUP);
const VERSION = 1;

/** What one such text says. */
export interface Written {
  /** 0 for the public key; 1, 2 or 3 for a part. */
  readonly number: number;
  /** The first six hex digits of the key's id. */
  readonly keyStart: string;
  /** The compressed public key, or the part: 33 bytes in hex digits. */
  readonly body: string;
  /** The first six hex digits of the digest (SHA-256) of all that, as it was written. */
  readonly sum: string;
}

const hexOf = (bytes: readonly number[]): string =>
  bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** What the digest is taken over: the hex digits of all that stands before it. */
export const summedHex = ({ number, keyStart, body }: Omit<Written, 'sum'>): string =>
  hexOf([(VERSION << 4) | number]) + keyStart + body;

/** Luhn's check in base 32 over digits. */
function checkOf(digits: readonly number[]): number {
  const sum = [...digits].reverse().reduce((total, digit, at) => {
    const weighed = at % 2 === 0 ? digit * 2 : digit;
    return total + Math.floor(weighed / BASE) + (weighed % BASE);
  }, 0);
  return (BASE - (sum % BASE)) % BASE;
}

function digitsOf(bytes: readonly number[]): number[] {
  const bits = bytes.map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{5}/g) ?? []).map((five) => Number.parseInt(five, 2));
}

/** The groups in which something is written. Throws when it has another length than a key or a part. */
export function writeGroups(written: Written): string[] {
  const bytes = bytesOfHex(summedHex(written) + written.sum);
  if (bytes.length !== BYTES) throw new Error('Neither a key nor a part of one.');
  const digits = digitsOf(bytes);
  return Array.from({ length: GROUPS }, (_none, at) => {
    const four = digits.slice(at * IN_GROUP, (at + 1) * IN_GROUP);
    return [...four, checkOf([at, ...four])].map((digit) => DIGITS[digit]).join('');
  });
}

/** What was typed, read; or the numbers of the groups (from 1 on) that are wrong. Of a missing group the number too. */
export type ReadGroups =
  | { readonly ok: true; readonly written: Written }
  | { readonly ok: false; readonly wrong: readonly number[] };

/** The groups that somebody typed, however they parted them: at spaces, dashes and lines, or not at all. */
function groupsIn(text: string): string[] {
  const plain = text.toUpperCase().replaceAll('O', '0').replaceAll(/[IL]/g, '1');
  const parted = plain.split(/[^0-9A-Z]+/).filter((piece) => piece !== '');
  return parted.length > 1 ? parted : (plain.replaceAll(/[^0-9A-Z]/g, '').match(/.{1,5}/g) ?? []);
}

function isWrong(group: string, at: number): boolean {
  const digits = [...group].map((letter) => DIGITS.indexOf(letter));
  const four = digits.slice(0, IN_GROUP);
  return group.length !== GROUP || digits.includes(-1) || checkOf([at, ...four]) !== digits[IN_GROUP];
}

/** The numbers (from 1 on) of the groups typed so far that are wrong; the last one may be unfinished. */
export function wrongSoFar(text: string): number[] {
  const groups = groupsIn(text);
  return groups.flatMap((group, at) => {
    const unfinished = at === groups.length - 1 && group.length < GROUP;
    return at >= GROUPS || (!unfinished && isWrong(group, at)) ? [at + 1] : [];
  });
}

/** Reads what was typed. */
export function readGroups(text: string): ReadGroups {
  const groups = groupsIn(text);
  const places = Math.max(GROUPS, groups.length);
  const wrong = Array.from({ length: places }, (_none, at) => at).filter(
    (at) => at >= GROUPS || isWrong(groups[at] ?? '', at),
  );
  if (wrong.length > 0) return { ok: false, wrong: wrong.map((at) => at + 1) };
  const bits = groups
    .flatMap((group) => [...group].slice(0, IN_GROUP))
    .map((letter) => DIGITS.indexOf(letter).toString(2).padStart(BITS, '0'))
    .join('');
  const bytes = (bits.match(/.{8}/g) ?? []).map((eight) => Number.parseInt(eight, 2));
  // The head is the first group's: another version is as wrong as a mistyped one.
  if (bytes[0]! >> 4 !== VERSION || (bytes[0]! & 15) > 3) return { ok: false, wrong: [1] };
  const hex = hexOf(bytes);
  const idEnd = 2 + ID_BYTES * 2;
  const bodyEnd = idEnd + BODY_BYTES * 2;
  return {
    ok: true,
    written: {
      number: bytes[0]! & 15,
      keyStart: hex.slice(2, idEnd),
      body: hex.slice(idEnd, bodyEnd),
      sum: hex.slice(bodyEnd),
    },
  };
}
