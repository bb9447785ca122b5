/**
 * A device with passkeys, as a browser speaks for it: it makes keys, counts their uses and signs. Everything that a
 * stranger could say otherwise can be said otherwise.
 */
import { createHash, createSign, generateKeyPairSync, randomBytes, type KeyObject } from 'node:crypto';

const USER_PRESENT = 0x01;
const USER_VERIFIED = 0x04;
const WITH_KEY = 0x40;

export interface MadeAnswer {
  readonly id: string;
  readonly clientDataJSON: string;
  readonly attestationObject: string;
}
export interface UsedAnswer {
  readonly id: string;
  readonly clientDataJSON: string;
  readonly authenticatorData: string;
  readonly signature: string;
  readonly userHandle: string;
}

/** What is said otherwise than the device would. */
export interface Twist {
  readonly origin?: string;
  readonly host?: string;
  readonly handle?: string;
  readonly id?: string;
  readonly count?: number;
  /** Nobody showed the device who they are. */
  readonly unverified?: true;
}

export interface Authenticator {
  make(options: { challenge: string; user: { id: string } }, twist?: Twist): MadeAnswer;
  use(options: { challenge: string }, twist?: Twist): UsedAnswer;
}

const sha256 = (data: Buffer | string) => createHash('sha256').update(data).digest();
const base64url = (data: Buffer | string) => Buffer.from(data).toString('base64url');
const uint32 = (value: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};

/** A public key as COSE writes it: a map in CBOR (RFC 9052), for P-256 always of the same form. */
function coseOf(key: KeyObject): Buffer {
  const { x, y } = key.export({ format: 'jwk' });
  return Buffer.concat([
    Buffer.from('a5010203262001215820', 'hex'),
    Buffer.from(x!, 'base64url'),
    Buffer.from('225820', 'hex'),
    Buffer.from(y!, 'base64url'),
  ]);
}

/** The statement of a new passkey, from a maker who says nothing of itself. */
function attestationOf(data: Buffer): Buffer {
  const size =
    data.length < 256 ? Buffer.from([0x58, data.length]) : Buffer.from([0x59, data.length >> 8, data.length]);
  return Buffer.concat([
    Buffer.from([0xa3]),
    Buffer.from('\x63fmt\x64none', 'latin1'),
    Buffer.from('\x67attStmt\xa0', 'latin1'),
    Buffer.from('\x68authData', 'latin1'),
    size,
    data,
  ]);
}

/** A device that visits one site. */
export function authenticator(origin: string): Authenticator {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const key = randomBytes(20);
  let handle = '';
  let count = 0;

  const clientData = (type: string, challenge: string, twist: Twist) =>
    Buffer.from(JSON.stringify({ type, challenge, origin: twist.origin ?? origin, crossOrigin: false }));
  const dataOf = (twist: Twist, flags: number, more: Buffer[] = []) =>
    Buffer.concat([
      sha256(twist.host ?? new URL(origin).hostname),
      Buffer.from([flags | USER_PRESENT | (twist.unverified ? 0 : USER_VERIFIED)]),
      uint32(twist.count ?? (count += 1)),
      ...more,
    ]);

  return {
    make: ({ challenge, user }, twist = {}) => {
      handle = user.id;
      const id = [Buffer.alloc(16), Buffer.from([0, key.length]), key, coseOf(publicKey)];
      return {
        id: base64url(key),
        clientDataJSON: base64url(clientData('webauthn.create', challenge, twist)),
        attestationObject: base64url(attestationOf(dataOf(twist, WITH_KEY, id))),
      };
    },
    use: ({ challenge }, twist = {}) => {
      const client = clientData('webauthn.get', challenge, twist);
      const data = dataOf(twist, 0);
      return {
        id: twist.id ?? base64url(key),
        clientDataJSON: base64url(client),
        authenticatorData: base64url(data),
        signature: base64url(
          createSign('SHA256')
            .update(Buffer.concat([data, sha256(client)]))
            .sign(privateKey),
        ),
        userHandle: twist.handle ?? handle,
      };
    },
  };
}
