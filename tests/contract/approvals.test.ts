/** Two people for what is dangerous, tried with the act of confirming a changed rulebook. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadRulebooks } from '../../src/cli/build/rulebook.ts';
import { root } from '../../src/cli/parts/root.ts';
import { rulebookText } from '../../src/domain/rulebook/index.ts';
import type { OfficeKey } from '../../src/domain/membership/index.ts';
import { dateText } from '../../src/records/row.ts';
import { officeRow } from '../../src/records/membership.ts';
import { startCoop, type Caller, type Coop, type Seen } from './support/co-op.ts';
import { cast, NOON, UNKNOWN, type Person } from './support/small-co-op.ts';

const DAY = 24 * 60 * 60 * 1000;
const rulebooks = loadRulebooks(join(root, 'site', 'rulebook'));
const digestOf = (version: string) =>
  createHash('sha256')
    .update(rulebookText(rulebooks.find((rulebook) => rulebook.version === version)!))
    .digest('hex');

let coop: Coop;
let sian: Caller, omar: Caller, tom: Caller, ravi: Caller;

/** Siân is the secretary, Omar the chair, Tom on the board, Ravi the treasurer; the newest rulebook is new here. */
function prepare(): void {
  coop.write((insert) => {
    const held = (person: Person, office: OfficeKey) =>
      insert('offices', {
        id: `office${person}${office}`.slice(0, 15).padEnd(15, '0'),
        ...officeRow({
          member: cast[person].id,
          displayName: cast[person].name,
          office,
          fromAt: NOON - DAY,
          untilAt: null,
        }),
      });
    held('omar', 'chair');
    held('tom', 'board');
    held('ravi', 'treasurer');
    for (const version of ['2026-04-01', '2026-05-01'])
      insert('rulebook_confirmations', {
        id: `rule${version.replaceAll('-', '')}`.padEnd(15, '0'),
        version,
        digest: digestOf(version),
        approval: '',
        at: dateText(NOON - DAY),
      });
  });
}

beforeAll(async () => {
  coop = await startCoop();
  prepare();
  [sian, omar, tom, ravi] = [
    await coop.as('sian'),
    await coop.as('omar'),
    await coop.as('tom'),
    await coop.as('ravi'),
  ];
});
afterAll(() => coop?.stop());

const version = '2026-06-01';
const wish = () => ({ version, digest: digestOf(version) });
const ask = (caller: Caller) => caller.post('rulebook/ask-second', wish());
const waiting = async (caller: Caller) => (await caller.get('/api/co-op/approvals/waiting')).body;
const inForce = async () => (await sian.get('/api/co-op/rulebook/waits')).body.inForce;
const ended = (id: string) => coop.query('SELECT how FROM approval_ends WHERE approval = ?', id);
const cards = async (caller: Caller): Promise<string[]> =>
  (await caller.get('/api/co-op/my-page/mine')).body.next.cards.map(({ kind }: Seen) => kind);

describe('a rulebook that is new to the server', () => {
  test('is not in force, and says value by value what it would change', async () => {
    const { body } = await sian.get('/api/co-op/rulebook/waits');
    expect(body.inForce).toBe('2026-05-01');
    const waits = body.waits.find((each: Seen) => each.version === version);
    expect(waits).toMatchObject({ version, again: false, asked: false, digest: digestOf(version) });
    const special = waits.changes.find(({ key }: Seen) => key === 'meetings.specialPercent');
    expect(special).toMatchObject({ before: null, after: { value: 75, rule: '7.9' } });
    expect(waits).toMatchObject({
      agreed: { resolution: { on: '2026-05-23', number: '2' } },
      lacksResolution: false,
    });
    expect(await cards(omar)).toContain('rulebook-waits');
    expect(await cards(ravi)).not.toContain('rulebook-waits');
  });

  test('cannot be confirmed as something other than what was read', async () => {
    const other = await sian.post('rulebook/ask-second', { version, digest: 'f'.repeat(64) });
    expect([other.status, other.codes]).toEqual([409, ['rulebook-changed']]);
    const known = await sian.post('rulebook/ask-second', {
      version: '2026-05-01',
      digest: digestOf('2026-05-01'),
    });
    expect([known.status, known.codes]).toEqual([409, ['rulebook-confirmed']]);
    expect(coop.query('SELECT id FROM approvals')).toEqual([]);
  });
});

