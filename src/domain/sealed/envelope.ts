// The envelope: how a sealed paper travels and lies in the box. HPKE (RFC 9180) with DHKEM(P-256, HKDF-SHA256),
// HKDF-SHA256 and AES-256-GCM. Its bytes are: version, key id, the sender's key, the sealed paper; as text in base64url.
// Every envelope of a vote is equally long and begins alike. Nothing here seals or opens: the browser seals
// (lib/sealed), the platform opens (pocketbase/internal/sealed).

import { BALLOT_BYTES } from './ballot.ts';

export const ENVELOPE_VERSION = 1;
const KEY_ID_BYTES = 8;
/** An uncompressed point of P-256. */
const SENDER_KEY_BYTES = 65;
/** What the seal of AES-GCM adds. */
const SEAL_BYTES = 16;
const ENVELOPE_BYTES = 1 + KEY_ID_BYTES + SENDER_KEY_BYTES + BALLOT_BYTES + SEAL_BYTES;
/** A multiple of three bytes has one spelling only in base64url: the same envelope cannot come in another. */
export const ENVELOPE_LENGTH = (ENVELOPE_BYTES / 3) * 4;
/** What lies in the place of an envelope before there is one and after it was destroyed: it is as long as one. */
export const NO_ENVELOPE = '.'.repeat(ENVELOPE_LENGTH);

const SPELLING = /^[A-Za-z0-9_-]+$/;
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Bytes in base64url; there must be a multiple of three of them. */
function spelled(bytes: readonly number[]): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const three = (bytes[at]! << 16) | (bytes[at + 1]! << 8) | bytes[at + 2]!;
    for (const shift of [18, 12, 6, 0]) text += DIGITS[(three >> shift) & 63];
  }
  return text;
}

/** Hex digits as bytes. */
export const bytesOfHex = (hex: string): number[] =>
  (hex.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));

/** How every envelope for a key begins: its version and the key's id (16 hex digits). */
export const envelopeHead = (keyId: string): string => spelled([ENVELOPE_VERSION, ...bytesOfHex(keyId)]);

/** What an envelope is sealed for. */
export interface SealedFor {
  readonly coop: string;
  readonly vote: string;
  /** The digest of the paper, 64 hex digits. */
  readonly paper: string;
  readonly keyId: string;
}

/**
 * The text that goes into the seal (HPKE's `info`, in UTF-8): co-op, vote, questions, key and version. An envelope for
 * any other of them does not open.
 */
export function sealInfo({ coop, vote, paper, keyId }: SealedFor): string {
  return JSON.stringify(['common-care sealed vote', ENVELOPE_VERSION, coop, vote, paper, keyId]);
}

/** What is wrong with an envelope, looked at from outside: its length and spelling, its version, its key. */
export function envelopeFault(
  envelope: string,
  keyId: string,
): 'envelope-wrong' | 'envelope-other-key' | null {
  if (envelope.length !== ENVELOPE_LENGTH || !SPELLING.test(envelope)) return 'envelope-wrong';
  // The first byte is the version; four digits hold three bytes.
  const head = envelopeHead(keyId);
  if (envelope.slice(0, 1) !== head.slice(0, 1)) return 'envelope-wrong';
  return envelope.startsWith(head) ? null : 'envelope-other-key';
}
