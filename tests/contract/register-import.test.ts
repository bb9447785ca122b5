/** Files of the register over HTTP: handing people in, two people, all or none, and taking the register out. */
import { randomUUID } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DAY, londonDate } from '../../src/domain/kernel/index.ts';
import { officeSpansOf, registerAsAt, standingOf, type Fact } from '../../src/domain/register/index.ts';
import { fileHead, fileLines, type WrittenPerson } from '../../src/domain/register-file/index.ts';
import { FACT_ROWS, factOf } from '../../src/records/register.ts';
import { instantOf } from '../../src/records/row.ts';
import { checkFile } from '../../src/lib/register-check.ts';
import { fileRules } from '../support/register-rules.ts';
import { startCoop, type Answer, type Caller, type Coop } from './support/co-op.ts';
import { cast, emailOf, NOON, UNKNOWN } from './support/small-co-op.ts';

let coop: Coop;
let nia: Caller, tom: Caller, sian: Caller, omar: Caller;

beforeAll(async () => {
  coop = await startCoop();
  sian = await coop.as('sian');
  const appoint = { office: 'membership', fromOn: londonDate(NOON) };
  coop.write((insert, database) => {
    void insert;
    database.exec(
      `INSERT INTO offices (id, member, displayName, office, fromAt, untilAt) VALUES ('omarmembership0', '${cast.omar.id}', 'Omar', '${appoint.office}', '2026-01-01 00:00:00.000Z', '')`,
    );
  });
  [nia, tom, omar] = [await coop.as('nia'), await coop.as('tom'), await coop.as('omar')];
});
afterAll(() => coop?.stop());

const count = (table: string): number => coop.query(`SELECT COUNT(*) AS n FROM ${table}`)[0].n;
const facts = (): Fact[] => coop.query(`${FACT_ROWS} ORDER BY f.seq`).map(factOf);
const TABLES = [
  'members',
  'register_facts',
  'register_words',
  'offices',
  'accounts',
  'profiles',
  'time_accounts',
] as const;
const register = () => TABLES.map((table) => [table, count(table)]);

const COLUMNS = [
  'name',
  'called',
  'address',
  'email',
  'phone',
  'ways',
  'group',
  'entered',
  'ceased',
  'why',
  'shares',
  'paid',
  'offices',
];
const person = (n: number, more: Readonly<Record<string, string>> = {}) => {
  const cells: Record<string, string> = {
    name: `Person ${n}`,
    called: `P${n}`,
    address: `${n} Long Road\nSmallham`,
    email: `p${n}@new.example`,
    phone: '01632 960001',
    ways: 'letter; welsh',
    group: 'families',
    entered: '2024-04-05',
    shares: '1',
    paid: '1.00',
    ...more,
  };
  return [{ at: n + 1, cells: COLUMNS.map((column) => cells[column] ?? '') }];
};
const begin = (people: number, by = sian) =>
  by.post('register/import-begin', { kind: 'people', columns: COLUMNS, people });
const part = (importId: string, from: number, people: unknown, key?: string): Promise<Answer> =>
  sian.post('register/import-part', { importId, from, people }, key);

/** Hands in people and asks a second person; gives the import and the approval. */
async function handIn(people: readonly unknown[]): Promise<{ importId: string; approvalId: string }> {
  const { importId } = (await begin(people.length)).body;
  for (let from = 0; from < people.length; from += 50) {
    const handed = await part(importId, from, people.slice(from, from + 50));
    expect(handed.codes).toEqual([]);
  }
  const asked = await sian.post('register/import-finish', { importId });
  expect(asked.codes).toEqual([]);
  return { importId, approvalId: asked.body.approvalId };
}

/** Every test begins without a file under way. */
beforeEach(async () => {
  const { body } = await sian.get('/api/co-op/register/imports');
  if (body.present) await sian.post('register/import-cancel', { importId: body.present.id });
});