describe('a rulebook that changes numbers and names no resolution', () => {
  const older = '2024-04-01';

  test('cannot be confirmed', async () => {
    const { body } = await sian.get('/api/co-op/rulebook/waits');
    expect(body.waits.find((each: Seen) => each.version === older)).toMatchObject({ lacksResolution: true });
    const answer = await sian.post('rulebook/ask-second', { version: older, digest: digestOf(older) });
    expect([answer.status, answer.codes]).toEqual([409, ['rulebook-without-resolution']]);
    expect(coop.query('SELECT id FROM approvals')).toEqual([]);
  });
});

describe('what one person asked for', () => {
  let approvalId: string;
  beforeAll(async () => {
    approvalId = (await ask(sian)).body.approvalId;
  });

  test('is not done by that person alone', async () => {
    expect(await inForce()).toBe('2026-05-01');
    const own = await sian.post('approvals/agree', { approvalId });
    expect([own.status, own.codes]).toEqual([403, ['approval-own']]);
    expect(ended(approvalId)).toEqual([]);
    expect(await inForce()).toBe('2026-05-01');
  });

  test('waits once, however often it is asked for', async () => {
    expect((await ask(omar)).codes).toEqual(['approval-waits']);
    expect(coop.query('SELECT id FROM approvals')).toHaveLength(1);
  });

  test('is shown to those who may agree and to nobody else', async () => {
    expect((await waiting(omar)).waits.map(({ id }: Seen) => id)).toEqual([approvalId]);
    expect((await waiting(omar)).waits[0]).toMatchObject({
      act: 'rulebook/confirm',
      about: { name: version },
      askedBy: cast.sian.name,
      askedAt: NOON,
    });
    expect(await cards(omar)).toContain('two-people');
    expect((await waiting(sian)).waits).toEqual([]);
    expect((await waiting(sian)).asked).toMatchObject([{ id: approvalId, ended: null }]);
    expect((await ravi.get('/api/co-op/approvals/waiting')).codes).toEqual(['not-your-office']);
  });

  test('is told by a letter that does not say whom it is about', async () => {
    const letters = coop.query(
      'SELECT "to", text FROM outbox WHERE template = \'second-asked\' ORDER BY "to"',
    );
    expect(letters.map(({ to }) => to)).toEqual(['omar@small.example', 'tom@small.example']);
    for (const { text } of letters) expect(text).not.toContain(version);
  });

  test('does not exist for somebody without the office, nor under another id', async () => {
    for (const verb of ['approvals/agree', 'approvals/decline']) {
      const unknown = await omar.post(verb, { approvalId: UNKNOWN });
      expect([unknown.status, unknown.codes]).toEqual([404, ['approval-unknown']]);
    }
    expect(ended(approvalId)).toEqual([]);
  });

  test('is done once, when twenty requests of two people agree at the same moment', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, at) => (at % 2 ? omar : tom).post('approvals/agree', { approvalId })),
    );
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    expect(statuses.filter((status) => status === 409)).toHaveLength(19);
    expect(ended(approvalId)).toEqual([{ how: 'agreed' }]);
    expect(coop.query('SELECT approval FROM rulebook_confirmations WHERE version = ?', version)).toEqual([
      { approval: approvalId },
    ]);
    expect(await inForce()).toBe(version);
    expect(await cards(omar)).not.toContain('two-people');
  });

  test('is told to the one who asked, and what it needed is kept no longer', async () => {
    expect(coop.query('SELECT "to" FROM outbox WHERE template = \'second-agreed\'')).toEqual([
      { to: 'sian@small.example' },
    ]);
    expect(coop.query('SELECT input FROM approvals WHERE id = ?', approvalId)).toEqual([{ input: 'null' }]);
    const [asked] = (await waiting(sian)).asked;
    expect(asked).toMatchObject({ ended: 'agreed', endedAt: NOON });
  });

  test('cannot be declined any more', async () => {
    const late = await omar.post('approvals/decline', { approvalId });
    expect([late.status, late.codes]).toEqual([409, ['approval-over']]);
  });
});

