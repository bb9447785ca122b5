/** What the co-op holds about a member, told to them alone; and being erased, down to the files on the disk. */
import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { dateText as stored } from '../../src/records/row.ts';
import { startCoop, type Answer, type Caller, type Coop, type Seen } from './support/co-op.ts';
import { accountOf, cast, emailOf, motions, NOON } from './support/small-co-op.ts';

const DAY = 24 * 60 * 60 * 1000;
let coop: Coop;
let tom: Caller, ravi: Caller;

beforeEach(async () => {
  coop = await startCoop();
  [tom, ravi] = [await coop.as('tom'), await coop.as('ravi')];
});
afterEach(() => coop?.stop());

const held = async (who: Caller, asked = '') => who.get(`/api/co-op/my-information/held?${asked}`);
const section = (view: Seen, name: string) => view.sections.find((each: Seen) => each.section === name);
const ask = (who: Caller) => who.post('my-information/ask-erasure', { sure: true });

/** The files of the data folder that contain these words. */
function filesWith(words: string, folder = coop.folder): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return filesWith(words, path);
    return readFileSync(path).includes(Buffer.from(words)) ? [name] : [];
  });
}

/** Ends Ravi's membership yesterday, as the office would have written it down. */
const raviLeft = () =>
  coop.write((_insert, database) => {
    const leftAt = new Date(NOON - DAY).toISOString().replace('T', ' ');
    database.prepare('UPDATE members SET leftAt = ? WHERE id = ?').run(leftAt, cast.ravi.id);
  });

describe('what is held', () => {
  test('is told to the person, section by section, with why and how long', async () => {
    const answer = await held(tom);
    expect(answer.status).toBe(200);
    expect(answer.body.member).toEqual({ id: cast.tom.id, displayName: 'Tom Hale' });
    expect(section(answer.body, 'membership')).toMatchObject({
      why: 'law',
      howLong: 'without-name',
      mayDelete: false,
    });
    expect(section(answer.body, 'account').rows[0].email).toBe(emailOf('tom'));
    expect(section(answer.body, 'rolls').rows.length).toBeGreaterThan(0);
  });

  test('has nothing of anybody else', async () => {
    const { text } = await held(tom);
    for (const word of [cast.ravi.id, emailOf('ravi'), cast.sian.id, emailOf('sian'), accountOf('nia')])
      expect(text).not.toContain(word);
  });

  test('comes in pages: nothing is left out, and nothing twice', async () => {
    coop.write((insert) => {
      for (let at = 0; at < 450; at += 1)
        insert('events', {
          id: `more${String(at).padStart(11, '0')}`,
          seq: 100_000 + at,
          at: new Date(NOON - DAY + at).toISOString().replace('T', ' '),
          actor: cast.tom.id,
          verb: 'voting/cast-vote',
          subject: motions.open.id,
          detail: '{}',
        });
    });
    const cursors: string[] = [];
    let after: string | null = '';
    for (let pages = 0; after !== null && pages < 10; pages += 1) {
      const { body } = await held(tom, `section=history&after=${encodeURIComponent(after)}`);
      const { rows, more }: Seen = section(body, 'history');
      expect(rows.length).toBeLessThanOrEqual(200);
      cursors.push(...rows.map(({ cursor }: Seen) => cursor));
      after = more;
    }
    expect(cursors.length).toBeGreaterThanOrEqual(450);
    expect(new Set(cursors).size).toBe(cursors.length);
    expect([...cursors].sort()).toEqual(cursors);
  });

  test('of a section that nobody knows is nothing', async () => {
    const answer = await held(tom, 'section=secrets');
    expect([answer.status, answer.codes]).toEqual([404, ['section-unknown']]);
  });
});

describe('a wish to be erased', () => {
  test('is noted once, and can be taken back once', async () => {
    expect((await ask(ravi)).body).toEqual({ asked: true });
    expect([(await ask(ravi)).codes, coop.query('SELECT id FROM erasures').length]).toEqual([
      ['erasure-asked'],
      1,
    ]);
    expect((await held(ravi)).body.erasureAskedAt).toBe(NOON);
    expect((await ravi.post('my-information/keep-me', {})).body).toEqual({ kept: true });
    expect((await ravi.post('my-information/keep-me', {})).codes).toEqual(['erasure-not-asked']);
    expect(coop.query('SELECT id FROM erasures')).toEqual([]);
  });

  test('is not carried out while somebody is a member', async () => {
    await ask(ravi);
    await coop.due();
    expect(coop.query('SELECT doneAt FROM erasures')).toEqual([{ doneAt: '' }]);
    expect(coop.query('SELECT displayName FROM members WHERE id = ?', cast.ravi.id)).toEqual([
      { displayName: 'Ravi Sen' },
    ]);
  });

  test('of nobody else can be made', async () => {
    const answer = await tom.post('my-information/ask-erasure', { sure: true, memberId: cast.ravi.id });
    expect([answer.status, answer.codes]).toEqual([400, ['input-wrong']]);
    expect((await tom.post('my-information/ask-erasure', { sure: false })).codes).toEqual(['answer-missing']);
  });
});

