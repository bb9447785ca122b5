/**
 * Passkeys, devices and the printed code over HTTP. A stranger, a copy, a used challenge and another site cannot be told
 * apart by the answer; who holds an office needs a passkey, and a message alone changes none of theirs.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { authenticator, type Authenticator, type Twist } from './support/authenticator.ts';
import { asRealPeople, startCoop, type Answer, type Caller, type Coop } from './support/co-op.ts';
import { signInAt, type SignIn } from './support/sign-in.ts';
import { accountOf, cast, NOON, type Person } from './support/small-co-op.ts';

const MINUTE = 60_000;
const SITE = 'https://small.example';
let s: SignIn;
let coop: Coop;

beforeAll(async () => {
  const real = ['--trusted-proxy=127.0.0.1', `--public-url=${SITE}`, '--mode=production'];
  coop = await startCoop(real, { prepare: asRealPeople });
  s = signInAt(coop);
});
afterAll(() => coop?.stop());

function seen({ status, text, headers }: Answer) {
  return { status, text, headers: Object.fromEntries([...headers].filter(([name]) => name !== 'date')) };
}
const post = (verb: string, input: object) => coop.nobody.from(s.newHousehold()).post(verb, input);
const emailOf = (person: Person) => `${person}@small.test`;
const rows = (table: string) => coop.query(`SELECT COUNT(*) AS rows FROM ${table}`)[0].rows as number;

/** Signs in by a message. */
async function byMessage(person: Person, more: object = {}): Promise<Caller> {
  const { proof } = await s.asked(emailOf(person));
  const answer = await s.finish({ ...proof, ...more });
  expect(answer.status).toBe(200);
  return coop.with(answer.body.token);
}

const useOptions = async () => (await post('sign-in/passkey-options', {})).body.options;

/** Makes a passkey on a device and gives the session as it goes on. */
async function addPasskey(caller: Caller, device: Authenticator, name = 'My phone', twist?: Twist) {
  const { options } = (await caller.post('sign-in/passkey-add-options', {})).body;
  return caller.post('sign-in/passkey-add', { answer: device.make(options, twist), name });
}

async function byPasskey(device: Authenticator, twist?: Twist, more: object = {}) {
  const answer = device.use(await useOptions(), twist);
  return post('sign-in/passkey-finish', { answer, device: 'own', ...more });
}

/** Somebody with a passkey. */
async function withPasskey(person: Person) {
  const device = authenticator(SITE);
  const caller = await byMessage(person);
  const added = await addPasskey(caller, device);
  expect(added.status).toBe(200);
  return { device, id: added.body.passkey as string, caller: coop.with(added.body.token), before: caller };
}

