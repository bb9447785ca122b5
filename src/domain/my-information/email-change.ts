// Another e-mail address to sign in with. It counts once whoever reads it has opened the link that was sent there; the
// address from before hears of it twice. Nobody learns in this way whether an address is somebody else's.

import { DAY, refusal, type Instant, type Refusal } from '../kernel/index.ts';

/** How long the link works. */
export const EMAIL_LINK_LIFE = DAY;
/** Links that one member may ask for within the life of one: nobody can flood a stranger. */
const MOST_EMAIL_LINKS = 3;

export interface EmailWish {
  /** The address of today. */
  readonly email: string;
  readonly wanted: string;
  /** Links that were asked for and still work. */
  readonly open: number;
}

/** Why no link is sent: `email-same`, `email-many`; null when one is. */
export function whyNoEmailLink({ email, wanted, open }: EmailWish): Refusal | null {
  if (wanted === email) return refusal('email-same', 'email');
  return open >= MOST_EMAIL_LINKS ? refusal('email-many', 'email') : null;
}

/** True while a link of this moment works. */
export const emailLinkWorks = (expiresAt: Instant, now: Instant): boolean => now < expiresAt;
