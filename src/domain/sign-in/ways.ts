// The ways to sign in, and what may be done with each. A message proves that somebody reads the post of a person; a
// passkey, a printed code and a card prove that they hold something of theirs.
import { refusal, type Refusal } from '../kernel/index.ts';

const ways = ['message', 'passkey', 'code', 'card'] as const;
/** How a session began. */
export type Way = (typeof ways)[number];

/** A way as a token or a row names it; what came before there were names is a message. */
export const wayOf = (text: string): Way => ways.find((way) => way === text) ?? 'message';

export interface Changing {
  /** How the person who changes something signed in. */
  readonly way: Way;
  readonly holdsOffice: boolean;
  /** How many passkeys they have already. */
  readonly passkeys: number;
}

/**
 * Why somebody may not add or take away a way to sign in; null when they may. Who holds an office and has a passkey
 * changes nothing with a message alone: else whoever reads their post would soon hold the office (`passkey-first`).
 */
export function whyNotChange({ way, holdsOffice, passkeys }: Changing): Refusal | null {
  return holdsOffice && passkeys > 0 && way === 'message' ? refusal('passkey-first') : null;
}
