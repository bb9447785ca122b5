// Whether two applications, or an application and somebody in the register, may be the same person. It only ever makes
// the office look: nobody is refused because of it, and nothing of it is told to who applies.

import { linesOf, type Answers } from './answers.ts';

/** What people are compared by. An empty key fits nothing. */
export interface Likeness {
  readonly emailKey: string;
  readonly nameKey: string;
  readonly placeKey: string;
  readonly phoneKey: string;
}

const COMBINING = /[\u0300-\u036f]/g;
const POSTCODE = /\b([a-z]{1,2}[0-9][a-z0-9]?) ?([0-9][a-z]{2})\b/;

/** Words without accents, capitals, dots and hyphens, with one space between them. */
export const plainWords = (text: string): string =>
  text
    .normalize('NFD')
    .replace(COMBINING, '')
    .toLowerCase()
    .replace(/['’‘ʼ.]/g, '')
    .replace(/[\s,\-‐‑–]+/g, ' ')
    .trim();

/** The postcode, or else the last line. */
export function placeKeyOf(lines: readonly string[]): string {
  const plain = lines.map(plainWords);
  for (const line of [...plain].reverse()) {
    const found = POSTCODE.exec(line);
    if (found) return `${found[1]}${found[2]}`;
  }
  return plain.at(-1) ?? '';
}

/** The digits of a number, as one dials it in the United Kingdom. */
export const phoneKeyOf = (phone: string): string =>
  phone
    .replace(/\(0\)/g, '')
    .replace(/^\s*\+44/, '0')
    .replace(/^\s*0044/, '0')
    .replace(/[^0-9]/g, '');

export function likenessOf({
  email,
  fullName,
  address,
  phone,
}: Pick<Answers, 'email' | 'fullName' | 'address' | 'phone'>): Likeness {
  return {
    emailKey: email.trim().toLowerCase(),
    nameKey: plainWords(fullName),
    placeKey: placeKeyOf(linesOf(address)),
    phoneKey: phoneKeyOf(phone),
  };
}

const both = (one: string, other: string): boolean => one !== '' && one === other;

/** True when nothing is known of where somebody is: then their name alone has to do. */
const isNowhere = ({ placeKey, phoneKey }: Likeness): boolean => placeKey === '' && phoneKey === '';

/**
 * Why two may be the same person: one e-mail, or one name with one place or one phone. Null when nothing says so. Of
 * somebody who came before there was a register, only the name may be known.
 */
export function maybeSame(one: Likeness, other: Likeness): 'email' | 'name' | null {
  if (both(one.emailKey, other.emailKey)) return 'email';
  const near =
    both(one.placeKey, other.placeKey) ||
    both(one.phoneKey, other.phoneKey) ||
    isNowhere(one) ||
    isNowhere(other);
  return near && both(one.nameKey, other.nameKey) ? 'name' : null;
}
