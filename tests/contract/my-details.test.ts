/** What members change about themselves, what they delete and ask to have put right, and the office's part in it. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OfficeKey } from '../../src/domain/membership/index.ts';
import { officeRow } from '../../src/records/membership.ts';
import { startCoop, type Caller, type Coop, type Seen } from './support/co-op.ts';
import { accountOf, cast, emailOf, motions, NOON, UNKNOWN, type Person } from './support/small-co-op.ts';

const DAY = 24 * 60 * 60 * 1000;
let coop: Coop;
let nia: Caller, tom: Caller, ravi: Caller, sian: Caller, omar: Caller;

/** Siân is the secretary, Omar looks after membership. */
const appoint = (person: Person, office: OfficeKey) =>
  coop.write((insert) =>
    insert('offices', {
      id: `off${person}${office}`.slice(0, 15).padEnd(15, '0'),
      ...officeRow({
        member: cast[person].id,
        displayName: cast[person].name,
        office,
        fromAt: NOON - DAY,
        untilAt: null,
      }),
    }),
  );

beforeAll(async () => {
  coop = await startCoop();
  appoint('omar', 'membership');
  [nia, tom, ravi, sian, omar] = [
    await coop.as('nia'),
    await coop.as('tom'),
    await coop.as('ravi'),
    await coop.as('sian'),
    await coop.as('omar'),
  ];
});
afterAll(() => coop?.stop());

const details = async (who: Caller) => (await who.get('/api/co-op/my-information/details')).body;
const held = async (who: Caller, name: string): Promise<Seen> => {
  const { body } = await who.get(`/api/co-op/my-information/held?section=${name}`);
  return body.sections[0];
};
const set = (who: Caller, input: object) => who.post('my-information/set-details', input);
const consent = async (who: Caller, kind: string) =>
  (await details(who)).consents.find((each: Seen) => each.kind === kind).given;

/** The letters to an address, as the demo's post box shows them. */
const letters = async (to: string): Promise<Seen[]> =>
  (await coop.nobody.get('/api/demo/post-box')).body.messages.filter((letter: Seen) => letter.to === to);
const subjects = async (to: string): Promise<string[]> => (await letters(to)).map(({ subject }) => subject);

/** The files of the data folder that contain these words. */
function filesWith(words: string, folder = coop.folder): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return filesWith(words, path);
    return readFileSync(path).includes(Buffer.from(words)) ? [name] : [];
  });
}

