// Who holds an office needs a passkey: their doors show and change what belongs to others, and a message can be read by
// whoever reads their post. The rulebook gives days to make one.
import { addDays, londonDate, londonInstant, refusal, type Instant, type Refusal } from '../kernel/index.ts';
import { officesAt, type Member, type Office } from '../membership/index.ts';
import type { Way } from './ways.ts';

export interface Holder {
  readonly member: Member;
  readonly offices: readonly Office[];
  /** When the members' rule about passkeys came into force; null when there is none. */
  readonly ruleSince: Instant | null;
  /** Days that the rule gives. */
  readonly withinDays: number;
  readonly now: Instant;
}

/**
 * From when on this person's doors of offices ask for a passkey: whole days after their first office of today began, or
 * after the rule did, whichever is later. Null for somebody without an office, and without the rule.
 */
export function passkeyNeededFrom({ member, offices, ruleSince, withinDays, now }: Holder): Instant | null {
  const held = offices.filter((office) => officesAt([office], member, now).length > 0);
  if (held.length === 0 || ruleSince === null) return null;
  const began = Math.max(ruleSince, Math.min(...held.map(({ fromAt }) => fromAt)));
  return londonInstant(addDays(londonDate(began), withinDays + 1));
}

/** Why a door of an office stays shut (`passkey-needed`); null when it opens. */
export function whyNoOfficeDoor(neededFrom: Instant | null, way: Way, now: Instant): Refusal | null {
  return neededFrom !== null && now >= neededFrom && way !== 'passkey' ? refusal('passkey-needed') : null;
}
