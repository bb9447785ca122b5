/** The time bank over HTTP: logging, answering, limits, repeats, races; and the sum is zero after every one of them. */
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { listingRow, memberRow } from '../../src/records/membership.ts';
import { accountRow } from '../../src/records/time-bank.ts';
import { startCoop, type Caller, type Coop } from './support/co-op.ts';
import { cast, NOON, timeAccountOf, UNKNOWN, type Person } from './support/small-co-op.ts';

const DAY = 24 * 60 * 60 * 1000;
let coop: Coop;
let nia: Caller, tom: Caller, ravi: Caller, sian: Caller;

beforeAll(async () => {
  coop = await startCoop();
  [nia, tom, ravi, sian] = [
    await coop.as('nia'),
    await coop.as('tom'),
    await coop.as('ravi'),
    await coop.as('sian'),
  ];
});
afterEach(async () => {
  await takeBackAll();
  const [{ sum }] = coop.query(
    'SELECT COALESCE(SUM(total), 0) AS sum FROM (SELECT minutes AS total FROM time_postings UNION ALL SELECT -minutes FROM time_postings)',
  ) as [{ sum: number }];
  expect(sum).toBe(0);
  const postings = coop.query('SELECT seq FROM time_postings ORDER BY seq');
  expect(postings.map(({ seq }) => seq)).toEqual(postings.map((_, index) => index + 1));
});
afterAll(() => coop?.stop());

const balanceOf = (person: Person): number => {
  const account = timeAccountOf(person);
  const [row] = coop.query(
    'SELECT (SELECT COALESCE(SUM(minutes), 0) FROM time_postings WHERE credit = ?1) - (SELECT COALESCE(SUM(minutes), 0) FROM time_postings WHERE debit = ?1) AS minutes',
    account,
  );
  return row.minutes;
};
const help = (more: object = {}) => ({
  memberId: cast.nia.id,
  minutes: 45,
  helpedOn: '2026-06-14',
  kindOfHelp: 'shopping',
  // The tests write the same down again and again; that it is asked about has a test of its own.
  another: true,
  ...more,
});
const myTime = async (caller: Caller, asked = '') =>
  (await caller.get(`/api/co-op/time-bank/my-time${asked}`)).body;
const logged = async (more: object = {}): Promise<string> =>
  (await tom.post('time-bank/log-help', help(more))).body.exchangeId;
/** Takes back what Tom wrote down and nobody answered: only so many may wait for one person. */
async function takeBackAll() {
  const waiting = coop.query(
    'SELECT id FROM time_exchanges WHERE giver = ?1 AND id NOT IN (SELECT exchange FROM time_answers)',
    timeAccountOf('tom'),
  );
  for (const { id } of waiting)
    expect((await tom.post('time-bank/take-back', { exchangeId: id })).status).toBe(200);
}
const stored = () =>
  ['time_exchanges', 'time_answers', 'time_postings', 'idempotency_keys', 'events', 'outbox'].map(
    (table) => coop.query(`SELECT COUNT(*) AS rows FROM ${table}`)[0].rows,
  );

async function refused(caller: Caller, verb: string, input: unknown, status: number, codes: string[]) {
  const before = stored();
  const answer = await caller.post(`time-bank/${verb}`, input);
  expect([answer.status, answer.codes]).toEqual([status, codes]);
  expect(stored()).toEqual(before);
  return answer;
}

