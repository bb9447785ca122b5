/**
 * Messages: on everybody's own page, out by the way each chose, in digests, by post; and what the office sees of letters
 * and of addresses that do not work. The cast's clock stands at noon on Monday 15 June 2026.
 */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { memberRow } from '../../src/records/membership.ts';
import { dateText as stored } from '../../src/records/row.ts';
import { startCoop, type Caller, type Coop } from './support/co-op.ts';
import { cast, motions, NOON, UNKNOWN, type Person } from './support/small-co-op.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Eight in the morning by the summer clock, the day after noon. */
const NEXT_MORNING = NOON + 19 * HOUR;
const NEXT_MONDAY = NEXT_MORNING + 6 * DAY;

let coop: Coop;
let nia: Caller, tom: Caller, ravi: Caller, sian: Caller;

beforeEach(async () => {
  coop = await startCoop();
  [nia, tom, ravi, sian] = [
    await coop.as('nia'),
    await coop.as('tom'),
    await coop.as('ravi'),
    await coop.as('sian'),
  ];
});
afterEach(() => coop?.stop());

const email = (person: Person) => `${person}@small.example`;
const outbox = (where = "kind != 'sign-in' OR digestOf > 0") =>
  coop.query(
    `SELECT "to", template, subject, text, member, digestOf FROM outbox WHERE ${where} ORDER BY "to"`,
  );
const to = (template: string) => outbox(`template = '${template}'`).map(({ to }) => to);
const letters = () =>
  coop.query('SELECT member, language, subject, text, printedAt, printedBy FROM letters_due ORDER BY member');
const mine = async (caller: Caller, after = '') =>
  (await caller.get(`/api/co-op/messages/mine${after && `?after=${after}`}`)).body;
const subjects = async (caller: Caller) =>
  (await mine(caller)).messages.map(({ subject }: { subject: string }) => subject);
const choose = (caller: Caller, kind: string, answer: string) =>
  caller.post('messages/choose', { kind, answer });
/** Somebody writes down that they helped. One letter a day goes out for each pair of people. */
const helped = async (member: string, minutes = 45, giver = ravi) => {
  const answer = await giver.post('time-bank/log-help', {
    memberId: member,
    minutes,
    helpedOn: '2026-06-14',
    kindOfHelp: 'shopping',
  });
  expect(answer.status).toBe(200);
};
const dueAt = async (at: number) => {
  await coop.setClock(at);
  await coop.due();
};
/** Eira has no account: she uses paper and the phone. Her facts are in the register, her row follows from them. */
const EIRA = 'eira00000000000';
const addEira = () => {
  const [{ last }] = coop.query('SELECT MAX(seq) AS last FROM register_facts');
  const facts: [kind: string, details: object, words: object | null][] = [
    ['entered', {}, null],
    ['group', { group: 'supported' }, null],
    ['name', {}, { name: 'Eira Wyn' }],
    ['address', {}, { lines: ['3 Mill Lane', 'Ashbrook'] }],
  ];
  coop.write((insert) => {
    const eira = { displayName: 'Eira Wyn', groupKey: 'supported', joinedAt: NOON - DAY, leftAt: null };
    insert('members', { id: EIRA, ...memberRow(eira) });
    for (const [at, [kind, details, words]] of facts.entries()) {
      const [id, seq] = [`eirafact${String(at).padStart(7, '0')}`, last + 1 + at];
      const wordsHash = words ? 'x' : '';
      const known = { knownAt: stored(NOON - DAY), by: 'terminal', reason: 'was-there', supersedes: 0 };
      const data = { day: '2026-06-14', details: JSON.stringify(details) };
      insert('register_facts', { id, seq, person: EIRA, kind, ...data, ...known, wordsHash });
      if (words)
        insert('register_words', { id, fact: seq, person: EIRA, words: JSON.stringify(words), salt: 'x' });
    }
  });
};
/** What somebody told the co-op of how to reach them. */
const wishes = (member: string, preferredWays: string[], othersRead = false) =>
  coop.write((insert) => {
    const id = `wish${member.slice(0, 11)}`;
    insert('profiles', { id, member, phone: '', preferredWays: JSON.stringify(preferredWays), othersRead });
  });
/** An e-mail failed, as the platform writes it. */
const fail = (person: Person, template: string, at: number, failure = 'address') =>
  coop.write((_insert, database) => {
    const set = "UPDATE outbox SET failedAt = ?, failure = ?, sentAt = '' WHERE member = ? AND template = ?";
    expect(database.prepare(set).run(stored(at), failure, cast[person].id, template).changes).toBe(1);
  });
