/**
 * Joining, as strangers, applicants and office holders meet it: an application kept under a code of its writer's own,
 * doors that answer alike whoever an address belongs to, the board's decision, and a member made of it once.
 */
import { randomInt } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { APPLICATION_LENGTH, APPLICATION_LETTERS } from '../../src/domain/joining/index.ts';
import { DAY, londonDate } from '../../src/domain/kernel/index.ts';
import { startCoop, type Answer, type Caller, type Coop } from './support/co-op.ts';
import { accountOf, cast, emailOf, NOON } from './support/small-co-op.ts';

let coop: Coop;
let sian: Caller;
beforeAll(async () => {
  coop = await startCoop(['--trusted-proxy=127.0.0.1']);
  sian = await coop.as('sian');
});
afterAll(() => coop?.stop());

const newCode = (): string =>
  Array.from(
    { length: APPLICATION_LENGTH },
    () => APPLICATION_LETTERS[randomInt(APPLICATION_LETTERS.length)],
  ).join('');
let households = 0;
/** Somebody at home, with a connection of their own. */
const somebody = (): Caller => {
  households += 1;
  return coop.nobody.from(`10.20.${Math.floor(households / 200)}.${(households % 200) + 1}`);
};

let people = 0;
/** Answers that are enough, of somebody who is nobody else. */
function answersOf(change: object = {}) {
  people += 1;
  return {
    calledName: `Mair ${people}`,
    fullName: `Mair Tudor Number${people}`,
    address: `${people} Well Street\nAshbrook\nAB1 2CD`,
    email: `mair${people}@elsewhere.example`,
    group: 'families',
    payHow: 'bank',
    agreed: true,
    othersRead: 'no',
    ...change,
  };
}

interface Applied {
  readonly code: string;
  readonly id: string;
  readonly who: Caller;
  readonly answers: ReturnType<typeof answersOf>;
}
const idsNow = (): string[] => coop.query('SELECT id FROM applications').map(({ id }) => id);

/** Somebody who has applied. */
async function applied(change: object = {}, language = 'en'): Promise<Applied> {
  const before = idsNow();
  const [code, who, answers] = [newCode(), somebody(), answersOf(change)];
  const answer = await who.post('joining/send', { code, language, answers });
  if (answer.status !== 200) throw new Error(answer.text);
  return { code, who, answers, id: idsNow().find((id) => !before.includes(id))! };
}
const look = ({ code, who }: Applied) => who.post('joining/look', { code });
const decide = (applicationId: string, more: object = {}, by = sian) =>
  by.post('joining/decide', { applicationId, decision: 'accept', decidedOn: '2026-06-15', ...more });
const letters = (to: string): { template: string; text: string; language: string }[] =>
  coop.query('SELECT template, text, language FROM outbox WHERE "to" = ? ORDER BY queuedAt, rowid', to);
const stateOf = async (of: Applied) => (await look(of)).body.next.state;
const steps = (id: string): string[] =>
  coop
    .query(
      "SELECT kind FROM application_events WHERE application = ? AND kind != 'looked' ORDER BY place",
      id,
    )
    .map(({ kind }) => kind);
const seen = ({ status, text, codes }: Answer) => ({ status, text, codes });

describe('an application that is not finished', () => {
  test('is kept under a code of its writer’s own, left and taken up', async () => {
    const [code, who] = [newCode(), somebody()];
    const saved = await who.post('joining/save', { code, language: 'cy', answers: { calledName: 'Mair' } });
    expect(seen(saved)).toMatchObject({ status: 200, text: '{"kept":true}' });
    await who.post('joining/save', {
      code,
      language: 'cy',
      answers: { calledName: 'Mair', why: 'To help.' },
    });
    const found = await somebody().post('joining/look', {
      code: `${code.slice(0, 4)} ${code.slice(4).toLowerCase()}`,
    });
    expect(found.body).toMatchObject({
      language: 'cy',
      answers: { calledName: 'Mair', why: 'To help.', email: '' },
      next: { state: 'begun', owner: 'you', deed: 'finish', by: '2026-08-14' },
    });
    expect(found.body.history).toHaveLength(1);
  });

  test('is nobody’s to read but its writer’s: not on the office’s list, and no application there', async () => {
    const [code, who, before] = [newCode(), somebody(), idsNow()];
    await who.post('joining/save', { code, language: 'en', answers: { calledName: 'Not sent yet' } });
    const id = idsNow().find((each) => !before.includes(each))!;
    expect((await sian.get('/api/co-op/joining/applications')).text).not.toContain('Not sent yet');
    const opened = await sian.post('joining/application', { applicationId: id });
    expect([opened.status, opened.codes]).toEqual([404, ['application-unknown']]);
    const decided = await decide(id);
    expect([decided.status, decided.codes]).toEqual([404, ['application-unknown']]);
  });

  test('goes at once when its writer throws it away', async () => {
    const [code, who] = [newCode(), somebody()];
    await who.post('joining/save', { code, language: 'en', answers: {} });
    expect((await who.post('joining/withdraw', { code })).body).toEqual({ withdrawn: true });
    expect((await who.post('joining/look', { code })).codes).toEqual(['application-unknown']);
  });

  test('can be begun 40 times a day from one connection, and nobody else is kept out', async () => {
    const home = somebody();
    const begin = (who: Caller) => who.post('joining/save', { code: newCode(), language: 'en', answers: {} });
    for (let turn = 0; turn < 40; turn += 1) expect((await begin(home)).status).toBe(200);
    const before = idsNow().length;
    const refused = await begin(home);
    expect([refused.status, refused.codes]).toEqual([429, ['joining-many-begun']]);
    expect(idsNow()).toHaveLength(before);
    expect((await begin(somebody())).status).toBe(200);
  });

  test.each(['', 'short', 'KQ7M4XRT9BH1', 'KQ7M4XRT9BHDD', `${'A'.repeat(41)}`])(
    'has a whole code: %s is none',
    async (code) => {
      const answer = await somebody().post('joining/look', { code });
      expect([answer.status, answer.codes]).toEqual([400, ['joining-code-wrong']]);
    },
  );
});

