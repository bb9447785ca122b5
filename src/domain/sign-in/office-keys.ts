// Who holds an office needs a passkey: their doors show and change what belongs to others, and a message can be read by
// whoever reads their post. The rulebook gives days to make one. What is asked at the door itself is in second-step.ts.
import { addDays, londonDate, londonInstant, type Instant } from '../kernel/index.ts';
import { officesAt, type Member, type Office } from '../membership/index.ts';

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