const rowsOf = (...tables: string[]) =>
  tables.map((table) => coop.query(`SELECT * FROM ${table} ORDER BY id`));

describe('a message', () => {
  test('goes by e-mail and stands on the page of whom it is for, and of nobody else', async () => {
    await helped(cast.nia.id);
    expect(to('help-to-confirm')).toEqual([email('nia')]);
    const [message] = (await mine(nia)).messages;
    expect(message).toMatchObject({ kind: 'time-bank', subject: 'Did Ravi Sen help you?', isNew: true });
    expect((await nia.get(`/api/co-op/messages/message?id=${message.id}`)).body).toMatchObject({
      text: expect.stringContaining('Ravi Sen wrote that they helped you for 45 minutes.'),
      link: expect.stringMatching(/^\/time-bank\/\?entry=\w+$/),
      sent: 'at-once',
      goneAt: NOON,
    });
    for (const other of [tom, ravi, sian]) {
      expect(await mine(other)).toEqual({ messages: [], newOnes: 0, after: null });
      const looked = await other.get(`/api/co-op/messages/message?id=${message.id}`);
      const unknown = await other.get(`/api/co-op/messages/message?id=${UNKNOWN}`);
      expect([looked.status, looked.text]).toEqual([404, unknown.text]);
    }
  });

  test('is new until it is opened, and only whom it is for can open it', async () => {
    await helped(cast.nia.id);
    const [{ id }] = (await mine(nia)).messages;
    const before = rowsOf('notices');
    const refused = await tom.post('messages/read', { id });
    expect([refused.status, refused.codes]).toEqual([404, ['message-unknown']]);
    expect(rowsOf('notices')).toEqual(before);
    await nia.post('messages/read', { id });
    const once = rowsOf('notices');
    await coop.setClock(NOON + HOUR);
    await nia.post('messages/read', { id });
    expect(rowsOf('notices')).toEqual(once);
    expect(await mine(nia)).toMatchObject({ newOnes: 0, messages: [{ id, isNew: false }] });
  });

  test('is in the language of whom it is for, as it was when it was written', async () => {
    await helped(cast.sian.id);
    const [message] = (await mine(sian)).messages;
    expect(message).toMatchObject({ language: 'cy', subject: 'A wnaeth Ravi Sen eich helpu chi?' });
    const whole = (await sian.get(`/api/co-op/messages/message?id=${message.id}`)).body;
    expect(whole.link).toMatch(/^\/cy\/time-bank\//);
  });

  test('of signing in is on no page: it lets a person in', async () => {
    expect(to('sign-in').length).toBeGreaterThan(0);
    expect(coop.query("SELECT id FROM notices WHERE kind = 'sign-in'")).toEqual([]);
    for (const caller of [nia, tom, ravi, sian]) expect(await subjects(caller)).toEqual([]);
  });

  test('is a card on My page, unless what it is about has a card of its own', async () => {
    const cards = async (caller: Caller) =>
      (await caller.get('/api/co-op/my-page/mine')).body.next.cards.map(({ kind }: { kind: string }) => kind);
    await helped(cast.nia.id);
    expect(await cards(nia)).not.toContain('new-messages');
    const [{ id: exchangeId }] = coop.query('SELECT id FROM time_exchanges WHERE minutes = 45');
    await nia.post('time-bank/confirm-help', { exchangeId });
    expect(await subjects(ravi)).toEqual(['Nia Prys said yes to your help']);
    expect(await cards(ravi)).toContain('new-messages');
    const [{ id }] = (await mine(ravi)).messages;
    await ravi.post('messages/read', { id });
    expect(await cards(ravi)).not.toContain('new-messages');
  });

  test('is found page by page, each once, also when two were written in one moment', async () => {
    coop.write((insert) => {
      for (let number = 0; number < 45; number += 1)
        insert('notices', {
          id: `note${String(number).padStart(11, '0')}`,
          member: cast.nia.id,
          kind: 'results',
          template: 'vote-carried',
          language: 'en',
          subject: `Number ${number}`,
          text: 'Words',
          sending: `sent${String(number).padStart(11, '0')}`,
          way: 'email',
          pace: 'at-once',
          at: stored(NOON - Math.floor(number / 3) * HOUR),
          goneAt: stored(NOON),
        });
    });
    const seen: string[] = [];
    let after: string | null = '';
    const sizes: number[] = [];
    while (after !== null) {
      const page = await mine(nia, after);
      sizes.push(page.messages.length);
      seen.push(...page.messages.map(({ subject }: { subject: string }) => subject));
      after = page.after;
    }
    expect(sizes).toEqual([20, 20, 5]);
    expect(new Set(seen).size).toBe(45);
    const [{ id }] = (await mine(nia)).messages;
    expect((await tom.get(`/api/co-op/messages/mine?after=${id}`)).codes).toEqual(['message-unknown']);
  });
});

describe('a choice', () => {
  test('is asked about each kind, with what counts now and what may be answered', async () => {
    await choose(nia, 'time-bank', 'weekly');
    const { questions, hasEmail } = (await nia.get('/api/co-op/messages/choices')).body;
    expect(hasEmail).toBe(true);
    expect(questions.map(({ kind, answer }: { kind: string; answer: string }) => [kind, answer])).toEqual([
      ['votes', 'at-once'],
      ['results', 'at-once'],
      ['time-bank', 'weekly'],
      ['membership', 'at-once'],
    ]);
    expect(questions[0]).toMatchObject({ answers: ['at-once', 'letter'], whyNotOff: 'law' });
    const office = (await sian.get('/api/co-op/messages/choices')).body.questions;
    expect(office.map(({ kind }: { kind: string }) => kind)).toContain('office');
    expect((await tom.get('/api/co-op/messages/choices')).body.questions[2].answer).toBe('at-once');
  });

  test('that would keep notice of a vote from a member is refused, and nothing changes', async () => {
    await choose(nia, 'votes', 'letter');
    const before = rowsOf('message_choices', 'events');
    for (const answer of ['page-only', 'weekly', 'daily']) {
      const refused = await choose(nia, 'votes', answer);
      expect([refused.status, refused.codes]).toEqual([409, ['way-not-allowed']]);
    }
    expect((await choose(nia, 'votes', '')).codes).toEqual(['way-missing']);
    expect((await choose(nia, 'sign-in', 'letter')).codes).toEqual(['input-wrong']);
    expect(rowsOf('message_choices', 'events')).toEqual(before);
  });

  test('made twenty times at once is one row', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => choose(nia, 'results', 'daily')));
    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(200));
    expect(coop.query('SELECT kind, pace FROM message_choices')).toEqual([
      { kind: 'results', pace: 'daily' },
    ]);
  });

  test('of the page only sends nothing, and the message is on the page', async () => {
    await choose(nia, 'time-bank', 'page-only');
    await helped(cast.nia.id);
    expect(outbox()).toEqual([]);
    expect(letters()).toEqual([]);
    expect(await subjects(nia)).toEqual(['Did Ravi Sen help you?']);
  });

  test('of letters puts a message onto the letter list', async () => {
    await choose(nia, 'time-bank', 'letter');
    await helped(cast.nia.id);
    expect(outbox()).toEqual([]);
    expect(letters()).toMatchObject([
      { member: cast.nia.id, subject: 'Did Ravi Sen help you?', printedAt: '' },
    ]);
  });

  test('holds for letters to many, each person by their own', async () => {
    addEira();
    await choose(nia, 'votes', 'letter');
    await dueAt(motions.notice.opens);
    expect(to('vote-opened')).toEqual(
      ['omar', 'ravi', 'sian', 'tom'].map((person) => `${person}@small.example`),
    );
    expect(letters().map(({ member, subject }) => [member, subject])).toEqual([
      [EIRA, 'You can vote now: title of notice'],
      [cast.nia.id, 'You can vote now: title of notice'],
    ]);
    for (const caller of [nia, tom])
      expect(await subjects(caller)).toEqual(['You can vote now: title of notice']);
    expect(await subjects(sian)).toContain('Gallwch bleidleisio nawr: title o notice');
  });

  test('that was never made follows what the person asked for: letters, and in Welsh', async () => {
    addEira();
    wishes(EIRA, ['letter', 'welsh']);
    wishes(cast.nia.id, ['letter']);
    await choose(nia, 'results', 'at-once');
    await dueAt(motions.notice.opens);
    expect(letters().map(({ member, language, subject }) => [member, language, subject])).toEqual([
      [EIRA, 'cy', 'Gallwch bleidleisio nawr: title o notice'],
      [cast.nia.id, 'en', 'You can vote now: title of notice'],
    ]);
    const { questions } = (await nia.get('/api/co-op/messages/choices')).body;
    expect(questions.map(({ answer }: { answer: string }) => answer)).toEqual([
      'letter',
      'at-once',
      'letter',
      'letter',
    ]);
  });

  test('of a letter makes none of what would come too late by post', async () => {
    addEira();
    await choose(nia, 'votes', 'letter');
    await dueAt(motions.open.closes - DAY);
    expect(to('vote-closes')).toEqual(['ravi', 'sian', 'tom'].map((person) => `${person}@small.example`));
    expect(letters()).toEqual([]);
    expect(await subjects(nia)).toEqual(['This vote closes soon: title of open']);
  });
});

