/**
 * What tellers do with their key, on a device without a network: they make it, keep it in three parts (any two make it
 * again, by Shamir's sharing), try each pair of parts, and open the box. Nothing here asks or sends anything.
 */
import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';
import { combine, split } from 'shamir-secret-sharing';
import {
  bytesOfHex,
  countFile,
  countOpened,
  readGroups,
  sealInfo,
  summedHex,
  trialAnswer,
  trialInfo,
  writeGroups,
  type BoxFile,
  type CountFile,
  type Pair,
  type TrialFile,
  type Written,
} from '../domain/sealed/index.ts';
import { fromBase64url, hexOf, keyIdOf, paperDigest, sha256, toBase64url } from './seal.ts';

const PARTS = 3;
const NEEDED = 2;
/** Where an envelope's sender key and its sealed paper begin. */
const HEAD_BYTES = 9;
const SENDER_BYTES = 65;

const suite = (): CipherSuite =>
  new CipherSuite({ kem: new DhkemP256HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() });

async function groupsOf(written: Omit<Written, 'sum'>): Promise<string[]> {
  const digest = await sha256(Uint8Array.from(bytesOfHex(summedHex(written))));
  return writeGroups({ ...written, sum: digest.slice(0, 6) });
}

/** A new key, as it is written down: its number, the public key, the three parts. */
export interface MadeKey {
  readonly keyId: string;
  readonly publicKey: string;
  readonly publicGroups: readonly string[];
  readonly parts: readonly (readonly string[])[];
}

/** A point of the curve in its short spelling: which of the two it is, and its first number. */
const compressed = (point: Uint8Array): Uint8Array =>
  Uint8Array.from([2 + (point.at(-1)! & 1), ...point.slice(1, 33)]);

/** Makes a key and parts it. The whole private key is forgotten here. */
export async function makeKey(): Promise<MadeKey> {
  const { kem } = suite();
  const pair = await kem.generateKeyPair();
  const point = new Uint8Array(await kem.serializePublicKey(pair.publicKey));
  const secret = new Uint8Array(await kem.serializePrivateKey(pair.privateKey));
  // As the server spells it: without the signs that fill up.
  const publicKey = toBase64url(point).replace(/=+$/, '');
  const keyId = await keyIdOf(publicKey);
  const keyStart = keyId.slice(0, 6);
  const shares = await split(secret, PARTS, NEEDED);
  secret.fill(0);
  const publicGroups = await groupsOf({ number: 0, keyStart, body: hexOf(compressed(point)) });
  const parts: string[][] = [];
  for (const [at, share] of shares.entries()) {
    parts.push(await groupsOf({ number: at + 1, keyStart, body: hexOf(share) }));
    share.fill(0);
  }
  return { keyId, publicKey, publicGroups, parts };
}

/** What is wrong with two parts that were typed. */
export type PartsFault =
  | { readonly fault: 'groups'; readonly part: 1 | 2; readonly wrong: readonly number[] }
  | { readonly fault: 'sum' | 'public'; readonly part: 1 | 2 }
  | { readonly fault: 'same' | 'two-keys' | 'other-key' | 'no-key' };

async function partIn(text: string, part: 1 | 2): Promise<Written | PartsFault> {
  const read = readGroups(text);
  if (!read.ok) return { fault: 'groups', part, wrong: read.wrong };
  const digest = await sha256(Uint8Array.from(bytesOfHex(summedHex(read.written))));
  if (!digest.startsWith(read.written.sum)) return { fault: 'sum', part };
  return read.written.number === 0 ? { fault: 'public', part } : read.written;
}

/** A private key that two parts made, and which two they are. */
export interface Combined {
  readonly secret: Uint8Array<ArrayBuffer>;
  readonly pair: Pair;
}

/** Seals something for a public key and opens it again: so a private key shows that it belongs to it. */
async function belongs(secret: Uint8Array<ArrayBuffer>, publicKey: string): Promise<boolean> {
  try {
    const hpke = suite();
    const recipientPublicKey = await hpke.kem.deserializePublicKey(fromBase64url(publicKey).buffer);
    const sender = await hpke.createSenderContext({ recipientPublicKey });
    const sealed = await sender.seal(new Uint8Array([1]).buffer);
    const recipientKey = await hpke.kem.deserializePrivateKey(secret.slice().buffer);
    const recipient = await hpke.createRecipientContext({ recipientKey, enc: sender.enc });
    return new Uint8Array(await recipient.open(sealed))[0] === 1;
  } catch {
    return false;
  }
}

/** The key that two typed parts make, for a vote whose key is known; or what is wrong. */
export async function combineParts(
  texts: readonly [string, string],
  { keyId, publicKey }: { readonly keyId: string; readonly publicKey: string },
): Promise<Combined | PartsFault> {
  const first = await partIn(texts[0], 1);
  if ('fault' in first) return first;
  const second = await partIn(texts[1], 2);
  if ('fault' in second) return second;
  if (first.number === second.number) return { fault: 'same' };
  if (first.keyStart !== second.keyStart) return { fault: 'two-keys' };
  if (!keyId.startsWith(first.keyStart)) return { fault: 'other-key' };
  const shares = [first, second].map(({ body }) => Uint8Array.from(bytesOfHex(body)));
  const secret = Uint8Array.from(await combine(shares));
  if (!(await belongs(secret, publicKey))) return { fault: 'no-key' };
  const pair = [first.number, second.number].sort().join('') as Pair;
  return { secret, pair };
}

async function openOne(secret: Uint8Array, info: string, envelope: string): Promise<string | null> {
  try {
    const hpke = suite();
    const whole = fromBase64url(envelope);
    const recipientKey = await hpke.kem.deserializePrivateKey(Uint8Array.from(secret).buffer);
    const recipient = await hpke.createRecipientContext({
      recipientKey,
      enc: whole.slice(HEAD_BYTES, HEAD_BYTES + SENDER_BYTES).buffer,
      info: new TextEncoder().encode(info).buffer,
    });
    return hexOf(new Uint8Array(await recipient.open(whole.slice(HEAD_BYTES + SENDER_BYTES).buffer)));
  } catch {
    return null;
  }
}

/** What a pair of parts finds in its envelope of the trial; null when it does not open. */
export async function tryKey(
  { vote, keyId, envelopes }: TrialFile,
  { secret, pair }: Combined,
): Promise<string | null> {
  const own = envelopes.find((each) => each.pair === pair);
  const paper = own && (await openOne(secret, trialInfo(vote, pair, keyId), own.envelope));
  return paper ? trialAnswer(paper) : null;
}

/** Opens every envelope of a box and counts what was in them. No single paper leaves this function. */
export async function openBox(file: BoxFile, { secret }: Combined): Promise<CountFile> {
  const { paper, keyId, envelopes } = file;
  const info = sealInfo({ coop: paper.coop, vote: paper.vote, paper: await paperDigest(paper), keyId });
  const papers: string[] = [];
  for (const envelope of envelopes) {
    const opened = await openOne(secret, info, envelope);
    if (opened !== null) papers.push(opened);
  }
  return countFile(file, countOpened(paper, { papers, unopened: envelopes.length - papers.length }));
}

/** The digest of the fingerprints of these envelopes: what was published when the box was fixed. */
export async function boxDigest(envelopes: readonly string[]): Promise<string> {
  const text = new TextEncoder();
  const prints: string[] = [];
  for (const envelope of envelopes) prints.push(await sha256(text.encode(envelope)));
  return sha256(text.encode(prints.sort().join('\n')));
}
