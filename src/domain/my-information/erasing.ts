// When somebody is erased, and what of them stays. A member of today is not erased: they leave first. What the law asks
// the register to keep stays for ever, without the name; the name itself stays as long as the co-op's rules say.

import {
  londonDate,
  monthsLater,
  refusal,
  settle,
  type CivilDate,
  type Id,
  type Instant,
  type Refusal,
  type Result,
} from '../kernel/index.ts';
import { isMemberAt, type Member } from '../membership/index.ts';
import { hasLeft } from './erasure-link.ts';

/** A wish to be erased, and what has become of it. */
export interface Erasure {
  readonly member: Id;
  readonly askedAt: Instant;
  /** When it was done; null while it waits for the membership to end. */
  readonly doneAt: Instant | null;
  /** The last day on which the register keeps the name; null when it went at once, or while it waits. */
  readonly nameUntil: CivilDate | null;
  /** When the name went too. */
  readonly nameGoneAt: Instant | null;
}

export interface AskErasure {
  readonly member: Member;
  /** The wish that is there already, or null. */
  readonly current: Erasure | null;
  readonly now: Instant;
}

/** Notes the wish to be erased. It is done at once when the membership is over, or else when it ends. */
export function askErasure({ member, current, now }: AskErasure): Result<Erasure> {
  const refusals = current ? [refusal(current.doneAt === null ? 'erasure-asked' : 'erased-already')] : [];
  return settle(refusals, () => ({
    member: member.id,
    askedAt: now,
    doneAt: null,
    nameUntil: null,
    nameGoneAt: null,
  }));
}

/** Why a wish cannot be taken back; null when it can. */
export const whyNotKept = (current: Erasure | null) =>
  current === null || current.doneAt !== null ? refusal('erasure-not-asked') : null;

/**
 * Why the office cannot have somebody erased who asked for it on paper or by phone: `erase-still-member` while they are a
 * member or are still to become one, `erased-already`; null when two people may.
 */
export function whyNotErasedFor(member: Member, current: Erasure | null, now: Instant): Refusal | null {
  if (current !== null && current.doneAt !== null) return refusal('erased-already');
  return hasLeft(member, now) ? null : refusal('erase-still-member');
}

/** True when the wish is to be carried out now: the membership is over. */
export const erasureIsDue = (erasure: Erasure, member: Member, now: Instant): boolean =>
  erasure.doneAt === null && member.leftAt !== null && !isMemberAt(member, now) && member.leftAt <= now;

/** The last day on which the name stays in the register after `leftAt`; null when it goes at once. */
export function nameStaysUntil(leftAt: Instant, keepMonths: number, now: Instant): CivilDate | null {
  const until = monthsLater(londonDate(leftAt), keepMonths);
  return keepMonths > 0 && until >= londonDate(now) ? until : null;
}

/** True when the days for which the name was to stay are over. */
export const nameIsDue = ({ doneAt, nameUntil, nameGoneAt }: Erasure, now: Instant): boolean =>
  doneAt !== null && nameGoneAt === null && nameUntil !== null && nameUntil < londonDate(now);