describe('somebody whose post and e-mail others read', () => {
  beforeEach(() => wishes(cast.nia.id, [], true));
  const secrets = /Ravi|45 min|time-bank|entry/;

  test('gets no word of their own things on the way, and all of it on their page', async () => {
    await helped(cast.nia.id);
    const [{ subject, text }] = outbox(`member = '${cast.nia.id}'`);
    expect(subject).toBe('There is a message for you');
    expect(text).toContain('/my-page/messages/');
    expect(`${subject} ${text}`).not.toMatch(secrets);
    const [{ id }] = (await mine(nia)).messages;
    expect((await nia.get(`/api/co-op/messages/message?id=${id}`)).body.text).toMatch(secrets);
  });

  test('gets none by post, and none in a digest', async () => {
    await choose(nia, 'time-bank', 'letter');
    await helped(cast.nia.id);
    expect(letters()).toMatchObject([{ subject: 'There is a message for you' }]);
    expect(letters()[0].text).not.toMatch(secrets);
    await choose(nia, 'time-bank', 'daily');
    await helped(cast.nia.id, 50, tom);
    await dueAt(NEXT_MORNING);
    const [{ text }] = outbox("template = 'digest-daily'");
    expect(text).toContain('1. There is a message for you');
    expect(text).not.toMatch(/Tom Hale|50 min|time-bank/);
  });

  test('gets what all members get, word for word', async () => {
    await dueAt(motions.notice.opens);
    expect(outbox(`member = '${cast.nia.id}'`)).toMatchObject([
      { subject: 'You can vote now: title of notice' },
    ]);
  });
});

