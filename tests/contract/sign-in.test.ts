/**
 * Signing in over HTTP. The point of most of these: from outside, a member's address and a stranger's cannot be told
 * apart, whatever one tries.
 */
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startCoop, type Answer, type Coop } from './support/co-op.ts';
import { accountOf, cast, NOON } from './support/small-co-op.ts';

const MINUTE = 60_000;
let coop: Coop;

beforeAll(async () => {
  coop = await startCoop();
});
afterAll(() => coop?.stop());

const newId = () => randomBytes(16).toString('hex');
const ask = (email: string, requestId = newId()) =>
  coop.nobody.post('sign-in/ask', { requestId, email, language: 'en' });
const finish = (input: object) => coop.nobody.post('sign-in/finish', { device: 'own', ...input });

/** What a person finds in their message: the secret of the link and the code. */
function messageFor(requestId: string): { secret: string; code: string; text: string } {
  const [mail] = coop.query("SELECT text FROM outbox WHERE text LIKE '%' || ? || '%'", requestId);
  const text = String(mail.text);
  return {
    text,
    secret: /#[a-f0-9]{32}\.(\w+)/.exec(text)![1]!,
    code: /\n([A-Z0-9]{4} [A-Z0-9]{4})\n/.exec(text)![1]!,
  };
}

async function asked(email: string): Promise<{ requestId: string; secret: string; code: string }> {
  const requestId = newId();
  await ask(email, requestId);
  return { requestId, ...messageFor(requestId) };
}

/** Everything of an answer that a stranger can see, but for the time of day. */
function seen({ status, text, headers }: Answer) {
  return { status, text, headers: Object.fromEntries([...headers].filter(([name]) => name !== 'date')) };
}

describe('a known and an unknown address', () => {
  const known = 'nia@small.example';
  const unknown = 'nobody@elsewhere.example';

  test('get the same answer, to the byte', async () => {
    expect(seen(await ask(known))).toEqual(seen(await ask(unknown)));
  });

  test('get the same answer when asked again and again', async () => {
    const answers = async (email: string) => {
      const list = [];
      for (let turn = 0; turn < 12; turn += 1) list.push(seen(await ask(email)));
      return list;
    };
    expect(await answers('tom@small.example')).toEqual(await answers('tim@elsewhere.example'));
  });

  test('get the same answers to wrong codes, before and after the limit', async () => {
    const answers = async (email: string) => {
      const requestId = newId();
      await ask(email, requestId);
      const list = [];
      for (let turn = 0; turn < 9; turn += 1) list.push(seen(await finish({ requestId, code: 'AAAA AAAA' })));
      return list;
    };
    expect(await answers('ravi@small.example')).toEqual(await answers('rose@elsewhere.example'));
  });

  test('leave rows of the same shape, and only the member is ever written to', async () => {
    const shapes = coop.query(
      'SELECT "to" = ? AS isKnown, length(subject) > 0 AS subject, length(text) > 0 AS text, deliver FROM outbox WHERE "to" IN (?, ?) AND template = \'sign-in\'',
      known,
      known,
      unknown,
    );
    expect(shapes).toContainEqual({ isKnown: 1, subject: 1, text: 1, deliver: 1 });
    expect(shapes).toContainEqual({ isKnown: 0, subject: 1, text: 1, deliver: 0 });
  });

  test('a stranger who reads the message meant for an unknown address gets nowhere', async () => {
    const { requestId, secret, code } = await asked('ghost@elsewhere.example');
    expect((await finish({ requestId, secret })).codes).toEqual(['sign-in-wrong']);
    expect((await finish({ requestId, code })).codes).toEqual(['sign-in-wrong']);
  });

  test('a member writes their address as they like', async () => {
    await ask('  NIA@Small.Example ', 'c'.repeat(32));
    expect(coop.query('SELECT account FROM sign_in_requests WHERE requestId = ?', 'c'.repeat(32))).toEqual([
      { account: accountOf('nia') },
    ]);
  });
});