describe('sending', () => {
  test('says everything that is missing, each beside its question, and sends nothing', async () => {
    const before = coop.query('SELECT COUNT(*) AS rows FROM applications');
    const answer = await somebody().post('joining/send', {
      code: newCode(),
      language: 'en',
      answers: { group: 'dragons' },
    });
    expect(answer.status).toBe(400);
    expect(answer.body.refusals.map(({ field }: { field: string }) => field)).toEqual([
      'calledName',
      'fullName',
      'address',
      'group',
      'payHow',
      'agreed',
      'othersRead',
    ]);
    expect(coop.query('SELECT COUNT(*) AS rows FROM applications')).toEqual(before);
  });

  test('twice, and ten times at once, is one application and one letter', async () => {
    const [code, who, answers, before] = [newCode(), somebody(), answersOf(), idsNow().length];
    const send = () => who.post('joining/send', { code, language: 'en', answers });
    const all = await Promise.all(Array.from({ length: 10 }, send));
    expect(new Set(all.map(({ text }) => text))).toEqual(new Set(['{"sent":true}']));
    await send();
    expect(idsNow()).toHaveLength(before + 1);
    expect(letters(answers.email)).toHaveLength(1);
  });

  test('brings a letter in the language of the page, with the link and the code that open it', async () => {
    const mair = await applied({}, 'cy');
    const [letter] = letters(mair.answers.email);
    expect(letter).toMatchObject({ template: 'application-received', language: 'cy' });
    expect(letter!.text).toContain(`/cy/join/#${mair.code}`);
    expect(letter!.text).toContain(mair.code.replace(/(.{4})(?=.)/g, '$1 '));
    expect((await look(mair)).body.next).toMatchObject({
      state: 'waiting',
      owner: 'board',
      by: '2026-07-27',
    });
  });

  test('changes nothing of what the board has already', async () => {
    const mair = await applied();
    const answer = await mair.who.post('joining/save', {
      code: mair.code,
      language: 'en',
      answers: { ...mair.answers, fullName: 'Somebody Else' },
    });
    expect([answer.status, answer.codes]).toEqual([409, ['joining-not-open']]);
    expect((await look(mair)).body.answers.fullName).toBe(mair.answers.fullName);
  });
});