describe('what somebody tells about themselves', () => {
  test('is theirs to read, and nobody else is in it', async () => {
    const view = await details(tom);
    expect(view).toMatchObject({ calledName: 'Tom Hale', email: emailOf('tom'), emailsAsked: [], phone: '' });
    expect(view.consents.map(({ kind }: Seen) => kind)).toContain('pictures');
    expect(JSON.stringify(view)).not.toContain(emailOf('ravi'));
  });

  test('a new name is shown from now on, and what was voted keeps the name of its time', async () => {
    const namesOfTom = (table: string) =>
      coop.query(`SELECT DISTINCT displayName FROM ${table} WHERE member = ?`, cast.tom.id);
    expect((await set(tom, { what: 'called', calledName: ' Tommy  Hale ' })).body).toEqual({ saved: true });
    expect((await details(tom)).calledName).toBe('Tommy Hale');
    for (const table of ['listings', 'time_accounts'])
      expect(namesOfTom(table)).toEqual([{ displayName: 'Tommy Hale' }]);
    expect(namesOfTom('vote_rolls')).toEqual([{ displayName: 'Tom Hale' }]);
    expect((await set(tom, { what: 'called', calledName: '  ' })).codes).toEqual(['called-missing']);
    expect((await details(tom)).calledName).toBe('Tommy Hale');
    await set(tom, { what: 'called', calledName: 'Tom Hale' });
  });

  test('an address is a fact of the register, told by the person', async () => {
    const before = coop.query('SELECT COUNT(*) AS facts FROM register_facts')[0].facts;
    const sent = await set(tom, { what: 'address', address: '9 Mill Row\n\nAshbrook' });
    expect(sent.body).toEqual({ saved: true });
    expect((await details(tom)).lines).toEqual(['9 Mill Row', 'Ashbrook']);
    const [fact] = coop.query('SELECT * FROM register_facts ORDER BY seq DESC LIMIT 1');
    expect(fact).toMatchObject({
      person: cast.tom.id,
      kind: 'address',
      day: '2026-06-15',
      reason: 'told-us',
      by: cast.tom.id,
    });
    expect((await set(tom, { what: 'address', address: '' })).codes).toEqual(['joining-address-missing']);
    expect(coop.query('SELECT COUNT(*) AS facts FROM register_facts')[0].facts).toBe(before + 1);
  });

  test('ways and phone are kept together, and asking to be phoned needs a number', async () => {
    const reach = { what: 'reach', phone: '', ways: ['phone'], othersRead: true };
    expect((await set(tom, reach)).codes).toEqual(['joining-phone-missing']);
    expect(coop.query('SELECT id FROM profiles WHERE member = ?', cast.tom.id)).toEqual([]);
    expect((await set(tom, { ...reach, phone: '01632 960 555' })).body).toEqual({ saved: true });
    expect((await set(tom, { ...reach, phone: '01632 960 555', ways: ['letter'] })).status).toBe(200);
    expect(await details(tom)).toMatchObject({ phone: '01632 960 555', ways: ['letter'], othersRead: true });
    expect(coop.query('SELECT id FROM profiles WHERE member = ?', cast.tom.id)).toHaveLength(1);
  });
});

describe('that others read what comes to somebody', () => {
  const own = { what: 'reach', phone: '01632 960 555', ways: ['letter'], othersRead: true };
  const kept = () => coop.query('SELECT * FROM profiles WHERE member = ?', cast.tom.id);

  test('is not taken back by a sign-in with a message, which those others could have made', async () => {
    await set(tom, own);
    const before = kept();
    for (const wish of [{ othersRead: false }, { phone: '01632 960 999' }])
      expect((await set(tom, { ...own, ...wish })).codes).toEqual(['others-read-stays']);
    expect((await tom.post('my-information/delete', { section: 'profile', sure: true })).codes).toEqual([
      'others-read-stays',
    ]);
    expect(kept()).toEqual(before);
  });
});

describe('what somebody allows', () => {
  test('is a row each time it changes, and none when it is said again', async () => {
    const rows = () =>
      coop.query("SELECT given FROM consents WHERE member = ? AND kind = 'pictures'", cast.nia.id);
    expect(await consent(nia, 'pictures')).toBe(false);
    for (const given of [true, true, false])
      expect((await nia.post('my-information/set-consent', { kind: 'pictures', given })).body).toEqual({
        given,
      });
    expect(rows()).toEqual([{ given: 1 }, { given: 0 }]);
    expect(await consent(nia, 'pictures')).toBe(false);
    expect(await consent(nia, 'stories')).toBe(false);
  });

  test('being found is one choice, wherever it is made', async () => {
    const listed = () => coop.query('SELECT id FROM listings WHERE member = ?', cast.ravi.id).length;
    expect(await consent(ravi, 'found-by-members')).toBe(false);
    await ravi.post('my-information/set-consent', { kind: 'found-by-members', given: true });
    expect([await consent(ravi, 'found-by-members'), listed()]).toEqual([true, 1]);
    await ravi.post('membership/set-listing', { listed: false });
    expect([await consent(ravi, 'found-by-members'), listed()]).toEqual([false, 0]);
    const said = coop.query(
      "SELECT given FROM consents WHERE member = ? AND kind = 'found-by-members' ORDER BY rowid",
      cast.ravi.id,
    );
    expect(said).toEqual([{ given: 1 }, { given: 0 }]);
  });
});