describe('logging and confirming', () => {
  test('45 minutes move from the person helped to the helper, once confirmed and not before', async () => {
    const exchangeId = await logged();
    expect([balanceOf('tom'), balanceOf('nia')]).toEqual([0, 0]);
    const confirmed = await nia.post('time-bank/confirm-help', { exchangeId });
    expect(confirmed.body).toEqual({ exchangeId, minutes: 45, balanceMinutes: -45 });
    expect([balanceOf('tom'), balanceOf('nia')]).toEqual([45, -45]);
  });

  test('both see it in their statement, each from their side, and nobody else does', async () => {
    const rows = async (caller: Caller) => (await myTime(caller)).statement?.rows ?? [];
    expect(await rows(tom)).toMatchObject([
      { minutes: 45, balanceMinutes: 45, help: { gave: true, name: 'Nia Prys', kindOfHelp: 'shopping' } },
    ]);
    expect(await rows(nia)).toMatchObject([
      { minutes: -45, balanceMinutes: -45, help: { gave: false, name: 'Tom Hale', kindOfHelp: 'shopping' } },
    ]);
    expect((await myTime(await coop.as('omar'))).statement).toBeNull();
  });

  test('the person helped gets a message in their own language, with the way to answer', async () => {
    await tom.post('time-bank/log-help', help({ memberId: cast.sian.id }));
    const [mail] = coop.query(
      "SELECT language, subject, text FROM outbox WHERE template = 'help-to-confirm' AND \"to\" = 'sian@small.example'",
    );
    expect(mail.language).toBe('cy');
    expect(mail.text).toContain('/cy/time-bank/');
    expect(mail.text).toContain('Tom Hale');
  });

  test('one request sent twenty times at once is one entry', async () => {
    const key = randomUUID();
    const before = stored()[0];
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => tom.post('time-bank/log-help', help(), key)),
    );
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(stored()[0]).toBe(before + 1);
  });

  test('twenty confirmations at once move the minutes once', async () => {
    const exchangeId = await logged({ minutes: 30 });
    const before = balanceOf('tom');
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => nia.post('time-bank/confirm-help', { exchangeId })),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ codes }) => codes[0] === 'already-answered')).toHaveLength(19);
    expect(balanceOf('tom')).toBe(before + 30);
  });

  test('an entry said to be wrong moves nothing, and the helper hears why', async () => {
    const exchangeId = await logged();
    const before = balanceOf('tom');
    expect(
      (await nia.post('time-bank/say-wrong', { exchangeId, wrong: 'how-long', reason: 'It was 30 minutes.' }))
        .status,
    ).toBe(200);
    await refused(nia, 'confirm-help', { exchangeId }, 409, ['already-answered']);
    expect(balanceOf('tom')).toBe(before);
    const [mail] = coop.query("SELECT text FROM outbox WHERE template = 'help-said-wrong'");
    expect(mail.text).toContain('It was 30 minutes.');
  });

  test('the helper takes an entry back before it is answered', async () => {
    const exchangeId = await logged();
    await refused(nia, 'take-back', { exchangeId }, 403, ['not-yours']);
    expect((await tom.post('time-bank/take-back', { exchangeId })).status).toBe(200);
    await refused(nia, 'confirm-help', { exchangeId }, 409, ['already-answered']);
  });
});