describe('a stranger who wants to know whether an address is a member’s', () => {
  /** What the world sees of an application under an address, from the first save to a look after it was sent. */
  async function seenWith(email: string) {
    const [code, who, answers] = [
      newCode(),
      somebody(),
      answersOf({ email, calledName: 'X', fullName: 'X Y' }),
    ];
    const told = [
      await who.post('joining/save', { code, language: 'en', answers }),
      await who.post('joining/send', { code, language: 'en', answers }),
      await who.post('joining/send', { code, language: 'en', answers }),
    ].map(seen);
    const found = (await who.post('joining/look', { code })).body;
    return { told, found: { ...found, answers: { ...found.answers, email: '', address: '' } } };
  }

  test('sees the same to the byte for a member, somebody who left, an earlier applicant and nobody', async () => {
    const earlier = await applied();
    const nobody = await seenWith('olaf@elsewhere.example');
    for (const email of [
      emailOf('nia'),
      emailOf('gwen'),
      earlier.answers.email,
      emailOf('sian').toUpperCase(),
    ])
      expect(await seenWith(email)).toEqual(nobody);
  });

  test('causes one letter alike; only its reader learns that they are a member, and it has no code', async () => {
    await seenWith('ola@elsewhere.example');
    await seenWith(emailOf('ravi'));
    const mine = (to: string) => letters(to).filter(({ template }) => template.startsWith('application'));
    expect(mine('ola@elsewhere.example').map(({ template }) => template)).toEqual(['application-received']);
    expect(mine(emailOf('ravi')).map(({ template }) => template)).toEqual(['application-already-member']);
    expect(mine(emailOf('ravi'))[0]!.text).not.toContain('/join/');
    expect(coop.query("SELECT COUNT(*) AS notices FROM notices WHERE template LIKE 'application%'")).toEqual([
      { notices: 0 },
    ]);
  });

  test('cannot flood an address: three letters a day, whatever is sent, and the same answers after', async () => {
    const texts = new Set<string>();
    for (let turn = 0; turn < 6; turn += 1) {
      const [code, answers] = [newCode(), answersOf({ email: 'flood@elsewhere.example' })];
      texts.add((await somebody().post('joining/send', { code, language: 'en', answers })).text);
    }
    expect(letters('flood@elsewhere.example')).toHaveLength(3);
    expect([...texts]).toEqual(['{"sent":true}']);
  });

  test('finds no code in the database, in a log or in an address', async () => {
    const mair = await applied({ email: '' });
    const files = readdirSync(coop.folder).filter((name) => /\.db|\.log|wal/.test(name));
    expect(files.length).toBeGreaterThan(0);
    for (const name of files)
      expect(readFileSync(join(coop.folder, name)).includes(mair.code), name).toBe(false);
    const got = await somebody().get(`/api/co-op/joining/look?code=${mair.code}`);
    expect([404, 405]).toContain(got.status);
  });

  test('gets one answer for a code that nobody has and for one that was thrown away', async () => {
    const [code, who] = [newCode(), somebody()];
    await who.post('joining/save', { code, language: 'en', answers: {} });
    await who.post('joining/withdraw', { code });
    for (const verb of ['joining/look', 'joining/withdraw']) {
      const [gone, never] = [await who.post(verb, { code }), await who.post(verb, { code: newCode() })];
      expect(seen(gone)).toEqual(seen(never));
      expect(gone.codes).toEqual(['application-unknown']);
    }
    for (const verb of ['joining/answer', 'joining/appeal']) {
      const answer = await who.post(verb, { code, words: 'Hello.' });
      expect([answer.status, answer.codes]).toEqual([404, ['application-unknown']]);
    }
  });
});

