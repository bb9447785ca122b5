// Sealing on the voter's device. That the server opens what is sealed here, and the other way round, is tried with the
// envelopes of pocketbase/internal/sealed/testdata, which both made.
import { readFileSync } from 'node:fs';
import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';
import { describe, expect, test } from 'vitest';
import { ENVELOPE_LENGTH, envelopeFault, paperText, type Paper } from '../domain/sealed/index.ts';
import { fingerprintOf, keyIdOf, paperDigest, seal } from './seal.ts';

interface Cases {
  readonly privateKey: string;
  readonly publicKey: string;
  readonly keyId: string;
  readonly info: string;
  readonly paper: Paper;
  readonly envelopes: readonly { readonly by: string; readonly envelope: string; readonly paper: string }[];
}
const file = new URL('../../pocketbase/internal/sealed/testdata/envelopes.json', import.meta.url);
const cases = JSON.parse(readFileSync(file, 'utf8')) as Cases;
const bytes = (text: string) => Uint8Array.from(Buffer.from(text, 'base64url'));

async function opened(envelope: string): Promise<string> {
  const suite = new CipherSuite({
    kem: new DhkemP256HkdfSha256(),
    kdf: new HkdfSha256(),
    aead: new Aes256Gcm(),
  });
  const recipientKey = await suite.kem.deserializePrivateKey(bytes(cases.privateKey).buffer);
  const whole = bytes(envelope);
  const [enc, sealed] = [whole.slice(9, 74).buffer, whole.slice(74).buffer];
  const info = new TextEncoder().encode(cases.info).buffer;
  const recipient = await suite.createRecipientContext({ recipientKey, enc, info });
  return Buffer.from(await recipient.open(sealed)).toString('hex');
}

describe('an envelope', () => {
  test.each(cases.envelopes.map(({ by, envelope, paper }, at) => [`${by} ${at}`, envelope, paper] as const))(
    'of the %s opens to what was sealed',
    async (_name, envelope, paper) => {
      expect(await opened(envelope)).toBe(paper);
    },
  );
  test('was made by both sides', () => {
    expect(new Set(cases.envelopes.map(({ by }) => by))).toEqual(new Set(['page', 'server']));
  });
  test('is equally long for every answer and begins alike, and is another each time', async () => {
    const made = await Promise.all(
      ['for', 'for', 'against', null].map((answer) => seal(cases.paper, [answer], cases.publicKey)),
    );
    expect(new Set(made).size).toBe(4);
    for (const envelope of made) {
      expect(envelope).toHaveLength(ENVELOPE_LENGTH);
      expect(envelopeFault(envelope, cases.keyId)).toBeNull();
    }
  });
  test('of other questions does not open', async () => {
    const other = { ...cases.paper, questions: [{ ...cases.paper.questions[0]!, titleEn: 'Another' }] };
    await expect(opened(await seal(other, ['for'], cases.publicKey))).rejects.toThrow();
  });
});

test('the id of a key and the digests are worked out on the device', async () => {
  expect(await keyIdOf(cases.publicKey)).toBe(cases.keyId);
  expect(await paperDigest(cases.paper)).toBe(await fingerprintOf(paperText(cases.paper)));
});