describe('what nobody agrees to', () => {
  beforeAll(async () => {
    const before = coop;
    coop = await startCoop();
    prepare();
    [sian, omar, tom] = [await coop.as('sian'), await coop.as('omar'), await coop.as('tom')];
    await before.stop();
  });

  const asked = async (): Promise<string> => {
    const { body } = await ask(sian);
    expect(body.approvalId).toMatch(/^[a-z0-9]{15}$/);
    return body.approvalId;
  };
  const letters = (template: string) => coop.query('SELECT "to" FROM outbox WHERE template = ?', template);

  test('can be declined by the second person, and nothing is done', async () => {
    const approvalId = await asked();
    const declined = await tom.post('approvals/decline', { approvalId });
    expect(declined.body).toEqual({ ended: 'declined' });
    expect(letters('second-declined')).toEqual([{ to: 'sian@small.example' }]);
    expect((await omar.post('approvals/agree', { approvalId })).codes).toEqual(['approval-over']);
    expect(await inForce()).toBe('2026-05-01');
  });

  test('can be taken back by the first, who gets no letter about it', async () => {
    const approvalId = await asked();
    expect((await sian.post('approvals/decline', { approvalId })).body).toEqual({ ended: 'withdrawn' });
    expect(letters('second-declined')).toHaveLength(1);
    expect((await omar.post('approvals/agree', { approvalId })).codes).toEqual(['approval-over']);
  });

  test('is over when its days are over, also before the clock has come by', async () => {
    const approvalId = await asked();
    await coop.setClock(NOON + 14 * DAY - 1);
    expect((await waiting(omar)).waits).toHaveLength(1);
    await coop.setClock(NOON + 14 * DAY);
    expect((await waiting(omar)).waits).toEqual([]);
    expect((await omar.post('approvals/agree', { approvalId })).codes).toEqual(['approval-over']);
    expect(ended(approvalId)).toEqual([]);
    await coop.due();
    await coop.due();
    expect(ended(approvalId)).toEqual([{ how: 'expired' }]);
    expect(letters('second-expired')).toEqual([{ to: 'sian@small.example' }]);
    expect(await inForce()).toBe('2026-05-01');
  });

  test('cannot be agreed to when the one who asked holds the office no more', async () => {
    const approvalId = await asked();
    coop.write((_insert, database) => {
      database
        .prepare('UPDATE offices SET untilAt = ? WHERE member = ?')
        .run(dateText(NOON + 14 * DAY), cast.sian.id);
    });
    const answer = await omar.post('approvals/agree', { approvalId });
    expect([answer.status, answer.codes]).toEqual([409, ['approval-asker-left']]);
    expect(ended(approvalId)).toEqual([]);
    expect(await (await omar.get('/api/co-op/rulebook/waits')).body.inForce).toBe('2026-05-01');
  });

  test('cannot be asked for when there is nobody who could agree', async () => {
    coop.write((_insert, database) => {
      const over = dateText(NOON);
      database.prepare('UPDATE offices SET untilAt = ?').run(over);
      database.prepare("UPDATE offices SET untilAt = '' WHERE member = ?").run(cast.omar.id);
    });
    const rows = coop.query('SELECT id FROM approvals');
    const answer = await omar.post('rulebook/ask-second', wish());
    expect([answer.status, answer.codes]).toEqual([409, ['approval-waits', 'approval-no-second']]);
    expect(coop.query('SELECT id FROM approvals')).toEqual(rows);
  });
});