describe('the office', () => {
  test('sees the applications in the order in which they came, why it sees them, and what is next', async () => {
    const mair = await applied();
    const answer = await sian.get('/api/co-op/joining/applications?which=open');
    expect(answer.body.because).toEqual(['secretary']);
    const { applications } = answer.body;
    expect(applications[0]).toMatchObject({ groupKey: 'families', cameBy: 'online', late: false });
    const days = applications.map(({ arrivedOn }: { arrivedOn: string }) => arrivedOn);
    expect(days).toEqual([...days].sort());
    expect(answer.text).not.toContain(mair.answers.email);
    expect(answer.text).not.toContain('Well Street');
  });

  test('reads page after page, each application once', async () => {
    const ids: string[] = [];
    let after = '';
    for (let turn = 0; turn < 20; turn += 1) {
      const { body } = await sian.get(
        `/api/co-op/joining/applications?which=open&after=${encodeURIComponent(after)}`,
      );
      ids.push(...body.applications.map(({ id }: { id: string }) => id));
      if (body.more === null) break;
      after = body.more;
    }
    expect(new Set(ids).size).toBe(ids.length);
    const waiting = coop.query(
      "SELECT COUNT(*) AS n FROM applications WHERE id IN (SELECT application FROM application_events WHERE kind IN ('sent', 'entered'))",
    );
    expect(ids.length).toBeLessThanOrEqual(waiting[0].n);
    expect(ids.length).toBeGreaterThan(3);
  });

  test('reads one with the details, and its writer sees that somebody did, by their office and without a name', async () => {
    const mair = await applied();
    const read = await sian.post('joining/application', { applicationId: mair.id });
    expect(read.body).toMatchObject({
      answers: { email: mair.answers.email },
      hasPart: false,
      maybeSame: [],
    });
    await sian.post('joining/application', { applicationId: mair.id });
    const { body, text } = await look(mair);
    expect(body.history.filter(({ kind }: { kind: string }) => kind === 'looked')).toMatchObject([
      { by: 'office', reason: 'secretary' },
    ]);
    expect(text).not.toContain('Siân');
    expect(text).not.toContain(cast.sian.id);
  });

  test('hears that two may be the same person: by e-mail, by name and place, and in the register', async () => {
    const mair = await applied();
    const again = await applied({
      fullName: mair.answers.fullName.toUpperCase(),
      address: mair.answers.address,
      email: '',
    });
    const member = await applied({ email: emailOf('nia') });
    const [home] = coop.query(
      "SELECT json_extract(w.words, '$.lines') AS lines FROM register_words AS w JOIN register_facts AS f ON f.seq = w.fact AND f.kind = 'address' WHERE f.person = ?",
      cast.gwen.id,
    );
    const address = (JSON.parse(home.lines) as string[]).join('\n');
    const former = await applied({ fullName: 'gwen lowe', email: '', address });
    const sameAs = async ({ id }: Applied) =>
      (await sian.post('joining/application', { applicationId: id })).body.maybeSame;
    expect(await sameAs(again)).toMatchObject([{ kind: 'application', id: mair.id, why: 'name' }]);
    expect(await sameAs(member)).toContainEqual({
      kind: 'member',
      id: cast.nia.id,
      name: 'Nia Prys',
      why: 'email',
      isMember: true,
    });
    expect(await sameAs(former)).toMatchObject([{ kind: 'member', id: cast.gwen.id, isMember: false }]);
  });

  test('enters what came on paper, with who told it and when; the board’s days count from there', async () => {
    const code = newCode();
    const input = {
      code,
      language: 'cy',
      answers: answersOf(),
      cameBy: 'paper',
      toldBy: 'Mair',
      toldOn: '2026-06-01',
    };
    const entered = await sian.post('joining/enter', input);
    expect(entered.status).toBe(200);
    expect((await sian.post('joining/enter', input)).body).toEqual(entered.body);
    const found = await somebody().post('joining/look', { code });
    expect(found.body).toMatchObject({ language: 'cy', next: { state: 'waiting', by: '2026-07-13' } });
    const read = await sian.post('joining/application', { applicationId: entered.body.applicationId });
    expect(read.body).toMatchObject({ cameBy: 'paper', toldBy: 'Mair' });
    expect(read.body.history[0]).toMatchObject({ kind: 'entered', on: '2026-06-01', byName: 'Siân Moss' });
  });

  test.each([
    [{ toldOn: '2026-06-16' }, 'date-in-future'],
    [{ toldOn: '2026-02-30' }, 'date-wrong'],
    [{ toldBy: ' ' }, 'joining-told-missing'],
    [{ cameBy: 'pigeon' }, 'joining-came-missing'],
    [{ answers: {} }, 'joining-called-missing'],
  ])('cannot enter %o: %s, and nothing is written', async (change, code) => {
    const before = idsNow();
    const input = {
      code: newCode(),
      language: 'en',
      answers: answersOf(),
      cameBy: 'phone',
      toldBy: 'Mair',
      toldOn: '2026-06-15',
    };
    const answer = await sian.post('joining/enter', { ...input, ...change });
    expect([answer.status, answer.codes[0]]).toEqual([400, code]);
    expect(idsNow()).toEqual(before);
  });

  test('cannot take over a code that somebody else has', async () => {
    const mair = await applied();
    const input = {
      language: 'en',
      answers: answersOf(),
      cameBy: 'phone',
      toldBy: 'Mair',
      toldOn: '2026-06-15',
    };
    const answer = await sian.post('joining/enter', { ...input, code: mair.code });
    expect([answer.status, answer.codes]).toEqual([409, ['joining-not-open']]);
  });
});