describe('another address to sign in with', () => {
  const change = (who: Caller, email: string) => who.post('my-information/change-email', { email });
  const confirm = (link: string) => {
    const [changeId, secret] = link.split('#')[1]!.split('.');
    return coop.nobody.post('my-information/confirm-email', { changeId, secret });
  };
  const linkIn = (letter: Seen): string => /http\S+\/my-page\/details\/email\/#\S+/.exec(letter.text)![0];

  test('is answered alike whether it is free or somebody else’s, and only the free one gets a link', async () => {
    const free = await change(nia, 'nia.free@small.example');
    const taken = await change(nia, emailOf('tom'));
    expect([free.status, free.text]).toEqual([taken.status, taken.text]);
    expect(linkIn((await letters('nia.free@small.example'))[0])).toContain('#');
    const toTom = await letters(emailOf('tom'));
    expect(toTom.map(({ subject }) => subject)).toContain('This email is in use already');
    expect(JSON.stringify(toTom)).not.toContain('/details/email/');
    expect(await subjects(emailOf('nia'))).toContain('You asked to change your email');
    await change(nia, 'nia.third@small.example');
    expect((await change(nia, 'nia.fourth@small.example')).codes).toEqual(['email-many']);
    expect((await change(nia, emailOf('nia'))).codes).toEqual(['email-same']);
    expect(await letters('nia.fourth@small.example')).toEqual([]);
  });

  test('counts once the link is opened, signs out everywhere, and reaches the register', async () => {
    const caller = await coop.as('ravi');
    const before = (await details(caller)).email;
    await change(caller, 'ravi.new@small.example');
    expect((await details(caller)).emailsAsked).toEqual(['ravi.new@small.example']);
    const link = linkIn((await letters('ravi.new@small.example'))[0]);
    const wrong = await confirm(`${link.slice(0, -1)}${link.endsWith('x') ? 'y' : 'x'}`);
    expect([wrong.status, wrong.codes]).toEqual([400, ['email-link-wrong']]);
    expect((await details(caller)).email).toBe(before);

    expect((await confirm(link)).body).toEqual({ changed: true });
    expect((await caller.get('/api/co-op/my-information/details')).status).toBe(401);
    const [account] = coop.query('SELECT email FROM accounts WHERE id = ?', accountOf('ravi'));
    expect(account.email).toBe('ravi.new@small.example');
    const [fact] = coop.query('SELECT words FROM register_words ORDER BY fact DESC LIMIT 1');
    expect(fact.words).toContain('ravi.new@small.example');
    expect(await subjects(before)).toContainEqual(expect.stringMatching(/^Your email for .+ has changed$/));
    expect((await confirm(link)).codes).toEqual(['email-link-wrong']);
    expect(coop.query('SELECT id FROM email_changes WHERE member = ?', cast.ravi.id)).toEqual([]);
    // What went to either address goes with the person when they are erased.
    const sent = `SELECT member FROM outbox WHERE template LIKE 'email-%' AND "to" IN (?, ?)`;
    const owners = coop.query(sent, before, 'ravi.new@small.example').map(({ member }) => member);
    expect(owners).toEqual([cast.ravi.id, cast.ravi.id, cast.ravi.id]);
  });

  test('does not count when somebody else has it by then, or after a day', async () => {
    await change(tom, 'late@small.example');
    const link = linkIn((await letters('late@small.example'))[0]);
    coop.write((_insert, database) =>
      database
        .prepare('UPDATE accounts SET email = ? WHERE id = ?')
        .run('late@small.example', accountOf('omar')),
    );
    expect((await confirm(link)).codes).toEqual(['email-taken']);
    coop.write((_insert, database) =>
      database.prepare('UPDATE accounts SET email = ? WHERE id = ?').run(emailOf('omar'), accountOf('omar')),
    );
    await coop.setClock(NOON + DAY);
    expect((await confirm(link)).codes).toEqual(['email-link-wrong']);
    await coop.due();
    expect(coop.query('SELECT id FROM email_changes')).toEqual([]);
    await coop.setClock(NOON);
    expect((await details(tom)).email).toBe(emailOf('tom'));
  });
});

