/**
 * The spare of a vote's key: three parts on paper, of which any two make the key again and one alone says nothing
 * (Shamir's sharing, by the package shamir-secret-sharing). A part says which key it is of and carries a checksum, so that a
 * mistyped letter is named; the key that comes out must be the one whose id the vote has.
 */
import { createECDH, createHash } from 'node:crypto';
import { combine, split } from 'shamir-secret-sharing';
import { Stop } from '../parts/stop.ts';

export const PARTS = 3;
export const NEEDED = 2;
const CURVE = 'prime256v1';
const CHECK = 8;

const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');
const inFours = (hex: string): string => hex.match(/.{1,4}/g)!.join(' ');

/** The id of the key that a private key belongs to: the beginning of the digest of its public key. */
export function keyIdOf(privateKey: Uint8Array): string {
  const pair = createECDH(CURVE);
  pair.setPrivateKey(privateKey);
  return sha256(pair.getPublicKey()).slice(0, 16);
}

const written = (keyId: string, hex: string): string =>
  `${inFours(keyId)} / ${inFours(hex)} / ${inFours(sha256(`${keyId} ${hex}`).slice(0, CHECK))}`;

/** The three parts of a key, as they are printed. */
export async function partsOf(privateKey: Uint8Array): Promise<string[]> {
  const keyId = keyIdOf(privateKey);
  const shares = await split(Uint8Array.from(privateKey), PARTS, NEEDED);
  return shares.map((share) => written(keyId, Buffer.from(share).toString('hex')));
}

interface Part {
  readonly keyId: string;
  readonly share: Uint8Array;
}

/** Reads a part as it was typed. Throws one sentence when a letter is wrong. */
export function readPart(text: string, number: number): Part {
  const [keyId = '', hex = '', check = ''] = text
    .toLowerCase()
    .split('/')
    .map((piece) => piece.replaceAll(/\s/g, ''));
  const isRight = /^[0-9a-f]{16}$/.test(keyId) && check === sha256(`${keyId} ${hex}`).slice(0, CHECK);
  if (!isRight) throw new Stop(`Part ${number} is mistyped. Compare it with the paper, letter by letter.`);
  return { keyId, share: Uint8Array.from(Buffer.from(hex, 'hex')) };
}

/** The key that two parts make. Throws one sentence when they are not of one key, or are the same part. */
export async function keyFrom(
  one: string,
  other: string,
): Promise<{ keyId: string; privateKey: Uint8Array }> {
  const [first, second] = [readPart(one, 1), readPart(other, 2)];
  if (first.keyId !== second.keyId) throw new Stop('These parts are of two different votes.');
  if (Buffer.from(first.share).equals(Buffer.from(second.share)))
    throw new Stop('This is the same part twice. Two different parts are needed.');
  const privateKey = await combine([first.share, second.share]);
  if (keyIdOf(privateKey) !== first.keyId) throw new Stop('These parts do not make the key of this vote.');
  return { keyId: first.keyId, privateKey };
}