describe('the board takes somebody in', () => {
  test('and they are a member: in the register, with an account, an hour account, their choices and a letter', async () => {
    const mair = await applied({
      phone: '01632 960 111',
      ways: ['letter', 'bsl'],
      consents: ['news-by-email', 'found-by-members'],
      alsoGroup: 'workers',
      othersRead: 'yes',
    });
    const { status, body } = await decide(mair.id, { decidedOn: '2026-06-15' });
    expect(status).toBe(200);
    const member = body.memberId as string;
    expect(coop.query('SELECT displayName, groupKey, leftAt FROM members WHERE id = ?', member)).toEqual([
      { displayName: mair.answers.calledName, groupKey: 'families', leftAt: '' },
    ]);
    const facts = coop.query(
      "SELECT f.kind, f.day, f.details, f.by, COALESCE(w.words, '') AS words FROM register_facts AS f LEFT JOIN register_words AS w ON w.fact = f.seq WHERE f.person = ? ORDER BY f.seq",
      member,
    );
    expect(facts.map(({ kind }) => kind)).toEqual([
      'entered',
      'name',
      'address',
      'electronic',
      'group',
      'shares-issued',
    ]);
    const saying = (kind: string) => facts.find((fact) => fact.kind === kind);
    expect(saying('entered')).toMatchObject({ day: '2026-06-15', by: cast.sian.id });
    expect(JSON.parse(saying('address').words)).toEqual({ lines: mair.answers.address.split('\n') });
    expect(JSON.parse(saying('electronic').details)).toEqual({ purposes: ['notices', 'news'] });
    expect(JSON.parse(saying('group').details)).toEqual({ group: 'families', also: 'workers' });
    expect(JSON.parse(saying('shares-issued').details)).toEqual({ shares: 1, pence: 100 });
    expect(coop.query('SELECT email, language FROM accounts WHERE member = ?', member)).toEqual([
      { email: mair.answers.email, language: 'en' },
    ]);
    expect(coop.query('SELECT kind, closedAt FROM time_accounts WHERE member = ?', member)).toEqual([
      { kind: 'member', closedAt: '' },
    ]);
    expect(
      coop.query('SELECT phone, preferredWays, othersRead FROM profiles WHERE member = ?', member),
    ).toEqual([{ phone: '01632 960 111', preferredWays: '["letter","bsl"]', othersRead: 1 }]);
    expect(coop.query('SELECT kind FROM consents WHERE member = ? ORDER BY kind', member)).toEqual([
      { kind: 'found-by-members' },
      { kind: 'news-by-email' },
    ]);
    expect(coop.query('SELECT displayName FROM listings WHERE member = ?', member)).toHaveLength(1);
    expect(letters(mair.answers.email).map(({ template }) => template)).toEqual([
      'application-received',
      'application-accepted',
    ]);
    expect((await look(mair)).body.next).toMatchObject({ state: 'accepted', deed: 'pay', by: '2026-07-13' });
  });

  test('once, however often and at the same moment it is written down', async () => {
    const mair = await applied();
    const members = () => coop.query('SELECT COUNT(*) AS members FROM members')[0].members;
    const before = members();
    const all = await Promise.all(Array.from({ length: 8 }, () => decide(mair.id)));
    expect(all.filter(({ status }) => status === 200)).toHaveLength(1);
    for (const { status, codes } of all.filter((each) => each.status !== 200))
      expect([status, codes]).toEqual([409, ['joining-not-open']]);
    expect(members()).toBe(before + 1);
    expect(letters(mair.answers.email)).toHaveLength(2);
  });

  test('and the same request sent again gets the first answer', async () => {
    const mair = await applied();
    const send = () =>
      sian.post(
        'joining/decide',
        { applicationId: mair.id, decision: 'accept', decidedOn: '2026-06-15' },
        `key-${mair.id}`,
      );
    const first = await send();
    expect((await send()).text).toBe(first.text);
  });

  test('with an organisation’s voice, and without an e-mail there is no account', async () => {
    const org = await applied({ group: 'organisations', voice: 'Ann Rees', email: '' });
    const { memberId } = (await decide(org.id)).body;
    const [voice] = coop.query(
      "SELECT w.words FROM register_facts AS f JOIN register_words AS w ON w.fact = f.seq WHERE f.person = ? AND f.kind = 'voice'",
      memberId,
    );
    expect(JSON.parse(voice.words)).toEqual({ voice: 'Ann Rees' });
    expect(coop.query('SELECT 1 FROM accounts WHERE member = ?', memberId)).toEqual([]);
  });

  test('whose e-mail is another member’s: they are a member, and told to phone for a way in', async () => {
    const couple = await applied({ email: emailOf('omar') });
    const { memberId } = (await decide(couple.id)).body;
    expect(coop.query('SELECT member FROM accounts WHERE email = ?', emailOf('omar'))).toEqual([
      { member: cast.omar.id },
    ]);
    expect(coop.query('SELECT 1 FROM accounts WHERE member = ?', memberId)).toEqual([]);
    expect(letters(emailOf('omar')).at(-1)!.template).toBe('application-accepted-by-phone');
  });

  test('who was a member before: they come back as the same person, with a second membership', async () => {
    const back = await applied({ fullName: 'Gwen Lowe', calledName: 'Gwen', email: emailOf('gwen') });
    const asked = await decide(back.id);
    expect([asked.status, asked.codes]).toEqual([409, ['joining-was-member']]);
    const { status, body } = await decide(back.id, { samePersonAs: cast.gwen.id });
    expect([status, body.memberId]).toEqual([200, cast.gwen.id]);
    expect(coop.query('SELECT leftAt FROM members WHERE id = ?', cast.gwen.id)).toEqual([{ leftAt: '' }]);
    const kinds = coop.query('SELECT kind FROM register_facts WHERE person = ? ORDER BY seq', cast.gwen.id);
    expect(kinds.filter(({ kind }) => kind === 'entered')).toHaveLength(2);
    expect(coop.query('SELECT id FROM accounts WHERE member = ?', cast.gwen.id)).toEqual([
      { id: accountOf('gwen') },
    ]);
  });

  test('but not as somebody who is a member today, or who is nowhere', async () => {
    const mair = await applied();
    for (const [samePersonAs, status, code] of [
      [cast.nia.id, 409, 'joining-is-member'],
      ['nothere00000000', 404, 'person-not-found'],
    ] as const) {
      const answer = await decide(mair.id, { samePersonAs });
      expect([answer.status, answer.codes]).toEqual([status, [code]]);
    }
    expect(await stateOf(mair)).toBe('waiting');
  });
});