describe('a digest', () => {
  const digests = () => outbox("template LIKE 'digest-%'");

  test('names on Monday at 8 what came in the week, once', async () => {
    await choose(nia, 'time-bank', 'weekly');
    for (const [minute, giver] of [ravi, tom, sian].entries()) {
      await coop.setClock(NOON + minute * 60_000);
      await helped(cast.nia.id, 45, giver);
    }
    expect(outbox()).toEqual([]);
    for (const at of [NEXT_MORNING, NEXT_MONDAY - 60_000]) {
      await dueAt(at);
      expect(digests()).toEqual([]);
    }
    await dueAt(NEXT_MONDAY);
    for (let minute = 1; minute < 4; minute += 1) await dueAt(NEXT_MONDAY + minute * 60_000);
    expect(digests()).toMatchObject([
      { to: email('nia'), member: cast.nia.id, subject: 'This week: you have 3 new messages', digestOf: 3 },
    ]);
    const [{ text }] = digests();
    expect(text.match(/^\d\. Did .+ help you\?$/gm)).toEqual([
      '1. Did Ravi Sen help you?',
      '2. Did Tom Hale help you?',
      '3. Did Siân Moss help you?',
    ]);
    expect(text.match(/\/my-page\/messages\/message\/\?id=\w{15}$/gm)).toHaveLength(3);
    await dueAt(NEXT_MONDAY + 7 * DAY);
    expect(digests()).toHaveLength(1);
  });

  test('is not written twice when the server is killed and starts again', async () => {
    await choose(nia, 'time-bank', 'daily');
    await helped(cast.nia.id);
    await dueAt(NEXT_MORNING);
    await coop.restart();
    await dueAt(NEXT_MORNING + 60_000);
    expect(digests()).toMatchObject([{ subject: 'You have 1 new message' }]);
  });

  test('that was missed goes later in the day, and not at night', async () => {
    await choose(nia, 'time-bank', 'daily');
    await helped(cast.nia.id);
    await dueAt(NOON + 10 * HOUR); // eleven in the evening
    expect(digests()).toEqual([]);
    await dueAt(NEXT_MORNING + 3 * HOUR);
    expect(digests()).toHaveLength(1);
  });

  test('leaves out what was read on the page, and does not go when nothing is left', async () => {
    await choose(nia, 'time-bank', 'daily');
    await helped(cast.nia.id);
    await helped(cast.nia.id, 45, tom);
    const [first, second] = (await mine(nia)).messages;
    await nia.post('messages/read', { id: first.id });
    await dueAt(NEXT_MORNING);
    expect(digests()).toMatchObject([{ subject: 'You have 1 new message', digestOf: 1 }]);
    expect(digests()[0].text).toContain(second.id);
    expect(digests()[0].text).not.toContain(first.id);
    await helped(cast.nia.id, 60, sian);
    const [third] = (await mine(nia)).messages;
    await nia.post('messages/read', { id: third.id });
    await dueAt(NEXT_MORNING + DAY);
    expect(digests()).toHaveLength(1);
  });

  test('is in the language of whom it is for', async () => {
    await choose(sian, 'time-bank', 'daily');
    await helped(cast.sian.id);
    await dueAt(NEXT_MORNING);
    expect(digests()).toMatchObject([{ to: email('sian'), subject: 'Mae gennych 1 neges newydd' }]);
    expect(digests()[0].text).toContain('/cy/my-page/messages/message/?id=');
  });

  test('takes along what waited when the person now wants messages at once, and not what is off', async () => {
    await choose(nia, 'time-bank', 'weekly');
    await choose(tom, 'time-bank', 'weekly');
    await helped(cast.nia.id);
    await helped(cast.tom.id);
    await choose(nia, 'time-bank', 'at-once');
    await choose(tom, 'time-bank', 'page-only');
    await dueAt(NEXT_MORNING);
    expect(digests().map(({ to }) => to)).toEqual([email('nia')]);
    await dueAt(NEXT_MONDAY);
    expect(digests()).toHaveLength(1);
  });

  test('goes by post when the person has no address any more', async () => {
    await choose(nia, 'time-bank', 'daily');
    await helped(cast.nia.id);
    coop.write((_insert, database) => {
      database.prepare("UPDATE accounts SET email = 'x7@card.invalid' WHERE member = ?").run(cast.nia.id);
    });
    await dueAt(NEXT_MORNING);
    await dueAt(NEXT_MORNING + 60_000);
    expect(digests()).toEqual([]);
    expect(letters()).toMatchObject([{ member: cast.nia.id, subject: 'Did Ravi Sen help you?' }]);
  });

  test('goes to everybody who waits, however many there are', async () => {
    coop.write((insert) => {
      for (let number = 0; number < 120; number += 1) {
        const id = `many${String(number).padStart(11, '0')}`;
        const member = {
          displayName: `Member ${number}`,
          groupKey: 'supported',
          joinedAt: NOON - DAY,
          leftAt: null,
        };
        insert('members', { id, ...memberRow(member) });
        insert('accounts', {
          id,
          member: id,
          email: `${id}@small.example`,
          language: 'en',
          tokenKey: id,
          password: '-',
        });
        insert('notices', {
          id,
          member: id,
          kind: 'results',
          template: 'vote-carried',
          language: 'en',
          subject: 'A result',
          text: 'Words',
          sending: 'oneforall000000',
          way: 'email',
          pace: 'daily',
          at: stored(NOON),
        });
      }
    });
    await dueAt(NEXT_MORNING);
    expect(digests()).toHaveLength(120);
  });
});