describe('deleting', () => {
  const remove = (who: Caller, section: string) => who.post('my-information/delete', { section, sure: true });

  test('takes a section away that nothing needs, down to the files', async () => {
    const phone = '01632 960 777';
    await set(nia, { what: 'reach', phone, ways: [], othersRead: false });
    expect(filesWith(phone)).not.toEqual([]);
    expect((await held(nia, 'profile')).rows).toHaveLength(1);
    expect((await remove(nia, 'profile')).body).toEqual({ deleted: true });
    expect((await held(nia, 'profile')).rows).toEqual([]);
    await expect.poll(() => filesWith(phone), { timeout: 20_000 }).toEqual([]);
  });

  test('refuses what must stay, and changes nothing', async () => {
    const rows = () => coop.query('SELECT COUNT(*) AS rows FROM register_facts')[0].rows;
    const before = rows();
    for (const section of ['register', 'votes', 'membership', 'history'])
      expect((await remove(nia, section)).codes).toEqual(['section-stays']);
    expect((await remove(nia, 'secrets')).codes).toEqual(['section-unknown']);
    expect((await nia.post('my-information/delete', { section: 'listing', sure: false })).codes).toEqual([
      'answer-missing',
    ]);
    expect([rows(), (await held(nia, 'listing')).rows.length]).toEqual([before, 1]);
  });

  test('every section that says it can be deleted is, and nobody else’s rows go', async () => {
    const others = () => coop.query('SELECT id FROM listings WHERE member != ? ORDER BY id', cast.nia.id);
    const before = others();
    const { body } = await nia.get('/api/co-op/my-information/held');
    const can = body.sections.filter((each: Seen) => each.mayDelete).map((each: Seen) => each.section);
    expect(can).toContain('listing');
    for (const section of can.filter((each: string) => each !== 'devices')) {
      expect([section, (await remove(nia, section)).status]).toEqual([section, 200]);
      expect((await held(nia, section)).rows).toEqual([]);
    }
    expect(others()).toEqual(before);
    expect((await remove(nia, 'devices')).status).toBe(200);
    expect((await nia.get('/api/co-op/my-information/held')).status).toBe(401);
  });
});

describe('asking to have something put right', () => {
  const ask = (who: Caller, section: string, words: string) =>
    who.post('my-information/ask-correction', { section, words });
  const waiting = async (who: Caller): Promise<Seen[]> =>
    (await who.get('/api/co-op/my-information/requests')).body.corrections;

  test('waits once for each part, and is read by the office with a trace', async () => {
    expect((await ask(tom, 'register', 'My name is Thomas, with an h.')).body).toEqual({ asked: true });
    expect((await ask(tom, 'register', 'Again.')).codes).toEqual(['correction-waits']);
    expect((await ask(tom, 'register', '  ')).codes).toEqual(['correction-words-missing']);
    expect((await ask(tom, 'secrets', 'Hello')).codes).toEqual(['section-unknown']);
    const view = (await tom.get('/api/co-op/my-information/held')).body;
    expect(view.corrections).toEqual(['register']);

    const list = await waiting(sian);
    expect(list).toMatchObject([{ name: 'Tom Hale', section: 'register', own: false }]);
    expect(JSON.stringify(list)).not.toContain('Thomas');
    const read = await sian.post('my-information/read-correction', { correctionId: list[0].id });
    expect(read.body).toEqual({ words: 'My name is Thomas, with an h.' });
    expect(coop.query('SELECT "by", office, what FROM looks WHERE member = ?', cast.tom.id)).toContainEqual({
      by: cast.sian.id,
      office: 'secretary',
      what: 'details',
    });
  });

  test('a no needs its reason; an answer stands once, with what was said', async () => {
    const [{ id }] = await waiting(sian);
    const answer = (done: boolean, words: string) =>
      sian.post('my-information/answer-correction', { correctionId: id, done, words });
    expect((await answer(false, ' ')).codes).toEqual(['correction-why-missing']);
    expect((await answer(true, 'Your name has an h now.')).body).toEqual({ answered: true });
    expect((await answer(false, 'No.')).codes).toEqual(['correction-answered']);
    expect(await waiting(sian)).toEqual([]);
    expect((await held(tom, 'corrections')).rows[0]).toMatchObject({
      section: 'register',
      done: 'put-right',
      answer: 'Your name has an h now.',
    });
    // Tom said that others read his post: the words stand on his page alone.
    expect(coop.query('SELECT subject FROM notices WHERE member = ?', cast.tom.id)).toContainEqual({
      subject: 'We answered what you asked us to put right',
    });
  });

  test('nobody answers their own, or one that is not there', async () => {
    await ask(sian, 'votes', 'This is not how I voted.');
    const [{ id, own }] = await waiting(sian);
    expect(own).toBe(true);
    expect((await waiting(omar))[0].own).toBe(false);
    for (const door of ['read-correction', 'answer-correction']) {
      const more = door === 'read-correction' ? {} : { done: true, words: '' };
      const mine = await sian.post(`my-information/${door}`, { correctionId: id, ...more });
      expect(mine.codes).toEqual(['correction-own']);
      const none = await omar.post(`my-information/${door}`, { correctionId: UNKNOWN, ...more });
      expect([none.status, none.codes]).toEqual([404, ['correction-unknown']]);
    }
  });
});