describe('somebody without an e-mail', () => {
  const waiting = async () =>
    (await sian.get('/api/co-op/messages/letters-due')).body.people as { member: string; letters: number }[];
  const printed = async () => (await sian.post('messages/print-letters', {})).body.letters as LetterRow[];
  interface LetterRow {
    readonly id: string;
    readonly name: string;
    readonly address: readonly string[];
    readonly text: string;
    readonly formats: readonly string[];
  }

  test('hears what the board asks by a letter of the office, in the print they asked for and with their address', async () => {
    const mair = await applied({ email: '', ways: ['letter', 'large-print'], fullName: 'Mair Nomail' });
    await decide(mair.id, { decision: 'ask', words: 'Which street?' });
    expect((await waiting()).find(({ member }) => member === mair.id)).toMatchObject({ letters: 1 });
    const letter = (await printed()).find(({ name }) => name === 'Mair Nomail')!;
    expect(letter.text).toContain('Which street?');
    expect(letter.address).toEqual(mair.answers.address.split('\n'));
    expect(letter.formats).toContain('large-print');
    const done = await sian.post('messages/letters-printed', { ids: [letter.id] });
    expect(done.body).toEqual({ posted: 1 });
    expect((await sian.post('messages/letters-printed', { ids: [letter.id] })).body).toEqual({ posted: 0 });
    expect((await waiting()).some(({ member }) => member === mair.id)).toBe(false);
    expect(coop.query('SELECT printedBy FROM application_letters WHERE id = ?', letter.id)).toEqual([
      { printedBy: cast.sian.id },
    ]);
  });

  test('hears as a member that they are one, by a letter too', async () => {
    const mair = await applied({ email: '', fullName: 'Mair Member' });
    const { memberId } = (await decide(mair.id)).body;
    expect((await waiting()).find(({ member }) => member === memberId)).toMatchObject({ letters: 1 });
    expect(coop.query('SELECT 1 FROM application_letters WHERE application = ?', mair.id)).toEqual([]);
  });

  test('is on no list of letters that a member without an office can read', async () => {
    const mair = await applied({ email: '', fullName: 'Mair Hidden' });
    await decide(mair.id, { decision: 'refuse', reason: 'no-reach', words: 'You live far away.' });
    const nia = await coop.as('nia');
    const answer = await nia.get('/api/co-op/messages/letters-due');
    expect([answer.status, answer.codes]).toEqual([403, ['not-your-office']]);
    expect(answer.text).not.toContain('Mair');
  });
});

describe('the helper whom somebody named', () => {
  const helpers = (member: string) =>
    coop.query('SELECT name, abilities, acceptedAt, endedAt FROM supporters WHERE member = ?', member);

  test('is asked by letter when the board has said yes, and may read the page of the member and no more', async () => {
    const email = 'ida.helper@elsewhere.example';
    const mair = await applied({ helperName: 'Ida', helperReach: email });
    expect(letters(email)).toEqual([]);
    const { memberId } = (await decide(mair.id)).body;
    expect(letters(email).map(({ template }) => template)).toEqual(['supporter-invited']);
    expect(helpers(memberId)).toEqual([
      { name: 'Ida', abilities: '["read-my-page"]', acceptedAt: '', endedAt: '' },
    ]);
  });

  test('is not asked when the board asks or says no, nor at a phone number', async () => {
    const email = 'none.helper@elsewhere.example';
    const asked = await applied({ helperName: 'Ida', helperReach: email });
    await decide(asked.id, { decision: 'ask', words: 'Which street?' });
    expect(letters(email)).toEqual([]);
    const phoned = await applied({ helperName: 'Ida', helperReach: '01632 960 123' });
    expect(helpers((await decide(phoned.id)).body.memberId)).toEqual([]);
  });

  test('is not asked to help themselves, and the decision stands', async () => {
    const mair = await applied({
      helperName: 'Mair',
      helperReach: 'mair.self@elsewhere.example',
      email: 'mair.self@elsewhere.example',
    });
    const decided = await decide(mair.id);
    expect(decided.status).toBe(200);
    expect(helpers(decided.body.memberId)).toEqual([]);
  });
});

