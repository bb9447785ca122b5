/** The time bank over HTTP: logging, answering, limits, repeats, races; and the sum is zero after every one of them. */
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
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
afterEach(() => {
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
  ...more,
});
const logged = async (more: object = {}): Promise<string> =>
  (await tom.post('time-bank/log-help', help(more))).body.exchangeId;
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

  test('both see the posting, and nobody else does', async () => {
    const seen = async (caller: Caller) => (await caller.rows('time_postings')).map(({ minutes }) => minutes);
    expect(await seen(tom)).toEqual([45]);
    expect(await seen(nia)).toEqual([45]);
    expect(await seen(ravi)).toEqual([60]);
    expect(await seen(await coop.as('omar'))).toEqual([]);
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
    expect((await nia.post('time-bank/say-wrong', { exchangeId, reason: 'It was 30 minutes.' })).status).toBe(
      200,
    );
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

  test('an entry without a reason cannot be called wrong', async () => {
    const exchangeId = await logged();
    const answer = await refused(nia, 'say-wrong', { exchangeId, reason: '   ' }, 400, ['reason-missing']);
    expect(answer.body.refusals[0].field).toBe('reason');
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
