/**
 * Signing in over HTTP. The point of most of these: from outside, a member's address and a stranger's cannot be told
 * apart, whatever one tries.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answer, Coop } from './support/co-op.ts';
import { startSignIn, type SignIn } from './support/sign-in.ts';
import { accountOf, cast, NOON } from './support/small-co-op.ts';

const MINUTE = 60_000;
let coop: Coop;
let ask: SignIn['ask'];
let asked: SignIn['asked'];
let finish: SignIn['finish'];
let newId: SignIn['newId'];

beforeAll(async () => {
  ({ coop, ask, asked, finish, newId } = await startSignIn());
});
afterAll(() => coop?.stop());

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
      await ask(email, { requestId });
      const list = [];
      for (let turn = 0; turn < 9; turn += 1) list.push(seen(await finish({ requestId, code: 'AAAA AAAA' })));
      list.push(seen(await finish({ requestId, code: 'AAAA' })));
      await coop.setClock(NOON + 20 * MINUTE);
      list.push(seen(await finish({ requestId, code: 'AAAA AAAA' })));
      await coop.setClock(NOON);
      return list;
    };
    expect(await answers('ravi@small.example')).toEqual(await answers('rose@elsewhere.example'));
  });

  test('leave rows of the same shape, and only the member is ever written to', async () => {
    const shapes = coop.query(
      'SELECT "to" = ? AS isKnown, length(subject) > 0 AS subject, length(text) > 0 AS text, deliver, priority FROM outbox WHERE "to" IN (?, ?) AND template = \'sign-in\'',
      known,
      known,
      unknown,
    );
    expect(shapes).toContainEqual({ isKnown: 1, subject: 1, text: 1, deliver: 1, priority: 100 });
    expect(shapes).toContainEqual({ isKnown: 0, subject: 1, text: 1, deliver: 0, priority: 100 });
  });

  test('a stranger who reads the message meant for an unknown address gets nowhere', async () => {
    const { requestId, secret, code } = await asked('ghost@elsewhere.example');
    expect((await finish({ requestId, secret })).codes).toEqual(['sign-in-wrong']);
    expect((await finish({ requestId, code })).codes).toEqual(['sign-in-wrong']);
    await coop.setClock(NOON + 20 * MINUTE);
    expect((await finish({ requestId, secret })).codes).toEqual(['sign-in-wrong']);
    await coop.setClock(NOON);
  });

  test('a member writes their address as they like', async () => {
    await ask('  NIA@Small.Example ', { requestId: 'c'.repeat(32) });
    expect(coop.query('SELECT account FROM sign_in_requests WHERE requestId = ?', 'c'.repeat(32))).toEqual([
      { account: accountOf('nia') },
    ]);
  });
});

describe('the link and the code', () => {
  const wrong = (number = 1) => `WRNG${String(number + 1).padStart(4, '2')}`;

  test('the link signs a member in, once', async () => {
    const { requestId, secret } = await asked('sian@small.example');
    const first = await finish({ requestId, secret });
    expect(first.status).toBe(200);
    expect(first.body.record).toEqual({ id: accountOf('sian'), member: cast.sian.id, language: 'cy' });
    expect((await finish({ requestId, secret })).codes).toEqual(['sign-in-used']);
  });

  test('the code signs a member in, typed in any case with or without spaces', async () => {
    const { requestId, code } = await asked('sian@small.example');
    const typed = ` ${code.toLowerCase().split('').join(' ')} `;
    expect((await finish({ requestId, code: typed })).status).toBe(200);
  });

  test('after 15 minutes neither works, and who holds the right one is told that it is old', async () => {
    const { requestId, secret, code } = await asked('sian@small.example');
    await coop.setClock(NOON + 15 * MINUTE);
    expect((await finish({ requestId, secret })).codes).toEqual(['sign-in-old']);
    expect((await finish({ requestId, code })).codes).toEqual(['sign-in-old']);
    expect((await finish({ requestId, code: wrong() })).codes).toEqual(['sign-in-wrong']);
    await coop.setClock(NOON);
  });

  test('6 wrong codes use up the code, and the link works on', async () => {
    const { requestId, secret, code } = await asked('sian@small.example');
    for (let turn = 1; turn <= 6; turn += 1) {
      expect((await finish({ requestId, code: wrong(turn) })).codes).toEqual(['sign-in-wrong']);
    }
    expect((await finish({ requestId, code })).codes).toEqual(['sign-in-wrong']);
    expect((await finish({ requestId, secret })).status).toBe(200);
  });

  test('a code with too few letters is a slip: the number is said, and nothing is counted', async () => {
    const { requestId, code } = await asked('sian@small.example');
    for (let turn = 0; turn < 7; turn += 1) {
      const slip = await finish({ requestId, code: 'KQ7M 4X' });
      expect(slip.body.refusals).toEqual([
        { code: 'code-length', field: 'code', params: { needed: 8, count: 6 } },
      ]);
    }
    expect((await finish({ requestId, code })).status).toBe(200);
  });

  test('the code of an earlier message of the same page works too, and of no other page', async () => {
    const [first, second, other] = [
      await asked('sian@small.example'),
      await asked('sian@small.example'),
      await asked('sian@small.example'),
    ];
    const typed = { requestId: second.requestId, code: other.code, earlier: [first.requestId] };
    expect((await finish(typed)).codes).toEqual(['sign-in-wrong']);
    expect((await finish({ ...typed, code: first.code })).status).toBe(200);
  });

  test('the code of an earlier message that has grown old is told from a mistyped one', async () => {
    const first = await asked('sian@small.example');
    await coop.setClock(NOON + 16 * MINUTE);
    const second = await asked('sian@small.example');
    const typed = { requestId: second.requestId, earlier: [first.requestId] };
    expect((await finish({ ...typed, code: first.code })).codes).toEqual(['code-earlier']);
    expect((await finish({ ...typed, code: wrong() })).codes).toEqual(['sign-in-wrong']);
    await coop.setClock(NOON);
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
    await ask('sian@small.example');
    expect(
      coop.query("SELECT language FROM outbox WHERE \"to\" = 'sian@small.example' AND language != 'cy'"),
    ).toEqual([]);
  });

  test('who asks on a Welsh page is written to in Welsh', async () => {
    const { requestId } = await asked('omar@small.example', { language: 'cy' });
    expect(coop.query("SELECT language FROM outbox WHERE text LIKE '%' || ? || '%'", requestId)).toEqual([
      { language: 'cy' },
    ]);
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

describe('an answer that was lost on its way', () => {
  const pageKey = 'e'.repeat(32);

  test('can be asked for again by the same page, with the link and with the code', async () => {
    const { requestId, secret, code } = await asked('omar@small.example');
    expect((await finish({ requestId, secret, pageKey })).status).toBe(200);
    for (const proof of [{ secret }, { code }]) {
      const again = await finish({ requestId, ...proof, pageKey });
      expect(again.status).toBe(200);
      expect(again.body.record.id).toBe(accountOf('omar'));
      expect((await coop.with(again.body.token).post('sign-in/renew', {})).status).toBe(200);
    }
  });

  test.each([
    ['another page', { pageKey: 'f'.repeat(32) }],
    ['a page without a key', {}],
  ])('is not given to %s', async (_, key) => {
    const { requestId, secret } = await asked('omar@small.example');
    await finish({ requestId, secret, pageKey });
    expect((await finish({ requestId, secret, ...key })).codes).toEqual(['sign-in-used']);
  });

  test('is not given to the same page without the right proof', async () => {
    const { requestId, secret } = await asked('omar@small.example');
    await finish({ requestId, secret, pageKey });
    expect((await finish({ requestId, secret: `${secret}x`, pageKey })).codes).toEqual(['sign-in-wrong']);
  });

  test('can be asked for for 5 minutes', async () => {
    const { requestId, secret } = await asked('omar@small.example');
    await finish({ requestId, secret, pageKey });
    await coop.setClock(NOON + 5 * MINUTE - 1);
    expect((await finish({ requestId, secret, pageKey })).status).toBe(200);
    await coop.setClock(NOON + 5 * MINUTE);
    expect((await finish({ requestId, secret, pageKey })).codes).toEqual(['sign-in-used']);
    await coop.setClock(NOON);
  });

  test('ends with signing out of all devices, and so does every link that is on its way', async () => {
    const used = await asked('tom@small.example');
    await finish({ ...used.proof, pageKey });
    const unused = await asked('tom@small.example');
    const { body } = await finish({ ...used.proof, pageKey });
    const left = await coop.with(body.token).post('sign-in/leave-all-devices', {});
    expect(left.status).toBe(200);
    expect((await finish({ ...used.proof, pageKey })).codes).toEqual(['sign-in-wrong']);
    expect((await finish(unused.proof)).codes).toEqual(['sign-in-wrong']);
  });

  test('nothing that could sign in is stored: no token, and of the page’s key a digest', async () => {
    const { requestId, secret } = await asked('omar@small.example');
    const { body } = await finish({ requestId, secret, pageKey });
    const stored = JSON.stringify(coop.query('SELECT * FROM sign_in_requests'));
    expect(stored).not.toContain(pageKey);
    expect(stored).not.toContain(body.token.split('.')[2]);
    expect(coop.query("SELECT 1 FROM idempotency_keys WHERE verb LIKE 'sign-in/%'")).toEqual([]);
  });
});

describe('staying signed in', () => {
  async function signedIn(email: string, device: 'own' | 'shared' = 'own') {
    const { proof } = await asked(email);
    return coop.with((await finish({ ...proof, device })).body.token);
  }
  const leaving = (person: 'ravi', leftAt: string) =>
    coop.write((_, database) =>
      database.prepare('UPDATE members SET leftAt = ? WHERE id = ?').run(leftAt, cast[person].id),
    );

  test('an own device gets a fresh token, with the language of the person’s messages', async () => {
    const sian = await signedIn('sian@small.example');
    const renewed = await sian.post('sign-in/renew', {});
    expect(renewed.status).toBe(200);
    expect(renewed.body.language).toBe('cy');
    expect((await coop.with(renewed.body.token).post('sign-in/renew', {})).status).toBe(200);
  });

  test('a shared computer does not', async () => {
    const shared = await signedIn('sian@small.example', 'shared');
    const answer = await shared.post('sign-in/renew', {});
    expect([answer.status, answer.codes]).toEqual([403, ['not-renewable']]);
  });

  test('nobody gets one without a token', async () => {
    expect((await coop.nobody.post('sign-in/renew', {})).codes).toEqual(['not-signed-in']);
  });

  test('who will leave is a member until then, and not a moment longer', async () => {
    const ravi = await signedIn('ravi@small.example');
    leaving('ravi', '2026-06-15 12:30:00.000Z');
    expect((await ravi.post('sign-in/renew', {})).status).toBe(200);
    await coop.setClock(NOON + 30 * MINUTE);
    expect((await ravi.post('sign-in/renew', {})).codes).toEqual(['not-a-member']);
    await coop.setClock(NOON);
    leaving('ravi', '');
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
      coop.query(
        "SELECT text, priority FROM outbox WHERE template = 'new-device' AND \"to\" = 'ravi@small.example'",
      );
    await coop.setClock(NOON + 60 * MINUTE);
    for (const [deviceId, expected] of [
      ['a'.repeat(32), 0],
      ['a'.repeat(32), 0],
      ['b'.repeat(32), 1],
    ] as const) {
      const { requestId, secret } = await asked('ravi@small.example');
      await finish({ requestId, secret, deviceId });
      expect(mails()).toHaveLength(expected);
    }
    // Where all devices are signed out.
    expect(mails()[0]!['text']).toMatch(/\/my-page\/settings\/$/m);
    // Nobody sits and waits for it, as they do for the letter that lets them in.
    expect(mails()[0]!['priority']).toBe(0);
    await coop.setClock(NOON);
  });

  test('signing out of all devices makes every token worthless', async () => {
    await coop.setClock(NOON + 120 * MINUTE);
    const omar = await coop.as('omar');
    const other = await finish((await asked('omar@small.example')).proof);
    expect((await omar.post('sign-in/leave-all-devices', {})).status).toBe(200);
    const elsewhere = coop.with(other.body.token);
    expect((await elsewhere.post('sign-in/renew', {})).codes).toEqual(['not-signed-in']);
    expect((await omar.post('sign-in/leave-all-devices', {})).codes).toEqual(['not-signed-in']);
    await coop.setClock(NOON);
  });
});