describe('the board asks', () => {
  test('and the applicant answers by the day that they are told; then the board’s days begin anew', async () => {
    const mair = await applied({}, 'cy');
    await decide(mair.id, { decision: 'ask', words: 'Which street?' });
    expect((await look(mair)).body.next).toMatchObject({ state: 'asked', owner: 'you', by: '2026-08-14' });
    const letter = letters(mair.answers.email).at(-1)!;
    expect(letter).toMatchObject({ template: 'application-question', language: 'cy' });
    expect(letter.text).toContain('Which street?');
    expect(letter.text).not.toContain(mair.code);
    const empty = await mair.who.post('joining/answer', { code: mair.code, words: '  ' });
    expect([empty.status, empty.codes]).toEqual([400, ['joining-answer-missing']]);
    const answer = () => mair.who.post('joining/answer', { code: mair.code, words: 'Well Street.' });
    expect([(await answer()).status, (await answer()).status]).toEqual([200, 200]);
    expect(steps(mair.id)).toEqual(['started', 'sent', 'asked', 'answered']);
    expect(await stateOf(mair)).toBe('waiting');
    const other = await mair.who.post('joining/answer', { code: mair.code, words: 'And more.' });
    expect([other.status, other.codes]).toEqual([409, ['joining-not-open']]);
  });
});

describe('the board says no', () => {
  const no = { decision: 'refuse', reason: 'no-reach', words: 'You live too far away for us.' } as const;

  test('with a reason and words; without them it is not written down', async () => {
    const mair = await applied();
    const wrong = await decide(mair.id, { decision: 'refuse' });
    expect([wrong.status, wrong.codes]).toEqual([400, ['joining-reason-missing', 'joining-words-missing']]);
    expect(await stateOf(mair)).toBe('waiting');
    await decide(mair.id, no);
    expect((await look(mair)).body.next).toMatchObject({
      state: 'refused',
      deed: 'appeal',
      by: '2026-07-13',
    });
    const letter = letters(mair.answers.email).at(-1)!;
    expect(letter.template).toBe('application-refused');
    expect(letter.text).toContain(no.words);
    expect(letter.text).toContain('13 July 2026');
  });

  test('and the members look again: their yes makes a member', async () => {
    const mair = await applied();
    await decide(mair.id, no);
    await mair.who.post('joining/appeal', { code: mair.code, words: 'I move to Ashbrook in July.' });
    expect((await look(mair)).body.next).toMatchObject({ state: 'appealed', owner: 'members' });
    const asking = await decide(mair.id, { decision: 'ask', words: 'When?' });
    expect([asking.status, asking.codes]).toEqual([409, ['joining-not-open']]);
    expect((await decide(mair.id)).body.memberId).toMatch(/^[a-z0-9]{15}$/);
    expect(steps(mair.id)).toEqual(['started', 'sent', 'refused', 'appealed', 'appeal-decided', 'accepted']);
  });

  test('and the members’ no is the end', async () => {
    const mair = await applied();
    await decide(mair.id, no);
    await mair.who.post('joining/appeal', { code: mair.code, words: 'Please.' });
    await decide(mair.id, { ...no, words: 'We looked again.' });
    expect(await stateOf(mair)).toBe('closed');
    expect(letters(mair.answers.email).at(-1)!.template).toBe('application-appeal-refused');
    const more = await mair.who.post('joining/appeal', { code: mair.code, words: 'Once more.' });
    expect([more.status, more.codes]).toEqual([409, ['joining-not-open']]);
  });
});

describe('whoever decides', () => {
  test('has no part in it: neither as the helper nor as who applies', async () => {
    const helped = await applied({ helperName: 'Siân Moss', helperReach: 'at home' });
    const own = await applied({ email: emailOf('sian') });
    for (const { id } of [helped, own]) {
      const answer = await decide(id);
      expect([answer.status, answer.codes]).toEqual([403, ['joining-has-part']]);
      expect((await sian.post('joining/application', { applicationId: id })).body.hasPart).toBe(true);
    }
    expect(await stateOf(helped)).toBe('waiting');
  });

  test.each([
    ['2026-06-16', 'date-in-future'],
    ['2026-06-14', 'joining-day-early'],
    ['2026-02-30', 'date-wrong'],
  ])('writes down a day between the application and today: %s is none', async (decidedOn, code) => {
    const mair = await applied();
    const answer = await decide(mair.id, { decidedOn });
    expect([answer.status, answer.codes]).toEqual([400, [code]]);
    expect(await stateOf(mair)).toBe('waiting');
  });
});