describe('erasing somebody who left, on their word', () => {
  const former = async (who: Caller, name = ''): Promise<Seen[]> =>
    (await who.get(`/api/co-op/my-information/requests?name=${name}`)).body.former;
  const ask = (who: Caller, personId: string) =>
    who.post('my-information/ask-erasure-for', { personId, sure: true });

  test('is not for members of today, nor for who is not there', async () => {
    expect((await ask(sian, cast.tom.id)).codes).toEqual(['erase-still-member']);
    expect((await ask(sian, UNKNOWN)).codes).toEqual(['person-unknown']);
    expect((await former(sian)).map(({ name }) => name)).toEqual(['Gwen Lowe']);
    expect(await former(sian, 'LOW')).toHaveLength(1);
    expect(await former(sian, 'Hale')).toEqual([]);
  });

  test('needs two people; then nothing of their name is in any file, and the register keeps its days', async () => {
    await tom.post('voting/cast-vote', { motionId: motions.open.id, choice: 'for' });
    const asked = await ask(sian, cast.gwen.id);
    expect(asked.status).toBe(200);
    expect((await ask(omar, cast.gwen.id)).codes).toEqual(['approval-waits']);
    expect((await former(omar))[0]).toMatchObject({ name: 'Gwen Lowe', waits: true });
    const { approvalId } = asked.body;
    expect((await sian.post('approvals/agree', { approvalId })).codes).toEqual(['approval-own']);
    expect(filesWith('Gwen Lowe')).not.toEqual([]);

    expect((await omar.post('approvals/agree', { approvalId })).body).toEqual({ agreed: true });
    await expect
      .poll(() => ['Gwen Lowe', emailOf('gwen')].flatMap((words) => filesWith(words)), { timeout: 20_000 })
      .toEqual([]);
    expect(coop.query('SELECT id FROM accounts WHERE member = ?', cast.gwen.id)).toEqual([]);
    expect(
      coop.query('SELECT kind FROM register_facts WHERE person = ?', cast.gwen.id).length,
    ).toBeGreaterThan(2);
    const [row] = coop.query('SELECT doneAt FROM erasures WHERE member = ?', cast.gwen.id);
    expect(row.doneAt).not.toBe('');
    expect(await former(sian)).toEqual([]);
    expect((await ask(sian, cast.gwen.id)).codes).toEqual(['erased-already']);
  });
});