describe('the link and the code', () => {
  test('the link signs a member in, once', async () => {
    const { requestId, secret } = await asked('sian@small.example');
    const first = await finish({ requestId, secret });
    expect(first.status).toBe(200);
    expect(first.body.record).toEqual({ id: accountOf('sian'), member: cast.sian.id, language: 'cy' });
    expect((await finish({ requestId, secret })).codes).toEqual(['sign-in-wrong']);
  });

  test('the code signs a member in, typed in any case with or without spaces', async () => {
    const { requestId, code } = await asked('sian@small.example');
    const typed = ` ${code.toLowerCase().split('').join(' ')} `;
    expect((await finish({ requestId, code: typed })).status).toBe(200);
  });

  test('after 15 minutes neither works', async () => {
    const { requestId, secret, code } = await asked('sian@small.example');
    await coop.setClock(NOON + 15 * MINUTE);
    expect((await finish({ requestId, secret })).codes).toEqual(['sign-in-wrong']);
    expect((await finish({ requestId, code })).codes).toEqual(['sign-in-wrong']);
    await coop.setClock(NOON);
  });

  test('after 6 wrong codes the right one does not work either', async () => {
    const { requestId, code } = await asked('sian@small.example');
    for (let turn = 0; turn < 6; turn += 1) await finish({ requestId, code: 'WRONG' });
    expect((await finish({ requestId, code })).codes).toEqual(['sign-in-wrong']);
  });

  test('the secret of one request does not open another', async () => {
    const [one, two] = [await asked('omar@small.example'), await asked('sian@small.example')];
    expect((await finish({ requestId: one.requestId, secret: two.secret })).codes).toEqual(['sign-in-wrong']);
  });

  test('neither the secret nor the code is in the database beside the message', async () => {
    const { requestId, secret, code } = await asked('omar@small.example');
    const row = JSON.stringify(coop.query('SELECT * FROM sign_in_requests WHERE requestId = ?', requestId));
    expect(row).not.toContain(secret);
    expect(row).not.toContain(code.replace(' ', ''));
  });

  test('the message comes in the language of the person, not of the page', async () => {
    const requestId = newId();
    await ask('sian@small.example', requestId).then(() => undefined);
    expect(
      coop.query("SELECT language FROM outbox WHERE \"to\" = 'sian@small.example' AND language != 'cy'"),
    ).toEqual([]);
  });

  test.each([
    [
      'an address that is none',
      { requestId: 'a'.repeat(32), email: 'not an address', language: 'en' },
      'email-wrong',
    ],
    ['no address', { requestId: 'a'.repeat(32), email: ' ', language: 'en' }, 'email-missing'],
    [
      'a request id that is none',
      { requestId: 'short', email: 'nia@small.example', language: 'en' },
      'request-wrong',
    ],
    [
      'another language',
      { requestId: 'a'.repeat(32), email: 'nia@small.example', language: 'fr' },
      'language-wrong',
    ],
  ])('%s is refused in plain words', async (_, input, code) => {
    const answer = await coop.nobody.post('sign-in/ask', input);
    expect([answer.status, answer.codes[0]]).toEqual([400, code]);
  });
});

describe('devices', () => {
  test('a shared computer gets a token that cannot be renewed and ends within 4 hours', async () => {
    const { requestId, secret } = await asked('omar@small.example');
    const { body } = await finish({ requestId, secret, device: 'shared' });
    const claims = JSON.parse(Buffer.from(body.token.split('.')[1], 'base64url').toString());
    expect(claims.refreshable).toBe(false);
    expect(claims.exp * 1000 - Date.now()).toBeLessThanOrEqual(4 * 60 * MINUTE);
  });

  test('a sign-in on a second device is told to the person; on the first, and again on the same, it is not', async () => {
    const mails = () =>
      coop.query("SELECT 1 FROM outbox WHERE template = 'new-device' AND \"to\" = 'ravi@small.example'")
        .length;
    await coop.setClock(NOON + 60 * MINUTE);
    for (const [deviceId, expected] of [
      ['a'.repeat(32), 0],
      ['a'.repeat(32), 0],
      ['b'.repeat(32), 1],
    ] as const) {
      const { requestId, secret } = await asked('ravi@small.example');
      await finish({ requestId, secret, deviceId });
      expect(mails()).toBe(expected);
    }
    await coop.setClock(NOON);
  });

  test('signing out of all devices makes every token worthless', async () => {
    await coop.setClock(NOON + 120 * MINUTE);
    const omar = await coop.as('omar');
    expect((await omar.get('/api/co-op/my-page/mine')).status).toBe(200);
    expect((await omar.post('sign-in/leave-all-devices', {})).status).toBe(200);
    expect((await omar.get('/api/co-op/my-page/mine')).status).toBe(401);
    expect((await omar.post('sign-in/leave-all-devices', {})).codes).toEqual(['not-signed-in']);
    await coop.setClock(NOON);
  });
});