describe('the letter list', () => {
  beforeEach(async () => {
    addEira();
    await dueAt(motions.notice.opens);
  });

  test('names who waits and since when, and nothing of what is in the letters', async () => {
    const { status, text, body } = await sian.get('/api/co-op/messages/letters-due');
    expect(status).toBe(200);
    expect(body).toEqual({
      letters: 1,
      people: [
        {
          member: EIRA,
          name: 'Eira Wyn',
          language: 'en',
          formats: [],
          letters: 1,
          sinceAt: motions.notice.opens,
        },
      ],
    });
    expect(text).not.toContain('vote');
  });

  test('is printed with the words, and that somebody saw them is written down', async () => {
    wishes(EIRA, ['letter', 'large-print']);
    const { body } = await sian.post('messages/print-letters', {});
    expect(body.letters).toMatchObject([
      {
        name: 'Eira Wyn',
        address: ['3 Mill Lane', 'Ashbrook'],
        formats: ['large-print'],
        subject: 'You can vote now: title of notice',
        language: 'en',
      },
    ]);
    expect(body.letters[0].text).toContain('A vote is open: title of notice');
    const looks = () => coop.query('SELECT member, "by", office FROM looks WHERE what = \'letters\'');
    expect(looks()).toEqual([{ member: EIRA, by: cast.sian.id, office: 'secretary' }]);
    await sian.post('messages/print-letters', {}); // the same look: the printer was out of paper
    expect(looks()).toHaveLength(1);
  });

  test('is ticked as posted once, with who did it, and two at once are one', async () => {
    const [{ id }] = coop.query('SELECT id FROM letters_due');
    const answers = await Promise.all([
      sian.post('messages/letters-printed', { ids: [id] }),
      sian.post('messages/letters-printed', { ids: [id] }),
    ]);
    expect(answers.map(({ body }) => body.posted).sort()).toEqual([0, 1]);
    expect(letters()).toMatchObject([{ printedBy: cast.sian.id, printedAt: stored(motions.notice.opens) }]);
    expect((await sian.get('/api/co-op/messages/letters-due')).body).toEqual({ people: [], letters: 0 });
    expect((await sian.post('messages/print-letters', {})).body).toEqual({ letters: [] });
  });

  test('ticks nothing when one of the letters is unknown', async () => {
    const [{ id }] = coop.query('SELECT id FROM letters_due');
    const before = rowsOf('letters_due', 'events');
    const refused = await sian.post('messages/letters-printed', { ids: [id, UNKNOWN] });
    expect([refused.status, refused.codes]).toEqual([404, ['letter-unknown']]);
    expect((await sian.post('messages/letters-printed', { ids: [] })).codes).toEqual(['letter-missing']);
    expect(rowsOf('letters_due', 'events')).toEqual(before);
  });
});

