/** The work of the office: who may count and read what, who owes for shares, and that a look is written down. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startCoop, type Caller, type Coop, type Seen } from './support/co-op.ts';
import { cast, NOON } from './support/small-co-op.ts';

const DAY = 24 * 60 * 60 * 1000;
let coop: Coop;
let nia: Caller, sian: Caller;

beforeAll(async () => {
  coop = await startCoop();
  [nia, sian] = [await coop.as('nia'), await coop.as('sian')];
});
afterAll(() => coop?.stop());

const list = (caller: Caller, more: object = {}) => caller.post('office/payments-due', more);
const looks = () => coop.query('SELECT "by", office, what FROM looks WHERE member = \'\' ORDER BY seq');
const home = async (caller: Caller): Promise<Seen> => (await caller.get('/api/co-op/office/home')).body;
const count = async (caller: Caller, wanted: string): Promise<number> =>
  (await home(caller)).waits.find(({ kind }: Seen) => kind === wanted)?.count;

describe('the home of the office', () => {
  test('counts for the secretary what is their work', async () => {
    const { offices, waits } = await home(sian);
    expect(offices).toEqual(['secretary']);
    expect(waits.map(({ kind }: Seen) => kind)).toEqual([
      'applications',
      'payments',
      'letters',
      'bounces',
      'inspections',
      'information',
      'meetings',
      'two-people',
      'rulebook',
      'history',
      'terms',
    ]);
  });

  test('tells a member without an office nothing', async () => {
    const answer = await nia.get('/api/co-op/office/home');
    expect([answer.status, answer.codes]).toEqual([403, ['not-your-office']]);
  });

  test('counts for another office only what is theirs', async () => {
    const other = await startCoop();
    try {
      const appointed = {
        memberId: cast.tom.id,
        office: 'teller',
        fromOn: '2026-06-15',
        lastOn: '2026-07-20',
      };
      expect((await (await other.as('sian')).post('offices/appoint', appointed)).status).toBe(200);
      const { waits } = await home(await other.as('tom'));
      expect(waits).toEqual([{ kind: 'terms', count: 1 }]);
      expect((await list(await other.as('tom'))).codes).toEqual(['not-your-office']);
    } finally {
      await other.stop();
    }
  });
});

describe('the payments that are due', () => {
  test('are those of whom the register says that shares are not paid: Omar, and nobody who left', async () => {
    const { body } = await list(sian);
    expect(body.lines.map(({ person }: Seen) => person)).toEqual([{ id: cast.omar.id, name: 'Omar Dean' }]);
    expect(body).toMatchObject({ all: 1, more: false });
    expect(body.lines[0]).toMatchObject({ isLate: false });
    expect(await count(sian, 'payments')).toBe(1);
  });

  test('are nobody’s to read without that work, and nothing is written', async () => {
    const before = looks();
    const answer = await list(nia);
    expect([answer.status, answer.codes]).toEqual([403, ['not-your-office']]);
    expect(looks()).toEqual(before);
  });

  test('leave a look that every member can see, and another one when the list is taken away', async () => {
    await list(sian);
    await list(sian, { taken: true });
    const kinds = looks().map(({ by, office, what }) => [by, office, what]);
    expect(kinds).toEqual([
      [cast.sian.id, 'secretary', 'payments'],
      [cast.sian.id, 'secretary', 'export'],
    ]);
  });

  test.each([
    ['a choice of one’s own', { where: 'name = "Omar"' }],
    ['an order of one’s own', { order: 'email' }],
  ])('cannot be asked with %s', async (_name, more) => {
    const answer = await list(sian, more);
    expect([answer.status, answer.codes]).toEqual([400, ['input-wrong']]);
  });

  test('become late by the rulebook’s days, and go once they are paid', async () => {
    const other = await startCoop();
    try {
      await other.setClock(NOON + 60 * DAY);
      const secretary = await other.as('sian');
      const late = (await list(secretary)).body.lines.filter(({ isLate }: Seen) => isLate);
      expect(late.map(({ person }: Seen) => person.id)).toEqual([cast.omar.id]);
      const paying = { person: cast.omar.id, act: 'pay', on: '2026-08-01', amount: late[0].owedPence };
      expect(paying.amount).toBeGreaterThan(0);
      other.write((insert, database) => {
        const last = database.prepare('SELECT MAX(seq) AS seq FROM register_facts').get()!['seq'] as number;
        const row = database
          .prepare("SELECT * FROM register_facts WHERE kind = 'shares-paid' LIMIT 1")
          .get()!;
        const details = JSON.stringify({ ...JSON.parse(String(row['details'])), pence: paying.amount });
        const fact = { ...row, id: 'paidbyomar00000', seq: last + 1, person: cast.omar.id, details };
        insert('register_facts', { ...fact, day: paying.on } as never);
      });
      expect((await list(secretary)).body.lines).toEqual([]);
      expect(await count(secretary, 'payments')).toBe(0);
    } finally {
      await other.stop();
    }
  });
});

describe('a list that is taken away', () => {
  const take = (caller: Caller, wanted: string) => caller.post('office/take-list', { list: wanted });

  test('leaves a look by the office whose work it is', async () => {
    const other = await startCoop();
    try {
      const secretary = await other.as('sian');
      expect((await take(secretary, 'letters')).status).toBe(200);
      expect(other.query('SELECT "by", office, what, member FROM looks')).toEqual([
        { by: cast.sian.id, office: 'secretary', what: 'export', member: '' },
      ]);
    } finally {
      await other.stop();
    }
  });

  test('is no list of somebody whose work it is not, and nothing is written', async () => {
    const other = await startCoop();
    try {
      const appointed = {
        memberId: cast.tom.id,
        office: 'teller',
        fromOn: '2026-06-15',
        lastOn: '2026-07-20',
      };
      expect((await (await other.as('sian')).post('offices/appoint', appointed)).status).toBe(200);
      const [teller, member] = [await other.as('tom'), await other.as('nia')];
      for (const wanted of ['applications', 'letters', 'bounces', 'information', 'two-people'])
        expect((await take(teller, wanted)).codes, wanted).toEqual(['not-your-office']);
      expect((await take(member, 'terms')).codes).toEqual(['not-your-office']);
      expect(other.query('SELECT id FROM looks')).toEqual([]);
    } finally {
      await other.stop();
    }
  });

  test('is one of those that there are', async () => {
    const answer = await take(sian, 'everybody');
    expect([answer.status, answer.codes]).toEqual([400, ['input-wrong']]);
  });
});

describe('the offices that need somebody', () => {
  const watch = (caller: Caller) => caller.get('/api/co-op/office/roles-ending');

  test('are nobody’s to read without an office', async () => {
    const answer = await watch(nia);
    expect([answer.status, answer.codes]).toEqual([403, ['not-your-office']]);
  });

  test('are told with who ends when, and only to those who look after signing in who has no passkey', async () => {
    const other = await startCoop();
    try {
      const secretary = await other.as('sian');
      const appointed = {
        memberId: cast.tom.id,
        office: 'teller',
        fromOn: '2026-06-15',
        lastOn: '2026-07-20',
      };
      expect((await secretary.post('offices/appoint', appointed)).status).toBe(200);
      const mine = (await watch(secretary)).body;
      expect(mine).toMatchObject({ keys: true, appoints: true });
      const tom = mine.roles.find(({ holder }: Seen) => holder.id === cast.tom.id);
      expect(tom).toMatchObject({ office: 'teller', lastOn: '2026-07-20', followed: false });
      expect(tom.holder).toMatchObject({ name: 'Tom Hale', key: 'missing' });

      const theirs = await watch(await other.as('tom'));
      expect(theirs.body).toMatchObject({ keys: false, appoints: false });
      expect(theirs.body.roles.map(({ holder }: Seen) => holder.id)).toEqual([cast.tom.id]);
      expect(theirs.text).not.toContain('missing');
      expect(await count(secretary, 'terms')).toBe(mine.roles.length);
    } finally {
      await other.stop();
    }
  });
});
