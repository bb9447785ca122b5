/**
 * Sealing a filled-in paper on the voter's own device: only the server's key file, or the tellers together, can open what
 * comes out. The page works out the key's id and the digest of the paper by itself, from the key and the paper that it shows:
 * an envelope that was sealed for other questions or another key does not open.
 */
import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';
import {
  bytesOfHex,
  ENVELOPE_VERSION,
  paperText,
  sealInfo,
  writeBallot,
  type Answers,
  type Paper,
} from '../domain/sealed/index.ts';

const suite = (): CipherSuite =>
  new CipherSuite({ kem: new DhkemP256HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() });

export const hexOf = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

export const sha256 = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> =>
  hexOf(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));

/** The digest of a text, in UTF-8. */
export const digestOfText = (text: string): Promise<string> => sha256(new TextEncoder().encode(text));

/** The digest of a paper. */
export const paperDigest = (paper: Paper): Promise<string> => digestOfText(paperText(paper));

/** The fingerprint of an envelope: it says that the envelope is in the box, and nothing of what it holds. */
export const fingerprintOf = (envelope: string): Promise<string> => digestOfText(envelope);

export function fromBase64url(text: string): Uint8Array<ArrayBuffer> {
  const plain = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
}

export const toBase64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_');

/** The id of a public key. */
export const keyIdOf = async (publicKey: string): Promise<string> =>
  (await sha256(fromBase64url(publicKey))).slice(0, 16);

/** Seals a filled-in paper for the vote's public key (base64url): the envelope as text. */
export async function seal(paper: Paper, answers: Answers, publicKey: string): Promise<string> {
  const keyId = await keyIdOf(publicKey);
  const info = sealInfo({ coop: paper.coop, vote: paper.vote, paper: await paperDigest(paper), keyId });
  const hpke = suite();
  const sender = await hpke.createSenderContext({
    recipientPublicKey: await hpke.kem.deserializePublicKey(fromBase64url(publicKey).buffer),
    info: new TextEncoder().encode(info).buffer,
  });
  const sealed = await sender.seal(Uint8Array.from(writeBallot(paper, answers)).buffer);
  return toBase64url(
    Uint8Array.from([
      ENVELOPE_VERSION,
      ...bytesOfHex(keyId),
      ...new Uint8Array(sender.enc),
      ...new Uint8Array(sealed),
    ]),
  );
}