describe('what is refused, and leaves nothing behind', () => {
  test.each([
    ['0 minutes', { minutes: 0 }, 400, 'minutes-too-few'],
    ['minus minutes', { minutes: -45 }, 400, 'minutes-too-few'],
    ['half a minute', { minutes: 45.5 }, 400, 'minutes-whole'],
    ['a day and a half', { minutes: 2160 }, 400, 'minutes-too-many'],
    ['7 minutes', { minutes: 7 }, 400, 'minutes-not-in-steps'],
    ['minutes as text', { minutes: '45' }, 400, 'minutes-missing'],
    ['tomorrow', { helpedOn: '2026-06-16' }, 400, 'date-in-future'],
    ['last year', { helpedOn: '2025-06-14' }, 400, 'date-too-old'],
    ['30 February', { helpedOn: '2026-02-30' }, 400, 'date-wrong'],
    ['no kind of help', { kindOfHelp: 'magic' }, 400, 'kind-missing'],
    ['a note as long as a letter', { note: 'a'.repeat(301) }, 400, 'text-too-long'],
    ['help to yourself', { memberId: cast.tom.id }, 400, 'to-yourself'],
    ['somebody who did not agree to be found', { memberId: cast.ravi.id }, 404, 'person-not-found'],
    ['somebody who left', { memberId: cast.gwen.id }, 404, 'person-not-found'],
    ['somebody who is not there', { memberId: UNKNOWN }, 404, 'person-not-found'],
  ])('%s', async (_, more, status, code) => {
    await refused(tom, 'log-help', help(more), status, [code]);
  });

  test('all mistakes of one form are told at once', () =>
    refused(tom, 'log-help', help({ memberId: UNKNOWN, minutes: 7, helpedOn: '2026-06-16' }), 404, [
      'person-not-found',
      'minutes-not-in-steps',
      'date-in-future',
    ]));

  test('a hidden member and no member get the same answer, to the byte', async () => {
    const hidden = await tom.post('time-bank/log-help', help({ memberId: cast.ravi.id }));
    const nobody = await tom.post('time-bank/log-help', help({ memberId: UNKNOWN }));
    expect(hidden.text).toBe(nobody.text);
  });

  test('a stranger to an exchange cannot tell it from one that is not there', async () => {
    const exchangeId = await logged();
    for (const verb of ['confirm-help', 'take-back']) {
      const real = await ravi.post(`time-bank/${verb}`, { exchangeId });
      const none = await ravi.post(`time-bank/${verb}`, { exchangeId: UNKNOWN });
      expect([verb, real.status, real.text]).toEqual([verb, 404, none.text]);
    }
  });

  test('the helper cannot confirm their own entry', async () => {
    const exchangeId = await logged();
    await refused(tom, 'confirm-help', { exchangeId }, 403, ['not-yours']);
  });

  test.each([
    ['without a choice', { wrong: '' }, 'wrong-missing', 'wrong'],
    ['with a choice that there is not', { wrong: 'magic' }, 'wrong-missing', 'wrong'],
    ['as something else without words', { wrong: 'other', reason: '   ' }, 'reason-missing', 'reason'],
  ])('an entry cannot be called wrong %s', async (_name, said, code, field) => {
    const exchangeId = await logged();
    const answer = await refused(nia, 'say-wrong', { exchangeId, ...said }, 400, [code]);
    expect(answer.body.refusals[0].field).toBe(field);
  });

  test('the same help again is asked about, logged when it is another time, and never counts twice by itself', async () => {
    const entry = help({ minutes: 20, kindOfHelp: 'letters', another: undefined });
    const first = await tom.post('time-bank/log-help', entry);
    expect(first.status).toBe(200);
    const again = await refused(tom, 'log-help', entry, 409, ['looks-the-same']);
    expect(again.body.refusals[0].field).toBe('another');
    expect((await tom.post('time-bank/log-help', { ...entry, another: true })).status).toBe(200);
  });

  test('what was taken back or said to be wrong is not the same: it is written down anew', async () => {
    const entry = help({ minutes: 25, kindOfHelp: 'letters', another: undefined });
    const first = await tom.post('time-bank/log-help', entry);
    await tom.post('time-bank/take-back', { exchangeId: first.body.exchangeId });
    const second = await tom.post('time-bank/log-help', entry);
    await nia.post('time-bank/say-wrong', { exchangeId: second.body.exchangeId, wrong: 'which-day' });
    expect((await tom.post('time-bank/log-help', entry)).status).toBe(200);
  });

  test('more than 10 entries cannot wait for one person, so that those of others are still seen', async () => {
    for (let turn = 0; turn < 9; turn += 1) await logged();
    const last = await logged();
    const more = await refused(tom, 'log-help', help({ minutes: 5 }), 409, ['too-many-waiting']);
    expect(more.body.refusals[0].params).toEqual({ name: 'Nia Prys', count: 10 });
    const honest = await ravi.post('time-bank/log-help', help({ kindOfHelp: 'garden' }));
    expect((await myTime(nia)).yours.map(({ id }: { id: string }) => id)).toContain(honest.body.exchangeId);
    expect((await tom.post('time-bank/log-help', help({ memberId: cast.sian.id }))).status).toBe(200);
    await nia.post('time-bank/say-wrong', { exchangeId: last, wrong: 'not-me' });
    expect((await tom.post('time-bank/log-help', help())).status).toBe(200);
  });

  test('that somebody else wrote the same down is told to nobody', async () => {
    const entry = help({ minutes: 35, kindOfHelp: 'lift', another: undefined });
    expect((await tom.post('time-bank/log-help', entry)).status).toBe(200);
    expect((await ravi.post('time-bank/log-help', entry)).status).toBe(200);
  });

  test('too late to confirm is too late', async () => {
    const exchangeId = await logged();
    await coop.setClock(NOON + 29 * DAY);
    await refused(nia, 'confirm-help', { exchangeId }, 409, ['too-late']);
    await coop.setClock(NOON);
  });

  test('two confirmations at once cannot both slip under the lowest balance', async () => {
    const ids: string[] = [];
    for (let turn = 0; turn < 3; turn += 1) ids.push(await logged({ memberId: cast.sian.id, minutes: 600 }));
    const answers = await Promise.all(
      ids.map((exchangeId) => sian.post('time-bank/confirm-help', { exchangeId })),
    );
    const codes = answers.flatMap((answer) => answer.codes);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(codes).toEqual(['balance-too-low', 'balance-too-low']);
    expect(balanceOf('sian')).toBe(-660);
  });
});