describe('a passkey', () => {
  test('signs its owner in without an address', async () => {
    const { device } = await withPasskey('nia');
    const answer = await byPasskey(device);
    expect(answer.status).toBe(200);
    expect(answer.body.record).toEqual({ id: accountOf('nia'), member: cast.nia.id, language: 'en' });
    expect((await coop.with(answer.body.token).post('sign-in/renew', {})).status).toBe(200);
  });

  test('stays what it is when its session is renewed, and the token says how it began', async () => {
    const { device } = await withPasskey('nia');
    const { token } = (await byPasskey(device)).body;
    const renewed = (await coop.with(token).post('sign-in/renew', {})).body.token;
    const claims = JSON.parse(Buffer.from(renewed.split('.')[1], 'base64url').toString());
    expect(claims.way).toBe('passkey');
  });

  test('on a shared computer gives a token that cannot be renewed', async () => {
    const { device } = await withPasskey('nia');
    const { token } = (await byPasskey(device, {}, { device: 'shared' })).body;
    expect((await coop.with(token).post('sign-in/renew', {})).codes).toEqual(['not-renewable']);
  });

  test('is refused in one and the same way, whatever is wrong', async () => {
    const { device } = await withPasskey('tom');
    expect((await byPasskey(device, { count: 50 })).status).toBe(200);
    const before = rows('devices');
    const used = device.use(await useOptions(), { count: 51 });
    await post('sign-in/passkey-finish', { answer: used, device: 'own' });
    const stranger = authenticator(SITE);
    stranger.make({ challenge: 'x', user: { id: 'abcdefghijklmnoA' } });
    const old = device.use(await useOptions(), { count: 60 });
    await coop.setClock(NOON + 5 * MINUTE);
    const answers = [await post('sign-in/passkey-finish', { answer: old, device: 'own' })];
    await coop.setClock(NOON);
    answers.push(
      await post('sign-in/passkey-finish', { answer: used, device: 'own' }),
      await byPasskey(stranger),
      await byPasskey(device, { count: 50 }),
      await byPasskey(device, { count: 3 }),
      await byPasskey(device, { count: 61, origin: 'https://smal1.example' }),
      await byPasskey(device, { count: 61, host: 'smal1.example' }),
      await byPasskey(device, { count: 61, handle: `${accountOf('nia')}A` }),
      await byPasskey(device, { count: 61, id: 'AAAA' }),
      await byPasskey(device, { count: 61, unverified: true }),
      await post('sign-in/passkey-finish', {
        answer: device.use({ challenge: 'bm90LW91cnMtbm90LW91cnMtbm90LW91cnMtbm90' }, { count: 61 }),
        device: 'own',
      }),
    );
    expect(answers[0]!.codes).toEqual(['passkey-wrong']);
    for (const answer of answers) expect(seen(answer)).toEqual(seen(answers[0]!));
    expect(rows('devices')).toBe(before + 1);
    expect((await byPasskey(device, { count: 61 })).status).toBe(200);
  });

  test('answers a challenge once, also when its answer comes ten times at the same moment', async () => {
    const { device } = await withPasskey('ravi');
    const answer = device.use(await useOptions());
    const all = await Promise.all(
      Array.from({ length: 10 }, () => post('sign-in/passkey-finish', { answer, device: 'own' })),
    );
    expect(all.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  test('is asked for in the same way by everybody, and the question names nobody', async () => {
    const strip = (answer: Answer) => ({
      ...seen(answer),
      text: answer.text.replace(/"challenge":"\w+"/, ''),
    });
    const [one, two] = [await post('sign-in/passkey-options', {}), await post('sign-in/passkey-options', {})];
    expect(strip(one)).toEqual(strip(two));
    expect(one.body.options).toEqual({
      challenge: expect.stringMatching(/^\w{44}$/),
      rpId: 'small.example',
      userVerification: 'required',
    });
  });

  test('leaves nothing in the database that could answer a challenge', async () => {
    const { challenge } = await useOptions();
    expect(JSON.stringify(coop.query('SELECT * FROM passkey_challenges'))).not.toContain(challenge);
  });

  test('that was taken away signs nobody in, and its sessions end with it', async () => {
    const { device, id, caller, before } = await withPasskey('omar');
    const other = coop.with((await byPasskey(device)).body.token);
    const message = await byMessage('omar');
    expect((await message.post('sign-in/passkey-remove', { passkey: id })).status).toBe(200);
    expect((await byPasskey(device)).codes).toEqual(['passkey-wrong']);
    for (const gone of [other, caller, before])
      expect((await gone.get('/api/co-op/sign-in/my-ways')).codes).toEqual(['not-signed-in']);
    expect((await message.get('/api/co-op/sign-in/my-ways')).status).toBe(200);
  });

  test('is one person’s own: nobody else can name it or take it away', async () => {
    const { id, caller } = await withPasskey('nia');
    const tom = await byMessage('tom');
    expect((await tom.post('sign-in/passkey-rename', { passkey: id, name: 'Mine' })).codes).toEqual([
      'passkey-unknown',
    ]);
    expect((await tom.post('sign-in/passkey-remove', { passkey: id })).codes).toEqual(['passkey-unknown']);
    expect((await caller.post('sign-in/passkey-rename', { passkey: id, name: ' Old phone ' })).body).toEqual({
      name: 'Old phone',
    });
    expect(coop.query('SELECT name FROM passkeys WHERE id = ?', id)).toEqual([{ name: 'Old phone' }]);
  });

  test('needs a name', async () => {
    const caller = await byMessage('nia');
    const before = rows('passkeys');
    const answer = await addPasskey(caller, authenticator(SITE), '  ');
    expect(answer.codes).toEqual(['key-name-missing']);
    expect(rows('passkeys')).toBe(before);
  });

  test('is made for who asked, from this site, by a person who is there, and once', async () => {
    const [nia, tom] = [await byMessage('nia'), await byMessage('tom')];
    const before = rows('passkeys');
    const { options } = (await nia.post('sign-in/passkey-add-options', {})).body;
    const stolen = { answer: authenticator(SITE).make(options), name: 'Phone' };
    expect((await tom.post('sign-in/passkey-add', stolen)).codes).toEqual(['passkey-wrong']);
    // A stranger's try has used the challenge up: nobody can try a second time.
    expect((await nia.post('sign-in/passkey-add', stolen)).codes).toEqual(['passkey-wrong']);
    for (const twist of [
      { origin: 'https://smal1.example' },
      { host: 'smal1.example' },
      { unverified: true },
    ] as const)
      expect((await addPasskey(nia, authenticator(SITE), 'Phone', twist)).codes).toEqual(['passkey-wrong']);
    const { challenge } = await useOptions();
    const forSignIn = authenticator(SITE).make({ challenge, user: options.user });
    expect((await nia.post('sign-in/passkey-add', { answer: forSignIn, name: 'Phone' })).codes).toEqual([
      'passkey-wrong',
    ]);
    expect(rows('passkeys')).toBe(before);
  });

  test('is told to its owner by a message', async () => {
    await withPasskey('nia');
    const letters = coop.query(
      'SELECT text FROM outbox WHERE template = \'passkey-added\' AND "to" = ?',
      emailOf('nia'),
    );
    expect(String(letters.at(-1).text)).toContain('My phone');
    expect(String(letters.at(-1).text)).toContain(`${SITE}/my-page/settings/devices/`);
  });

  test('there are ten at the most', async () => {
    const caller = await byMessage('tom');
    const having = coop.query('SELECT COUNT(*) AS n FROM passkeys WHERE account = ?', accountOf('tom'))[0].n;
    for (let more = having; more < 10; more += 1)
      expect((await addPasskey(caller, authenticator(SITE))).status).toBe(200);
    const answer = await caller.post('sign-in/passkey-add-options', {});
    expect([answer.status, answer.codes]).toEqual([409, ['passkeys-enough']]);
  });
});

describe('the doors of an office', () => {
  const SAID = '/api/co-op/guides/said';
  let message: Caller;
  let passkey: Authenticator;

  test('open by a message while the days of the rule go on, and not a moment longer', async () => {
    // Siân has been the secretary for more than a year: her days began with the rule, on 1 May.
    const last = Date.parse('2026-05-29T23:00:00Z');
    await coop.setClock(last - 1);
    message = await byMessage('sian');
    expect((await message.get(SAID)).status).toBe(200);
    await coop.setClock(last);
    const shut = await message.get(SAID);
    expect([shut.status, shut.codes]).toEqual([403, ['passkey-needed']]);
    expect((await message.get('/api/co-op/my-page/mine')).status).toBe(200);
    await coop.setClock(NOON);
  });

  test('say nothing of passkeys to who holds no office', async () => {
    expect((await (await byMessage('nia')).get(SAID)).codes).toEqual(['not-your-office']);
  });

  test('open when the first passkey is made: the message that began the session is the second step', async () => {
    const device = authenticator(SITE);
    const added = await addPasskey(await byMessage('sian'), device);
    expect((await coop.with(added.body.token).get(SAID)).status).toBe(200);
    passkey = device;
    expect((await (await byMessage('sian')).get(SAID)).codes).toEqual(['passkey-needed']);
  });

  const byPasskeyAlone = async () => coop.with((await byPasskey(passkey)).body.token);
  /** The code that went to Siân last. */
  const lastCode = (): string => {
    const letters = coop.query("SELECT text FROM outbox WHERE template = 'second-step' ORDER BY rowid");
    return /\n([A-Z0-9]{4} [A-Z0-9]{4})\n/.exec(String(letters.at(-1)?.text))![1]!;
  };
  const askSecond = async (caller: Caller) =>
    (await caller.from(s.newHousehold()).post('sign-in/second-ask', {})).body.requestId as string;

  test('stay shut for a passkey alone, and open when the code of a message is shown in the same session', async () => {
    const caller = await byPasskeyAlone();
    const shut = await caller.get(SAID);
    expect([shut.status, shut.codes]).toEqual([403, ['second-step-needed']]);
    expect((await caller.get('/api/co-op/sign-in/my-ways')).body).toMatchObject({
      secondStep: 'needed',
      secondTo: emailOf('sian'),
    });
    const next = (await caller.get('/api/co-op/my-page/mine')).body.next.cards;
    expect(next.map(({ kind }: { kind: string }) => kind)).toContain('second-step');
    const requestId = await askSecond(caller);
    const code = lastCode();
    const done = await caller.post('sign-in/second-step', { requestId, code });
    expect([done.status, done.body]).toEqual([200, { second: 'message' }]);
    expect((await caller.get(SAID)).status).toBe(200);
    expect((await caller.get('/api/co-op/sign-in/my-ways')).body.secondStep).toBe('done');
    // It opened this session and no other, and the code is used up.
    const other = await byPasskeyAlone();
    expect((await other.get(SAID)).codes).toEqual(['second-step-needed']);
    expect((await other.post('sign-in/second-step', { requestId, code })).codes).toEqual(['second-old']);
  });

  test('stay shut for a wrong code, the code of somebody else, and the seventh try', async () => {
    const caller = await byPasskeyAlone();
    const requestId = await askSecond(caller);
    const code = lastCode();
    expect((await caller.post('sign-in/second-step', { requestId, code: 'AB' })).codes).toEqual([
      'second-length',
    ]);
    const { requestId: nias } = await s.asked(emailOf('nia'));
    for (const input of [
      { requestId: nias, code },
      { requestId: '', code },
      { requestId, code: 'AAAA AAAA AAAA' },
      { requestId, code: 'A'.repeat(16) },
    ])
      expect((await caller.post('sign-in/second-step', input)).codes).toEqual(['second-wrong']);
    for (let tries = 0; tries < 6; tries += 1)
      expect((await caller.post('sign-in/second-step', { requestId, code: 'AAAA AAAA' })).codes).toEqual([
        'second-wrong',
      ]);
    expect((await caller.post('sign-in/second-step', { requestId, code })).codes).toEqual(['second-wrong']);
    expect((await caller.get(SAID)).codes).toEqual(['second-step-needed']);
  });

  test('stay shut for two messages: a second step belongs to a passkey', async () => {
    const caller = await byMessage('sian');
    const requestId = await askSecond(caller);
    const answer = await caller.post('sign-in/second-step', { requestId, code: lastCode() });
    expect([answer.status, answer.codes]).toEqual([403, ['passkey-needed']]);
    expect((await caller.get(SAID)).codes).toEqual(['passkey-needed']);
  });

  test('the code of a second step signs nobody in without its request, and has no link', async () => {
    await askSecond(await byPasskeyAlone());
    const letters = coop.query("SELECT text FROM outbox WHERE template = 'second-step' ORDER BY rowid");
    expect(String(letters.at(-1)?.text)).not.toContain('http');
    const tried = await post('sign-in/finish', {
      requestId: s.newId(),
      code: lastCode(),
      device: 'own',
    });
    expect(tried.codes).toEqual(['sign-in-wrong']);
  });

  test('a code on paper counts a day after it was made, and once', async () => {
    const { code } = (await (await byPasskeyAlone()).post('sign-in/make-code', {})).body;
    const fresh = await (await byPasskeyAlone()).post('sign-in/second-step', { code });
    expect([fresh.status, fresh.codes]).toEqual([409, ['second-paper-new']]);
    await coop.setClock(NOON + 24 * 60 * MINUTE);
    const caller = await byPasskeyAlone();
    expect((await caller.post('sign-in/second-step', { code })).body).toEqual({ second: 'code' });
    expect((await caller.get(SAID)).status).toBe(200);
    expect((await (await byPasskeyAlone()).post('sign-in/second-step', { code })).codes).toEqual([
      'second-wrong',
    ]);
    await coop.setClock(NOON);
  });

  test('who has nothing else to show is not locked out: a passkey alone opens them', async () => {
    const before = coop.query('SELECT email FROM accounts WHERE id = ?', accountOf('sian'))[0].email;
    const set = (email: string) =>
      coop.write((_insert, database) =>
        database.prepare('UPDATE accounts SET email = ? WHERE id = ?').run(email, accountOf('sian')),
      );
    set('');
    expect((await (await byPasskeyAlone()).get(SAID)).status).toBe(200);
    set(before);
    expect((await (await byPasskeyAlone()).get(SAID)).codes).toEqual(['second-step-needed']);
  });

  test('cannot be reached by a message that makes a further passkey, or a code', async () => {
    const thief = await byMessage('sian');
    const [{ id }] = coop.query('SELECT id FROM passkeys WHERE account = ?', accountOf('sian'));
    const before = [rows('passkeys'), rows('recovery_codes')];
    for (const [verb, input] of [
      ['sign-in/passkey-add-options', {}],
      ['sign-in/passkey-remove', { passkey: id }],
      ['sign-in/make-code', {}],
    ] as const) {
      const answer = await thief.post(verb, input);
      expect([verb, answer.status, answer.codes]).toEqual([verb, 403, ['passkey-first']]);
    }
    expect([rows('passkeys'), rows('recovery_codes')]).toEqual(before);
    expect((await thief.get('/api/co-op/sign-in/my-ways')).body.mayChange).toBe(false);
  });

  test('a lost passkey is replaced with the code that was printed before', async () => {
    const sian = coop.with((await byPasskey(passkey)).body.token);
    const { code } = (await sian.post('sign-in/make-code', {})).body;
    const came = await post('sign-in/printed', { code, device: 'own' });
    const session = coop.with(came.body.token);
    expect((await session.get(SAID)).codes).toEqual(['passkey-needed']);
    const added = await addPasskey(session, authenticator(SITE), 'New phone');
    expect((await coop.with(added.body.token).get(SAID)).status).toBe(200);
  });
});

describe('the printed code', () => {
  const make = async (person: Person) =>
    (await (await byMessage(person)).post('sign-in/make-code', {})).body.code as string;

  test('signs in without an address, once', async () => {
    const code = await make('nia');
    expect(code).toMatch(/^[A-Z2-9]{4}( [A-Z2-9]{4}){3}$/);
    const typed = ` ${code.toLowerCase().replace(/ /g, '-')} `;
    const came = await post('sign-in/printed', { code: typed, device: 'own' });
    expect(came.body.record.id).toBe(accountOf('nia'));
    const again = await post('sign-in/printed', { code: typed, device: 'own' });
    const wrong = await post('sign-in/printed', { code: 'A'.repeat(16), device: 'own' });
    expect(again.codes).toEqual(['printed-wrong']);
    expect(seen(again)).toEqual(seen(wrong));
  });

  test('lets one in when it is used twenty times at the same moment', async () => {
    const code = await make('nia');
    const all = await Promise.all(
      Array.from({ length: 20 }, () => post('sign-in/printed', { code, device: 'own' })),
    );
    expect(all.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  test('works no more when a new one was made', async () => {
    const [first, second] = [await make('ravi'), await make('ravi')];
    expect((await post('sign-in/printed', { code: first, device: 'own' })).codes).toEqual(['printed-wrong']);
    expect((await post('sign-in/printed', { code: second, device: 'own' })).status).toBe(200);
  });

  test('is not in the database', async () => {
    const code = (await make('ravi')).replace(/ /g, '');
    expect(JSON.stringify(coop.query('SELECT * FROM recovery_codes'))).not.toContain(code);
  });

  test('with a letter too few is a slip that says how many there are', async () => {
    const answer = await post('sign-in/printed', { code: 'ABCD EFGH JKM', device: 'own' });
    expect(answer.body.refusals).toEqual([
      { code: 'printed-length', field: 'code', params: { card: 12, own: 16, count: 11 } },
    ]);
  });
});

describe('my devices', () => {
  const ways = async (caller: Caller) => (await caller.get('/api/co-op/sign-in/my-ways')).body;

  test('say how and where I am signed in, and which of them this is', async () => {
    const caller = await byMessage('omar', { deviceId: '1'.repeat(32) });
    await byMessage('omar', { device: 'shared' });
    const { devices } = await ways(caller);
    expect(devices.filter(({ isThis }: { isThis: boolean }) => isThis)).toEqual([
      expect.objectContaining({ browser: 'other', system: 'other', way: 'message', isShared: false }),
    ]);
    expect(devices.some(({ isShared }: { isShared: boolean }) => isShared)).toBe(true);
  });

  test('can each be signed out, and no one else’s', async () => {
    const [mine, other] = [await byMessage('omar'), await byMessage('omar')];
    const theirs = (await ways(other)).devices.find(({ isThis }: { isThis: boolean }) => isThis).id;
    expect((await (await byMessage('nia')).post('sign-in/leave-device', { device: theirs })).codes).toEqual([
      'device-unknown',
    ]);
    expect((await ways(other)).devices.length).toBeGreaterThan(0);
    expect((await mine.post('sign-in/leave-device', { device: theirs })).status).toBe(200);
    expect((await other.get('/api/co-op/sign-in/my-ways')).codes).toEqual(['not-signed-in']);
    expect((await mine.get('/api/co-op/sign-in/my-ways')).status).toBe(200);
  });

  test('a device that signs in again keeps its first day, and its session from before ends', async () => {
    const deviceId = '2'.repeat(32);
    const before = await byMessage('omar', { deviceId });
    await coop.setClock(NOON + 60 * MINUTE);
    const after = await byMessage('omar', { deviceId });
    const mine = (await ways(after)).devices.find(({ isThis }: { isThis: boolean }) => isThis);
    expect([mine.firstAt, mine.lastAt]).toEqual([NOON, NOON + 60 * MINUTE]);
    expect((await before.get('/api/co-op/sign-in/my-ways')).codes).toEqual(['not-signed-in']);
    await coop.setClock(NOON);
  });

  test('a new device by a passkey is told by a message, as one by a message is', async () => {
    const letters = () =>
      coop.query('SELECT 1 FROM outbox WHERE template = \'new-device\' AND "to" = ?', emailOf('omar')).length;
    await byMessage('omar', { deviceId: '3'.repeat(32) });
    const { device } = await withPasskey('omar');
    const before = letters();
    expect((await byPasskey(device, {}, { deviceId: '4'.repeat(32) })).status).toBe(200);
    expect(letters()).toBe(before + 1);
    expect((await byPasskey(device, {}, { deviceId: '4'.repeat(32) })).status).toBe(200);
    expect(letters()).toBe(before + 1);
  });

  test('what is over is forgotten by the clock: shared computers, and challenges', async () => {
    await byMessage('omar', { device: 'shared' });
    await useOptions();
    await coop.setClock(NOON + 5 * 60 * MINUTE);
    await coop.due();
    expect(rows('passkey_challenges')).toBe(0);
    const left = coop.query("SELECT 1 FROM devices WHERE endsAt < '2026-06-15 16:30' AND isKnown = FALSE");
    expect(left).toEqual([]);
    await coop.setClock(NOON);
  });
});

describe('at an address without a name', () => {
  let bare: Coop;
  beforeAll(async () => {
    bare = await startCoop();
  });
  afterAll(() => bare?.stop());

  test('there are no passkeys, and it is said', async () => {
    const answer = await bare.nobody.post('sign-in/passkey-options', {});
    expect([answer.status, answer.codes]).toEqual([409, ['passkeys-not-here']]);
    const nia = await bare.as('nia');
    expect((await nia.post('sign-in/passkey-add-options', {})).codes).toEqual(['passkeys-not-here']);
    expect((await nia.get('/api/co-op/sign-in/my-ways')).body.passkeysHere).toBe(false);
  });

  test('in the demo a message counts as a passkey', async () => {
    const sian = await bare.as('sian');
    expect((await sian.get('/api/co-op/guides/said')).status).toBe(200);
    expect((await sian.get('/api/co-op/sign-in/my-ways')).body.demo).toBe(true);
  });
});
