// A link that erases somebody who left and asks for it alone. It goes to the address that they signed in with, because
// whoever reads it there is who the co-op would write to. What a letter says depends on whom the address belongs to.

import type { Instant } from '../kernel/index.ts';
import { isMemberAt, type Member } from '../membership/index.ts';

/** What stands in front of the secret of such a link before its digest is made: no link to sign in is one of these. */
export const erasureSecret = (secret: string): string => `erase.${secret}`;

/**
 * The letter to an address: the link for who left (and, unsent, for an address that nobody has), and for somebody who is
 * a member or is to become one again the way to leave.
 */
export function erasureLetter(member: Member | null, now: Instant): 'link' | 'member' {
  return member === null || hasLeft(member, now) ? 'link' : 'member';
}

/** True when a membership is over, and none is written down for a day to come. */
export const hasLeft = (member: Member, now: Instant): boolean =>
  member.leftAt !== null && member.leftAt <= now && !isMemberAt(member, now);