describe('an e-mail that failed', () => {
  const bounces = async () => (await sian.get('/api/co-op/messages/bounces')).body.people;

  test('is shown to the office with the person and since when, and never what was in it', async () => {
    await helped(cast.nia.id);
    fail('nia', 'help-to-confirm', NOON);
    const { text, body } = await sian.get('/api/co-op/messages/bounces');
    expect(body.people).toEqual([
      { member: cast.nia.id, name: 'Nia Prys', sinceAt: NOON, messages: 1, failure: 'address' },
    ]);
    for (const word of ['Ravi', '45 min', 'help', 'time-bank', '@']) expect(text).not.toContain(word);
  });

  test('lets the office see how else to reach the person, and the person who looked', async () => {
    await helped(cast.nia.id);
    fail('nia', 'help-to-confirm', NOON);
    wishes(cast.nia.id, ['phone']);
    coop.write((_insert, database) => {
      database.prepare("UPDATE profiles SET phone = '01632 960 111' WHERE member = ?").run(cast.nia.id);
    });
    const reach = { member: cast.nia.id, email: email('nia'), phone: '01632 960 111' };
    expect((await sian.post('messages/reach', { member: cast.nia.id })).body).toEqual(reach);
    expect(coop.query('SELECT member, "by", office FROM looks WHERE what = \'details\'')).toEqual([
      { member: cast.nia.id, by: cast.sian.id, office: 'secretary' },
    ]);
  });

  test('opens the details of nobody else, whether there is such a member or not', async () => {
    await helped(cast.nia.id);
    fail('nia', 'help-to-confirm', NOON);
    const before = rowsOf('looks', 'events');
    const known = await sian.post('messages/reach', { member: cast.tom.id });
    const unknown = await sian.post('messages/reach', { member: UNKNOWN });
    expect([known.status, known.codes, known.text]).toEqual([404, ['reach-unknown'], unknown.text]);
    expect(rowsOf('looks', 'events')).toEqual(before);
  });

  test('is shown no more once a later one got through', async () => {
    await helped(cast.nia.id, 30);
    fail('nia', 'help-to-confirm', NOON);
    expect(await bounces()).toHaveLength(1);
    await coop.setClock(NOON + HOUR);
    await helped(cast.nia.id, 60, tom);
    await expect.poll(bounces).toEqual([]);
  });

  test('is posted when its kind must reach the person, once, and only then', async () => {
    await helped(cast.nia.id);
    await dueAt(motions.notice.opens);
    fail('nia', 'help-to-confirm', motions.notice.opens);
    fail('nia', 'vote-opened', motions.notice.opens);
    fail('tom', 'vote-opened', motions.notice.opens, 'unknown');
    const [{ id }] = (await mine(tom)).messages;
    await tom.post('messages/read', { id }); // it has reached Tom by his page
    for (let minute = 1; minute < 4; minute += 1) await dueAt(motions.notice.opens + minute * 60_000);
    expect(letters().map(({ member, subject }) => [member, subject])).toEqual([
      [cast.nia.id, 'You can vote now: title of notice'],
    ]);
  });
});