describe('my time', () => {
  test('has what waits for me, what waits for others, and what came to nothing, each once', async () => {
    const omar = await coop.as('omar');
    const write = async (more: object): Promise<string> =>
      (await omar.post('time-bank/log-help', help({ kindOfHelp: 'company', ...more }))).body.exchangeId;
    const waits = await write({ minutes: 10 });
    const wrong = await write({ minutes: 15 });
    const back = await write({ minutes: 20 });
    await nia.post('time-bank/say-wrong', { exchangeId: wrong, wrong: 'not-me' });
    await omar.post('time-bank/take-back', { exchangeId: back });
    const his = await myTime(omar);
    const ids = (entries: { id: string }[]) => entries.map(({ id }) => id);
    expect(ids(his.theirs)).toEqual([waits]);
    expect(his.saidWrong).toMatchObject([
      { id: wrong, wrong: 'not-me', reason: '', gave: true, name: 'Nia Prys' },
    ]);
    expect(ids(his.older)).toEqual([back]);
    expect(his.yours).toEqual([]);
    const hers = await myTime(nia);
    expect(ids(hers.yours)).toContain(waits);
    expect(ids(hers.older)).toEqual(expect.arrayContaining([wrong, back]));
  });

  test('is a statement of one period that adds up, and of the last month that moved when none is named', async () => {
    const may = (await myTime(sian, '?period=2026-05')).statement;
    expect(may).toMatchObject({ period: '2026-05', openingMinutes: 0, paidMinutes: 60, closingMinutes: -60 });
    expect(may.rows).toHaveLength(1);
    const june = (await myTime(sian)).statement;
    expect(june).toMatchObject({ period: '2026-06', openingMinutes: -60 });
    const year = (await myTime(sian, '?period=2026')).statement;
    expect(year.closingMinutes).toBe(june.closingMinutes);
    expect((await myTime(sian, '?period=1999')).statement).toMatchObject({ rows: [], closingMinutes: 0 });
  });

  test('tells by no number of the ledger how much others moved between two lines of one’s own', async () => {
    const move = async (giver: Caller, to: Person, receiver: Caller) => {
      const input = help({ memberId: cast[to].id, minutes: 5, kindOfHelp: 'garden' });
      const { exchangeId } = (await giver.post('time-bank/log-help', input)).body;
      expect((await receiver.post('time-bank/confirm-help', { exchangeId })).status).toBe(200);
    };
    const lastTwo = async () => {
      const { rows } = (await myTime(tom)).statement;
      return rows
        .slice(-2)
        .map(({ at: _at, balanceMinutes: _after, ...row }: Record<string, unknown>) => row);
    };
    await move(tom, 'nia', nia);
    await move(tom, 'nia', nia);
    const alone = await lastTwo();
    await move(tom, 'nia', nia);
    for (let turn = 0; turn < 3; turn += 1) await move(ravi, 'sian', sian);
    await move(tom, 'nia', nia);
    const among = await lastTwo();
    expect(JSON.stringify(among)).toBe(JSON.stringify(alone));
    expect(among[1]).toEqual(among[0]);
    expect(Object.keys(among[0])).toEqual(['kind', 'minutes', 'help']);
  });

  test.each(['2026-13', '26-05', '2026-05-01', '', "2026' OR 1=1", '2026-05%'])(
    'of no period like %o is refused',
    async (period) => {
      const answer = await nia.get(`/api/co-op/time-bank/my-time?period=${encodeURIComponent(period)}`);
      expect([answer.status, answer.codes]).toEqual([400, ['period-wrong']]);
    },
  );

  test('names nobody and no id but what the member may see', async () => {
    await logged({ note: 'a note for Nia only' });
    const omars = (await (await coop.as('omar')).get('/api/co-op/time-bank/my-time')).text;
    for (const word of [
      'Tom',
      'Ravi',
      'Siân',
      'private',
      'a note for Nia',
      timeAccountOf('nia'),
      cast.nia.id,
    ])
      expect(omars).not.toContain(word);
    const nias = (await nia.get('/api/co-op/time-bank/my-time')).text;
    for (const word of [timeAccountOf('tom'), timeAccountOf('nia'), cast.tom.id, cast.nia.id])
      expect(nias).not.toContain(word);
  });

  test('of a member without an account is empty and says so', async () => {
    const [{ id }] = coop.query("SELECT id FROM members WHERE displayName = 'Omar Dean'");
    const { DatabaseSync } = await import('node:sqlite');
    const database = new DatabaseSync(`${coop.folder}/data.db`, { timeout: 5000 });
    database.exec(`UPDATE time_accounts SET member = '' WHERE member = '${id}'`);
    const omar = await coop.as('omar');
    expect(await myTime(omar)).toMatchObject({ hasAccount: false, statement: null, months: [] });
    expect((await omar.get('/api/co-op/time-bank/people')).body.hasAccount).toBe(false);
    database.exec(`UPDATE time_accounts SET member = '${id}' WHERE id = '${timeAccountOf('omar')}'`);
    database.close();
  });
});

