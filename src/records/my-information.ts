/** Rows of what members chose about themselves, as the rules know it. */
import type { Instant } from '../domain/kernel/index.ts';
import type { ConsentKind, Correction, CorrectionAnswer, Erasure } from '../domain/my-information/index.ts';
import { shapes } from '../types/shapes.ts';
import { dateText, instantOf, maybeDateText, neededInstant, pick, type NewRow, type RowOf } from './row.ts';

/** How to reach somebody, and whether others read what is written to them. */
export interface Profile {
  readonly member: string;
  readonly phone: string;
  readonly preferredWays: readonly string[];
  readonly othersRead: boolean;
}

/** JSON stands in its row as a value; the server writes it as text. */
export function profileRow({
  member,
  phone,
  preferredWays,
  othersRead,
}: Profile): Omit<NewRow<'profiles'>, 'preferredWays'> & { readonly preferredWays: readonly string[] } {
  return { member, phone, preferredWays, othersRead };
}

/** One time that somebody said yes or no. */
export interface Consent {
  readonly member: string;
  readonly kind: ConsentKind;
  readonly given: boolean;
  readonly at: Instant;
  readonly by: string;
}

export function consentRow({ member, kind, given, at, by }: Consent): NewRow<'consents'> {
  return { member, kind, given, at: dateText(at), by };
}

export const erasureShape = shapes.erasures;

export function erasureOf(row: RowOf<typeof erasureShape>): Erasure {
  const { member, askedAt, doneAt, nameUntil, nameGoneAt } = row;
  return {
    member,
    askedAt: neededInstant(askedAt),
    doneAt: instantOf(doneAt),
    nameUntil: nameUntil === '' ? null : nameUntil,
    nameGoneAt: instantOf(nameGoneAt),
  };
}

export function erasureRow(erasure: Erasure): NewRow<'erasures'> {
  const { member, askedAt, doneAt, nameUntil, nameGoneAt } = erasure;
  return {
    member,
    askedAt: dateText(askedAt),
    doneAt: maybeDateText(doneAt),
    nameUntil: nameUntil ?? '',
    nameGoneAt: maybeDateText(nameGoneAt),
  };
}

export const correctionShape = pick(shapes.corrections, 'id', 'member', 'section', 'words', 'askedAt');

export function correctionOf({
  member,
  section,
  words,
  askedAt,
}: Omit<RowOf<typeof correctionShape>, 'id'>): Correction {
  return { member, section, words, askedAt: neededInstant(askedAt) };
}

export function correctionRow({ member, section, words, askedAt }: Correction): NewRow<'corrections'> {
  return { member, section, words, askedAt: dateText(askedAt) };
}

export function correctionAnswerRow(
  correction: string,
  { done, words, by, at }: CorrectionAnswer,
): NewRow<'correction_answers'> {
  return { correction, done, words, by, at: dateText(at) };
}
