// What a browser is asked when a person makes a passkey or signs in with one, and what an answer is worth. Whether it is
// genuine is worked out by the platform (pocketbase/internal/passkeys).
import { refusal, type Instant, type Refusal } from '../kernel/index.ts';
import { MOST_PASSKEYS } from './rules.ts';

/** Kinds of key that are taken, the best first: ES256, EdDSA, RS256. The platform has the same list. */
const ALGORITHMS = [-7, -8, -257] as const;

/** What a browser needs to know to make a passkey (WebAuthn, PublicKeyCredentialCreationOptionsJSON). */
export interface MakeOptions {
  readonly challenge: string;
  readonly rp: { readonly id: string; readonly name: string };
  readonly user: { readonly id: string; readonly name: string; readonly displayName: string };
  readonly pubKeyCredParams: readonly { readonly type: 'public-key'; readonly alg: number }[];
  readonly excludeCredentials: readonly { readonly type: 'public-key'; readonly id: string }[];
  readonly authenticatorSelection: {
    readonly residentKey: 'required';
    readonly requireResidentKey: true;
    readonly userVerification: 'required';
  };
  readonly attestation: 'none';
}

/** What it needs to know to sign in. No passkey is named: nobody learns from the question who has one. */
export interface UseOptions {
  readonly challenge: string;
  readonly rpId: string;
  readonly userVerification: 'required';
}

export interface Making {
  readonly challenge: string;
  readonly host: string;
  /** The name of the co-op. */
  readonly coop: string;
  readonly accountId: string;
  /** The person's own name: it stands beside the passkey on their device. */
  readonly name: string;
  /** The ids of the passkeys they have: a device that holds one makes no second one. */
  readonly having: readonly string[];
}

/**
 * By which handle a passkey names its owner: the id of the account, which says nothing of the person. With one letter
 * more its 15 letters are whole base64url, so that every browser gives back what it was given.
 */
export const handleOf = (accountId: string): string => `${accountId}A`;

/** The question with which a passkey is made. The device itself must ask who is there (a finger, a face, a PIN). */
export function makeOptions({ challenge, host, coop, accountId, name, having }: Making): MakeOptions {
  return {
    challenge,
    rp: { id: host, name: coop },
    user: { id: handleOf(accountId), name, displayName: name },
    pubKeyCredParams: ALGORITHMS.map((alg) => ({ type: 'public-key', alg })),
    excludeCredentials: having.map((id) => ({ type: 'public-key', id })),
    authenticatorSelection: {
      residentKey: 'required',
      requireResidentKey: true,
      userVerification: 'required',
    },
    attestation: 'none',
  };
}

/** The question with which somebody signs in, the same for everybody but for its challenge. */
export const useOptions = (challenge: string, host: string): UseOptions => ({
  challenge,
  rpId: host,
  userVerification: 'required',
});

export interface Challenge {
  /** The account that wants to make a passkey; empty for a sign-in. */
  readonly account: string;
  readonly expiresAt: Instant;
}

/** True when this challenge may be answered now, for this account ('' for a sign-in). It is taken away either way. */
export function challengeWorks(challenge: Challenge | null, account: string, now: Instant): boolean {
  return challenge !== null && challenge.account === account && now < challenge.expiresAt;
}

/**
 * True when a passkey's own count of its uses goes forward. One that goes back belongs to a copy. Passkeys that are
 * saved for several devices do not count: they say 0 each time.
 */
export function countGoesOn(before: number, now: number): boolean {
  return (before === 0 && now === 0) || now > before;
}

/** Why no further passkey is made; null when one may be (`passkeys-enough`). */
export function whyNoMorePasskeys(having: number): Refusal | null {
  return having >= MOST_PASSKEYS ? refusal('passkeys-enough', null, { most: MOST_PASSKEYS }) : null;
}