describe('one entry', () => {
  const look = (caller: Caller, id: string) => caller.get(`/api/co-op/time-bank/entry?id=${id}`);

  test('opens for its two people, and for nobody else whatever office they hold', async () => {
    const id = await logged({ note: 'Read the letter.' });
    expect((await look(nia, id)).body).toMatchObject({
      entry: { id, gave: false, name: 'Tom Hale', note: 'Read the letter.', state: 'waiting' },
      balanceMinutes: balanceOf('nia'),
    });
    expect((await look(tom, id)).body.entry).toMatchObject({ gave: true, name: 'Nia Prys' });
    for (const stranger of [ravi, sian, await coop.as('omar')]) {
      const [real, none] = [await look(stranger, id), await look(stranger, UNKNOWN)];
      expect([real.status, real.text]).toEqual([404, none.text]);
    }
  });

  test('is what the letter about it opens', async () => {
    await coop.setClock(NOON + 4 * DAY); // a day on which nobody has written yet
    const id = await logged();
    const [mail] = coop.query(
      "SELECT text FROM outbox WHERE template = 'help-to-confirm' ORDER BY rowid DESC",
    );
    expect(mail.text).toContain(`/time-bank/?entry=${id}`);
    await coop.setClock(NOON);
  });
});

describe('people to choose from', () => {
  const found = async (caller: Caller, name = '') =>
    (await caller.get(`/api/co-op/time-bank/people?name=${encodeURIComponent(name)}`)).body;
  const names = async (caller: Caller, name?: string) =>
    (await found(caller, name)).people.map((person: { name: string }) => person.name);

  test('are those who agreed to be found, are members today and have an account; never oneself', async () => {
    expect(await names(nia)).toEqual(['Omar Dean', 'Siân Moss', 'Tom Hale']);
    expect(await names(ravi)).toEqual(['Nia Prys', 'Omar Dean', 'Siân Moss', 'Tom Hale']);
  });

  test.each([
    ['sian', ['Siân Moss']],
    ['SIÂN', ['Siân Moss']],
    ['moss si', ['Siân Moss']],
    ['  hale ', ['Tom Hale']],
    ['nia', []],
  ])('typing %o finds %o', async (typed, expected) => expect(await names(nia, typed)).toEqual(expected));

  test.each([
    'ravi',
    'Ravi Sen',
    'gwen',
    'lowe',
    'r',
    'sen',
    '*',
    '?',
    '[',
    '%',
    '_',
    '[a-z]',
    "' OR '1'='1",
    '"',
    '\\',
  ])('typing %o answers, to the byte, as a name that nobody has', async (typed) => {
    const [real, none] = [await found(tom, typed), await found(tom, 'qqqqq')];
    const seen = JSON.stringify(real);
    expect(seen.replace(/"more":\d+/, '')).not.toMatch(/Ravi|Gwen/);
    if (['ravi', 'Ravi Sen', 'gwen', 'lowe'].includes(typed)) expect(real).toEqual(none);
  });

  test('more than a page can show are counted and not listed', async () => {
    const joinedAt = Date.parse('2026-01-01T00:00:00Z');
    coop.write((insert) => {
      for (let one = 0; one < 25; one += 1) {
        const member = `many${String(one).padStart(11, '0')}`;
        const who = { displayName: `Zed ${String(one).padStart(2, '0')}`, groupKey: 'families' };
        const leftAt = one === 24 ? Date.parse('2026-06-01T00:00:00Z') : null;
        const account = { kind: 'member', member, ...who, openedAt: joinedAt, closedAt: null } as const;
        insert('members', { id: member, ...memberRow({ ...who, joinedAt, leftAt }) });
        insert('time_accounts', { id: `t${member.slice(1)}`, ...accountRow(account) });
        // One of them never agreed, one has left: neither is listed, and neither is counted.
        if (one === 23) continue;
        insert('listings', {
          id: `l${member.slice(1)}`,
          ...listingRow({ member, ...who, sinceAt: joinedAt }),
        });
      }
    });
    const zeds = await found(nia, 'zed');
    expect(zeds.people).toHaveLength(20);
    expect(zeds.more).toBe(3);
    expect((await found(nia)).more).toBe(6);
  });
});

describe('the ledger guards itself', () => {
  test.each([
    ['changed', 'UPDATE time_postings SET minutes = 90', /append-only/],
    ['removed', 'DELETE FROM time_postings', /append-only/],
    ['replaced', 'INSERT OR REPLACE INTO time_postings SELECT * FROM time_postings LIMIT 1', /append-only/],
    [
      'made with half a minute',
      "INSERT INTO time_postings (id, seq, debit, credit, minutes, kind) VALUES ('x', 999, 'a', 'b', 0.5, 'help')",
      /whole minutes/,
    ],
    [
      'made from an account to itself',
      "INSERT INTO time_postings (id, seq, debit, credit, minutes, kind) VALUES ('x', 999, 'a', 'a', 5, 'help')",
      /two accounts/,
    ],
  ])('a posting cannot be %s, even with the database in hand', async (_, sql, message) => {
    const { DatabaseSync } = await import('node:sqlite');
    const database = new DatabaseSync(`${coop.folder}/data.db`, { timeout: 5000 });
    try {
      expect(() => database.exec(sql)).toThrow(message);
    } finally {
      database.close();
    }
  });
});