describe('an applicant', () => {
  test('takes it back, and nobody can decide on it any more', async () => {
    const mair = await applied();
    const back = () => mair.who.post('joining/withdraw', { code: mair.code });
    expect([(await back()).status, (await back()).status]).toEqual([200, 200]);
    expect(steps(mair.id)).toEqual(['started', 'sent', 'withdrawn']);
    const answer = await decide(mair.id);
    expect([answer.status, answer.codes]).toEqual([409, ['joining-not-open']]);
  });

  test('cannot take back what was decided', async () => {
    const mair = await applied();
    await decide(mair.id);
    const answer = await mair.who.post('joining/withdraw', { code: mair.code });
    expect([answer.status, answer.codes]).toEqual([409, ['joining-not-open']]);
  });
});

describe('as time goes by', () => {
  // Weeks end everybody's session: each of these has a co-op of its own.
  beforeEach(async () => {
    await coop.stop();
    coop = await startCoop(['--trusted-proxy=127.0.0.1']);
    sian = await coop.as('sian');
  });
  const at = async (days: number) => {
    await coop.setClock(NOON + days * DAY);
    await coop.due();
  };

  test('what was begun and never sent goes after 60 days', async () => {
    const [code, who] = [newCode(), somebody()];
    await who.post('joining/save', { code, language: 'en', answers: {} });
    await at(60);
    expect((await who.post('joining/look', { code })).status).toBe(200);
    await at(61);
    expect((await who.post('joining/look', { code })).codes).toEqual(['application-unknown']);
  });

  test('who was asked is reminded once; without an answer the application ends by itself', async () => {
    const mair = await applied();
    await decide(mair.id, { decision: 'ask', words: 'Which street?' });
    const letterNames = async (days: number) => {
      await at(days);
      await at(days);
      return letters(mair.answers.email).map(({ template }) => template);
    };
    expect(await letterNames(45)).not.toContain('application-answer-soon');
    expect((await letterNames(46)).filter((template) => template === 'application-answer-soon')).toHaveLength(
      1,
    );
    await at(60);
    expect(await stateOf(mair)).toBe('asked');
    const last = await letterNames(61);
    expect(last.filter((template) => template === 'application-answer-soon')).toHaveLength(1);
    expect(last.at(-1)).toBe('application-lapsed');
    expect((await look(mair)).body.next).toMatchObject({ state: 'lapsed', deed: 'take-away' });
  });

  test('after the last day nobody can ask the members any more', async () => {
    const mair = await applied();
    await decide(mair.id, { decision: 'refuse', reason: 'other', words: 'Because.' });
    await at(29);
    const late = await mair.who.post('joining/appeal', { code: mair.code, words: 'Please.' });
    expect([late.status, late.codes]).toEqual([409, ['joining-too-late']]);
  });

  test('all that an applicant told is taken away 180 days after the end', async () => {
    const mair = await applied({ fullName: 'Taken Away Tudor' });
    await mair.who.post('joining/withdraw', { code: mair.code });
    const there = () =>
      coop.query("SELECT 1 FROM applications WHERE answers LIKE '%Taken Away Tudor%'").length;
    await at(180);
    expect(there()).toBe(1);
    await at(181);
    expect(there()).toBe(0);
    expect(coop.query('SELECT 1 FROM application_events WHERE application = ?', mair.id)).toEqual([]);
  });
});

test('who looks after applications finds the first day on their page, and hears of it a week before', async () => {
  const other = await startCoop();
  try {
    const nia = await other.as('nia');
    const secretary = await other.as('sian');
    const code = newCode();
    await other.nobody.post('joining/send', { code, language: 'en', answers: answersOf() });
    const cards = async (who: Caller) =>
      (await who.get('/api/co-op/my-page/mine')).body.next.cards.filter(
        ({ kind }: { kind: string }) => kind === 'applications',
      );
    expect(await cards(secretary)).toMatchObject([
      { params: { count: 1, untilOn: '2026-07-27' }, path: '/office/applications/' },
    ]);
    expect(await cards(nia)).toEqual([]);
    const told = () => other.query("SELECT 1 FROM outbox WHERE template = 'applications-due'").length;
    await other.setClock(NOON + 34 * DAY);
    await other.due();
    expect(told()).toBe(0);
    await other.setClock(NOON + 35 * DAY);
    await other.due();
    await other.due();
    expect(told()).toBe(1);
    expect(londonDate(NOON + 35 * DAY)).toBe('2026-07-20');
  } finally {
    await other.stop();
  }
});