test('who was erased is in no file of the data folder, and what must stay stays without a name', async () => {
  await tom.post('time-bank/log-help', {
    memberId: cast.nia.id,
    minutes: 30,
    helpedOn: '2026-06-14',
    kindOfHelp: 'company',
  });
  await ravi.post('voting/cast-vote', { motionId: motions.open.id, choice: 'against' });
  const nia = await coop.as('nia');
  await ravi.post('time-bank/log-help', {
    memberId: cast.nia.id,
    minutes: 45,
    helpedOn: '2026-06-14',
    kindOfHelp: 'other',
    note: 'Ravi read the marmalade letter',
  });
  const [entry] = coop.query("SELECT id FROM time_exchanges WHERE note LIKE '%marmalade%'");
  await nia.post('time-bank/confirm-help', { exchangeId: entry.id });
  const put = { title: 'A van', what: 'Buy it.', why: 'To go out.', cost: '£9', who: 'The board' };
  const { body: motion } = await nia.post('motions/put-forward', {
    ...put,
    language: 'en',
    resolution: 'ordinary',
  });
  await ravi.post('motions/second', motion);
  await ravi.post('motions/say', { ...motion, thread: 'for', words: 'Ravi likes tangerines' });
  // A letter to many, to them too and with their name in it, that is still to be written.
  const letter = { subject: 'Ravi Sen spoke', text: 'Ravi Sen spoke for the van.', link: '/votes/' };
  coop.write((insert) =>
    insert('notice_sendings', {
      template: 'vote-opened',
      priority: 0,
      members: JSON.stringify([cast.ravi.id, cast.nia.id]),
      words: JSON.stringify({ en: letter, cy: letter }),
      done: 0,
      at: stored(NOON),
    }),
  );
  await ask(ravi);
  const before = coop.query('SELECT SUM(minutes) AS minutes, COUNT(*) AS count FROM time_postings');
  const words = ['Ravi Sen', emailOf('ravi'), 'marmalade', 'tangerines'];
  for (const word of words) expect(filesWith(word)).not.toEqual([]);

  raviLeft();
  await coop.due();

  await expect.poll(() => words.flatMap((word) => filesWith(word)), { timeout: 20_000 }).toEqual([]);
  expect(coop.query('SELECT doneAt FROM erasures')[0].doneAt).not.toBe('');
  const spoke = coop.query("SELECT member FROM notices WHERE subject LIKE '% spoke'");
  expect([spoke, coop.query('SELECT id FROM notice_sendings')]).toEqual([[{ member: cast.nia.id }], []]);
  expect(coop.query('SELECT id FROM accounts WHERE member = ?', cast.ravi.id)).toEqual([]);
  const votes = coop.query('SELECT choice, displayName FROM votes WHERE member = ?', cast.ravi.id);
  expect(votes).toContainEqual({ choice: 'against', displayName: expect.stringContaining('Former member') });
  expect(JSON.stringify(votes)).not.toContain('Ravi');
  const { body: view } = await nia.get(`/api/co-op/motions/motion?motionId=${motion.motionId}&language=en`);
  expect([view.seconders, view.threads.for.posts]).toEqual([[expect.stringContaining('Former member')], []]);
  expect(coop.query('SELECT SUM(minutes) AS minutes, COUNT(*) AS count FROM time_postings')).toEqual(before);
  expect(coop.query('SELECT joinedAt FROM members WHERE id = ?', cast.ravi.id)).toHaveLength(1);
  expect((await held(ravi)).status).toBe(401);
  await coop.due(); // a second time changes nothing
  expect(coop.query('SELECT COUNT(*) AS count FROM erasures')).toEqual([{ count: 1 }]);
});

