// What is printed on paper and signs in: a code that a person makes for the day when everything else is lost, and a card
// that two office holders hand to somebody without email. Both are kept as digests, so that paper cannot be printed twice.
import { refusal, type Instant, type Refusal } from '../kernel/index.ts';
import type { OfficeKey } from '../membership/index.ts';
import { CARD_CODE_LENGTH, CARD_PRINT_LIFE, RECOVERY_LENGTH } from './rules.ts';

/** A long code as it is printed and read out: in fours. */
export function inFours(code: string): string {
  return (code.match(/.{1,4}/g) ?? []).join(' ');
}

/**
 * What a printed code is, by its length: a card's, or a person's own. Neither: it was not typed to its end
 * (`printed-length`, with how many letters there are).
 */
export function printedKind(code: string): 'card' | 'recovery' | Refusal {
  const count = [...code].length;
  if (count === CARD_CODE_LENGTH) return 'card';
  if (count === RECOVERY_LENGTH) return 'recovery';
  return refusal('printed-length', 'code', { card: CARD_CODE_LENGTH, own: RECOVERY_LENGTH, count });
}

/** True when a recovery code lets its owner in: it works once. */
export const recoveryWorks = (code: { readonly usedAt: Instant | null } | null): boolean =>
  code !== null && code.usedAt === null;

/** A card as two office holders agreed on it. */
export interface Card {
  readonly agreedAt: Instant;
  /** Null until somebody printed it. */
  readonly printedAt: Instant | null;
  /** Null while it works. */
  readonly endedAt: Instant | null;
}

/** What the digest of a card's code or link is made from, so that no table of digests fits both. */
export const cardText = (kind: 'code' | 'secret', text: string): string => `card.${kind}.${text}`;

/** True when a printed card lets its owner in. */
export const cardWorks = (card: Card | null): boolean =>
  card !== null && card.printedAt !== null && card.endedAt === null;

/** Why a card cannot be printed (`card-printed`, `card-ended`, `card-old`); null when it can: once, within a week. */
export function whyNotPrint(card: Card, now: Instant): Refusal | null {
  if (card.endedAt !== null) return refusal('card-ended');
  if (card.printedAt !== null) return refusal('card-printed');
  return now < card.agreedAt + CARD_PRINT_LIFE ? null : refusal('card-old');
}

/**
 * True when somebody with these offices may help to issue a card, of the offices that may come in at that door: a
 * teller counts votes, and who counts must not be able to vote in the name of others. Candidates follow with elections.
 */
export function mayIssueCards(offices: readonly OfficeKey[]): boolean {
  return !(offices as readonly string[]).includes('teller');
}