describe('handing a file in', () => {
  test('is for those who put files in, and for nobody else', async () => {
    const before = register();
    for (const caller of [nia, tom]) expect((await begin(1, caller)).codes).toEqual(['not-your-office']);
    expect((await nia.get('/api/co-op/register/imports')).codes).toEqual(['not-your-office']);
    expect((await nia.post('register/export', {})).codes).toEqual(['not-your-office']);
    expect([register(), count('register_import_people')]).toEqual([before, 0]);
  });

  test('puts nothing into the register', async () => {
    const before = register();
    const { importId } = (await begin(2)).body;
    expect((await part(importId, 0, [person(1), person(2)])).body).toEqual({ staged: 2 });
    expect(register()).toEqual(before);
    expect(count('register_import_people')).toBe(2);
  });

  test('is one file at a time, whoever began it', async () => {
    expect((await begin(1)).status).toBe(200);
    const second = await begin(1, omar);
    expect([second.status, second.codes]).toEqual([409, ['import-under-way']]);
    const { body } = await omar.get('/api/co-op/register/imports');
    expect([body.present.own, body.present.byName]).toEqual([false, 'Siân Moss']);
    expect((await omar.post('register/import-cancel', { importId: body.present.id })).status).toBe(200);
    expect((await begin(1, omar)).status).toBe(200);
  });

  test('of two who begin at once gives one of them the turn', async () => {
    const answers = await Promise.all([begin(1), begin(1, omar)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  test('takes each part once: a repeated request is the same part, and any other is refused', async () => {
    const { importId } = (await begin(2)).body;
    const key = randomUUID();
    const first = await part(importId, 0, [person(1)], key);
    const again = await part(importId, 0, [person(1)], key);
    expect([first.status, again.text]).toEqual([200, first.text]);
    const twice = await part(importId, 0, [person(1)]);
    expect([twice.status, twice.codes]).toEqual([409, ['import-part-wrong']]);
    expect((await part(importId, 1, [person(2), person(3)])).codes).toEqual(['import-part-wrong']);
    expect(count('register_import_people')).toBe(1);
  });

  test('refuses a line that is wrong, and keeps none of its part', async () => {
    const { importId } = (await begin(2)).body;
    const wrong = await part(importId, 0, [person(1), person(2, { entered: '13/25/2026' })]);
    expect([wrong.status, wrong.codes]).toEqual([400, ['import-line-wrong']]);
    expect(wrong.body.refusals[0].params).toEqual({ line: 3, fault: 'day-wrong' });
    const formula = await part(importId, 0, [person(1, { name: '=1+1' })]);
    expect(formula.body.refusals[0].params.fault).toBe('cell-formula');
    expect(count('register_import_people')).toBe(0);
  });

  test('refuses what is malformed or too large', async () => {
    const before = register();
    expect(
      (await sian.post('register/import-begin', { kind: 'people', columns: ['shoe'], people: 1 })).codes,
    ).toEqual(['import-columns-wrong']);
    expect((await begin(2001)).codes).toEqual(['import-too-many']);
    const { importId } = (await begin(1)).body;
    for (const people of [[], [[]], [{ at: 1 }], 'people', [[{ at: 0, cells: [] }]]])
      expect((await part(importId, 0, people)).status).toBe(400);
    const large = await part(importId, 0, [person(1, { address: 'x'.repeat(70_000) })]);
    expect(large.status).toBe(413);
    expect((await part(importId, 0, [person(1, { address: 'x'.repeat(3000) })])).status).toBe(400);
    expect((await part(UNKNOWN, 0, [person(1)])).codes).toEqual(['import-unknown']);
    expect([register(), count('register_import_people')]).toEqual([before, 0]);
  });

  test('is for the one who began it', async () => {
    const { importId } = (await begin(1)).body;
    const other = await omar.post('register/import-part', { importId, from: 0, people: [person(1)] });
    expect([other.status, other.codes]).toEqual([404, ['import-unknown']]);
  });

  test('cannot end before everybody is there', async () => {
    const { importId } = (await begin(2)).body;
    await part(importId, 0, [person(1)]);
    const early = await sian.post('register/import-finish', { importId });
    expect([early.status, early.codes]).toEqual([409, ['import-incomplete']]);
  });

  test('that is taken back leaves nothing', async () => {
    const before = register();
    const { importId } = await handIn([person(1)]);
    expect((await sian.post('register/import-cancel', { importId })).body).toEqual({ cancelled: true });
    expect([register(), count('register_import_people')]).toEqual([before, 0]);
    expect((await omar.get('/api/co-op/approvals/waiting')).body.waits).toEqual([]);
    expect((await part(importId, 1, [person(2)])).codes).toEqual(['import-over']);
  });

  test('that nobody finishes is taken away after seven days', async () => {
    const { importId } = (await begin(2)).body;
    await part(importId, 0, [person(1)]);
    await coop.setClock(NOON + 7 * DAY - 60_000);
    await coop.due();
    expect(count('register_import_people')).toBe(1);
    await coop.setClock(NOON + 7 * DAY);
    await coop.due();
    await coop.setClock(NOON);
    expect(count('register_import_people')).toBe(0);
    expect(coop.query('SELECT ending FROM register_imports WHERE id = ?', importId)).toEqual([
      { ending: 'lapsed' },
    ]);
  });
});

describe('looking whether somebody is there already', () => {
  test('finds one person by name and place, and asks about a name or an e-mail alone', async () => {
    const { importId } = (await begin(4)).body;
    const handed = await part(importId, 0, [
      person(1, { name: 'omar  DEAN', address: '9 High Street\nSmallham' }),
      person(2, { name: 'Tom Hale', address: '1 Far Away\nLargeham' }),
      person(3, { email: emailOf('nia') }),
      person(4),
    ]);
    expect(handed.codes).toEqual([]);
    const { body } = await sian.get(`/api/co-op/register/import-check?importId=${importId}`);
    expect(body.faults.map(({ code, row }: { code: string; row: number }) => `${code} ${row}`)).toEqual([
      'there-person 2',
      'there-name 3',
      'there-email 4',
    ]);
    expect(body.withoutSignIn).toBe(1);
    expect((await nia.get(`/api/co-op/register/import-check?importId=${importId}`)).status).toBe(403);
  });

  test('refuses a number that somebody has', async () => {
    const input = { kind: 'people', columns: ['person', 'name', 'group', 'entered'], people: 1 };
    const { importId } = (await sian.post('register/import-begin', input)).body;
    const cells = [cast.nia.id, 'Nia Prys', 'families', '2024-04-05'];
    const taken = await part(importId, 0, [[{ at: 2, cells }]]);
    expect([taken.status, taken.codes]).toEqual([409, ['import-numbers-taken']]);
  });
});

describe('two people', () => {
  test('the one who asked cannot agree, and a no leaves the register as it was', async () => {
    const before = register();
    const { approvalId } = await handIn([person(1)]);
    expect((await sian.post('approvals/agree', { approvalId })).codes).toEqual(['approval-own']);
    expect((await tom.post('approvals/agree', { approvalId })).status).toBe(403);
    expect((await omar.post('approvals/decline', { approvalId })).body).toEqual({ ended: 'declined' });
    expect(register()).toEqual(before);
  });

  test('nothing can be added while the second person looks', async () => {
    const { importId } = await handIn([person(1)]);
    expect((await part(importId, 1, [person(2)])).codes).toEqual(['import-asked']);
  });

  test('when both agree, everybody is in the register at once, as it says of them', async () => {
    const size = 120;
    const lines = Array.from({ length: size }, (_, n) =>
      person(
        n + 1,
        n === 0
          ? { offices: 'teller from 2025-01-01 until 2027-01-01' }
          : n === 1
            ? { ceased: '2025-05-05', why: 'died' }
            : {},
      ),
    );
    const before = Object.fromEntries(register());
    const { importId, approvalId } = await handIn(lines);
    expect((await omar.post('approvals/agree', { approvalId })).body).toEqual({ agreed: true });
    const after = Object.fromEntries(register());
    expect(after['members']! - before['members']!).toBe(size);
    expect(after['accounts']! - before['accounts']!).toBe(size - 1);
    expect(after['time_accounts']! - before['time_accounts']!).toBe(size - 1);
    expect(after['profiles']! - before['profiles']!).toBe(size);
    expect(after['offices']! - before['offices']!).toBe(1);
    expect(count('register_import_people')).toBe(0);
    const entries = registerAsAt({ facts: facts(), on: '2026-06-15', knownAt: NOON });
    const first = entries.find(({ name }) => name === 'Person 1')!;
    expect(first).toMatchObject({
      lines: ['1 Long Road', 'Smallham'],
      electronic: { address: 'p1@new.example', purposes: ['notices'] },
      group: 'families',
      enteredOn: '2024-04-05',
      holding: { shares: 1, duePence: 100, paidPence: 100 },
      offices: [{ office: 'teller', fromOn: '2025-01-01', untilOn: '2027-01-01' }],
    });
    const [line] = coop.query('SELECT ending FROM register_imports WHERE id = ?', importId);
    expect(line.ending).toBe('written');
    expect((await omar.post('approvals/agree', { approvalId })).codes).toEqual(['approval-over']);
  });

  test('the rows of members and offices follow from the facts, and every word fits its seal', () => {
    const all = facts();
    expect(all.map(({ seq }) => seq)).toEqual(all.map((_, at) => at + 1));
    for (const { id, joinedAt, leftAt, groupKey } of coop.query(
      "SELECT * FROM members WHERE displayName LIKE 'P%'",
    )) {
      const own = all.filter((fact) => fact.person === id);
      expect({ joinedAt: instantOf(joinedAt), leftAt: instantOf(leftAt), groupKey }).toEqual(
        standingOf(own, NOON),
      );
      const held = coop.query(
        'SELECT office, fromAt, untilAt FROM offices WHERE member = ? ORDER BY fromAt',
        id,
      );
      expect(
        held.map(({ office, fromAt, untilAt }) => ({
          office,
          fromAt: instantOf(fromAt),
          untilAt: instantOf(untilAt),
        })),
      ).toEqual(officeSpansOf(own, NOON));
    }
    const check = spawnSync(process.execPath, ['src/cli/register.ts', '--check', '--data', coop.folder], {
      encoding: 'utf8',
    });
    expect(check.stdout).not.toContain('words');
  });

  test('whoever was put in can sign in with their e-mail', async () => {
    const somebody = await coop.signIn('p3@new.example');
    const mine = await somebody.get('/api/co-op/register/mine');
    expect(mine.body.entry.name).toBe('Person 3');
    expect(mine.body.facts.every(({ reason }: { reason: string }) => reason === 'imported')).toBe(true);
  });

  test('a fault in the middle leaves nothing of it, and it can be done again', async () => {
    const { approvalId } = await handIn([person(201), person(202)]);
    const before = register();
    coop.write((_insert, database) =>
      database.exec(
        "CREATE TRIGGER planted BEFORE INSERT ON profiles BEGIN SELECT RAISE(ABORT, 'planted'); END",
      ),
    );
    const broken = await omar.post('approvals/agree', { approvalId });
    expect(broken.status).toBe(500);
    expect([register(), count('register_import_people')]).toEqual([before, 2]);
    coop.write((_insert, database) => database.exec('DROP TRIGGER planted'));
    await coop.restart();
    await coop.setClock(NOON);
    expect((await omar.post('approvals/agree', { approvalId })).status).toBe(200);
    expect(count('register_import_people')).toBe(0);
  });

  test('killed at any moment of it, nobody is in the register, or everybody', async () => {
    const people = Array.from({ length: 400 }, (_, at) => person(1_001 + at));
    const { approvalId } = await handIn(people);
    const before = count('members');
    const there = () => count('members') - before;
    for (const afterMs of [10, 60, 110, 160, 210, 260]) {
      const agreeing = omar.post('approvals/agree', { approvalId }).catch(() => null);
      await new Promise((resolve) => setTimeout(resolve, afterMs));
      await coop.restart();
      const answer = await agreeing;
      expect([0, people.length]).toContain(there());
      expect([count('register_import_people') > 0, there() > 0]).toContain(true);
      if (answer?.status === 200) expect(there()).toBe(people.length);
      if (there() > 0) break;
    }
    if (there() === 0) expect((await omar.post('approvals/agree', { approvalId })).status).toBe(200);
    expect([there(), count('register_import_people')]).toEqual([people.length, 0]);
  }, 60_000);

  test('somebody who joined with such a number meanwhile stops it, and the yes does not count', async () => {
    const id = 'numbered0000001';
    const columns = ['person', ...COLUMNS];
    const { importId } = (await sian.post('register/import-begin', { kind: 'people', columns, people: 1 }))
      .body;
    const [line] = person(301);
    await part(importId, 0, [[{ at: 2, cells: [id, ...line!.cells] }]]);
    const asked = await sian.post('register/import-finish', { importId });
    coop.write((_insert, database) =>
      database.exec(
        `INSERT INTO members (id, displayName, joinedAt, leftAt, groupKey) VALUES ('${id}', 'X', '2026-01-01 00:00:00.000Z', '', 'families')`,
      ),
    );
    const agreed = await omar.post('approvals/agree', { approvalId: asked.body.approvalId });
    expect(agreed.codes).toEqual(['import-numbers-taken']);
    coop.write((_insert, database) => database.exec(`DELETE FROM members WHERE id = '${id}'`));
    expect((await omar.post('approvals/agree', { approvalId: asked.body.approvalId })).status).toBe(200);
    expect(coop.query('SELECT id FROM members WHERE id = ?', id)).toHaveLength(1);
  });
});

describe('taking the register out', () => {
  async function exported(caller: Caller): Promise<WrittenPerson[]> {
    const people: WrittenPerson[] = [];
    let at = {};
    for (;;) {
      const { body } = await caller.post('register/export', at);
      people.push(...body.people);
      if (!body.after) return people;
      at = { after: body.after, knownAt: body.knownAt };
    }
  }

  test('is written down, and has everybody', async () => {
    const people = await exported(sian);
    expect(people).toHaveLength(count('members'));
    expect(coop.query("SELECT COUNT(*) AS n FROM looks WHERE what = 'export'")[0].n).toBe(1);
  });

  test('and putting it into an empty register gives the same register', async () => {
    const people = await exported(sian);
    const was = facts();
    const now = NOON;
    const text = fileHead('facts', 'en') + fileLines('facts', people, londonDate(now), now);
    const read = await checkFile(new TextEncoder().encode(text), { lang: 'en', rules: fileRules, now });
    expect(read.faults.filter(({ code }) => code !== 'twice-email')).toEqual([]);
    // The register is wiped but for the two who put it in again, under other numbers.
    coop.write((_insert, database) => {
      for (const table of ['register_facts', 'register_words'])
        for (const trigger of database
          .prepare("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ?")
          .all(table))
          database.exec(`DROP TRIGGER ${(trigger as { name: string }).name}`);
      const keep = `('${cast.sian.id}', '${cast.omar.id}')`;
      for (const table of ['register_facts', 'register_words'])
        database.exec(`DELETE FROM ${table} WHERE person NOT IN ${keep}`);
      database.exec('PRAGMA foreign_keys = OFF');
      database.exec(`DELETE FROM offices WHERE member NOT IN ${keep}`);
      database.exec(`DELETE FROM accounts WHERE member NOT IN ${keep}`);
      database.exec(`DELETE FROM time_accounts WHERE kind = 'member' AND member NOT IN ${keep}`);
      database.exec(`DELETE FROM profiles WHERE member NOT IN ${keep}`);
      database.exec(`DELETE FROM members WHERE id NOT IN ${keep}`);
    });
    const columns = read.header!.columns.map((column) => column ?? '');
    const others = read.people.filter(
      ({ person: { person: id } }) => ![cast.sian.id, cast.omar.id].includes(id),
    );
    const begun = await sian.post('register/import-begin', { kind: 'facts', columns, people: others.length });
    const { importId } = begun.body;
    for (let from = 0; from < others.length; from += 20) {
      const lines = others.slice(from, from + 20).map((one) => one.lines);
      const handed = await part(importId, from, lines);
      expect([handed.codes, handed.body?.refusals]).toEqual([[], undefined]);
    }
    const asked = await sian.post('register/import-finish', { importId });
    expect((await omar.post('approvals/agree', { approvalId: asked.body.approvalId })).status).toBe(200);
    const back = facts();
    for (const on of ['2020-01-01', '2024-04-05', '2025-05-05', '2026-05-01', londonDate(now), '2027-01-01'])
      expect(registerAsAt({ facts: back, on, knownAt: now })).toEqual(
        registerAsAt({ facts: was, on, knownAt: now }),
      );
  });
});