describe('who left and asks alone to be erased', () => {
  const newId = () => randomBytes(16).toString('hex');
  const askLink = (email: string, requestId = newId()) =>
    coop.nobody.post('my-information/ask-erasure-link', { requestId, email, language: 'en' });
  const letters = () =>
    coop.query("SELECT template, text, deliver FROM outbox WHERE template LIKE 'erasure-%' ORDER BY rowid");
  /** What stands behind the # of the last letter. */
  const proof = () => {
    const [, requestId, secret] = /#([a-f0-9]{32})\.(\w+)/.exec(String(letters().at(-1).text))!;
    return { requestId: requestId!, secret: secret!, sure: true as const };
  };
  const erase = (input: object) => coop.nobody.post('my-information/erase-by-link', input);
  const seen = ({ status, text, headers }: Answer) => ({
    status,
    text,
    headers: Object.fromEntries([...headers].filter(([name]) => name !== 'date')),
  });

  test('is answered as a stranger and a member are, to the byte, and one row is written for each', async () => {
    raviLeft();
    const before = coop.query('SELECT COUNT(*) AS n FROM sign_in_requests')[0].n;
    const answers = [
      await askLink(emailOf('ravi')),
      await askLink(emailOf('tom')),
      await askLink('nobody@small.example'),
    ];
    for (const answer of answers) expect(seen(answer)).toEqual(seen(answers[0]!));
    expect(coop.query('SELECT COUNT(*) AS n FROM sign_in_requests')[0].n).toBe(before + 3);
    expect(letters().map(({ template, deliver }: Seen) => [template, Boolean(deliver)])).toEqual([
      ['erasure-link', true],
      ['erasure-member', true],
      ['erasure-link', false],
    ]);
  });

  test('is erased by the link of the letter, once, down to the files on the disk', async () => {
    raviLeft();
    await askLink(emailOf('ravi'));
    const link = proof();
    expect((await erase({ ...link, secret: `${link.secret}x` })).codes).toEqual(['erase-link-wrong']);
    expect((await erase({ ...link, sure: false })).codes).toEqual(['answer-missing']);
    expect(coop.query('SELECT displayName FROM members WHERE id = ?', cast.ravi.id)).toEqual([
      { displayName: 'Ravi Sen' },
    ]);
    expect((await erase(link)).body).toEqual({ erased: true });
    expect((await erase(link)).codes).toEqual(['erase-link-wrong']);
    expect(coop.query('SELECT id FROM accounts WHERE id = ?', accountOf('ravi'))).toEqual([]);
    await coop.server.stop();
    for (const words of ['Ravi Sen', emailOf('ravi')]) expect(filesWith(words)).toEqual([]);
  });

  test('a link to sign in erases nobody, and a link to erase signs nobody in', async () => {
    raviLeft();
    await coop.nobody.post('sign-in/ask', { requestId: newId(), email: emailOf('ravi'), language: 'en' });
    const [mail] = coop.query(
      "SELECT text FROM outbox WHERE template = 'sign-in' ORDER BY rowid DESC LIMIT 1",
    );
    const [, requestId, secret] = /#([a-f0-9]{32})\.(\w+)/.exec(String(mail.text))!;
    expect((await erase({ requestId, secret, sure: true })).codes).toEqual(['erase-link-wrong']);
    await askLink(emailOf('ravi'));
    const { sure: _sure, ...link } = proof();
    const came = await coop.nobody.post('sign-in/finish', { ...link, device: 'own' });
    expect(came.codes).toEqual(['sign-in-wrong']);
  });

  test('a link works for fifteen minutes, and not for somebody who has become a member again', async () => {
    raviLeft();
    await askLink(emailOf('ravi'));
    const link = proof();
    coop.write((_insert, database) => {
      database.prepare("UPDATE members SET leftAt = '' WHERE id = ?").run(cast.ravi.id);
    });
    expect((await erase(link)).codes).toEqual(['erase-link-member']);
    raviLeft();
    await coop.setClock(NOON + 15 * 60_000);
    expect((await erase(link)).codes).toEqual(['erase-link-wrong']);
    expect(coop.query('SELECT id FROM accounts WHERE id = ?', accountOf('ravi'))).toHaveLength(1);
    await coop.setClock(NOON);
  });

  test('nobody can have an address flooded with such letters: they count with those of signing in', async () => {
    raviLeft();
    for (let turn = 0; turn < 9; turn += 1) await askLink(emailOf('ravi'));
    // With the message by which he signed in before, that makes five.
    expect(letters()).toHaveLength(4);
  });
});
