/** The register over HTTP: who reads it and that they did, who writes, leaving and staying, and looking into it. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays, londonDate, londonInstant } from '../../src/domain/kernel/index.ts';
import { officeSpansOf, rollOf, standingOf, type Fact } from '../../src/domain/register/index.ts';
import { FACT_ROWS, factOf } from '../../src/records/register.ts';
import { instantOf } from '../../src/records/row.ts';
import { startCoop, type Answer, type Caller, type Coop } from './support/co-op.ts';
import { cast, motions, NOON, UNKNOWN, type Person } from './support/small-co-op.ts';

const TODAY = londonDate(NOON);
let coop: Coop;
let nia: Caller, tom: Caller, sian: Caller, omar: Caller;

beforeAll(async () => {
  coop = await startCoop();
  [nia, tom, sian, omar] = [
    await coop.as('nia'),
    await coop.as('tom'),
    await coop.as('sian'),
    await coop.as('omar'),
  ];
});
afterAll(() => coop?.stop());

const facts = (): Fact[] => coop.query(`${FACT_ROWS} ORDER BY f.seq`).map(factOf);
const count = (table: string): number => coop.query(`SELECT COUNT(*) AS n FROM ${table}`)[0].n;
const looks = (what: string) => coop.query('SELECT "by", member, office FROM looks WHERE what = ?', what);
const record = (more: object, key?: string): Promise<Answer> =>
  sian.post('register/record', { personId: cast.omar.id, on: TODAY, ...more }, key);
function followsFromFacts(now = NOON): void {
  const all = facts();
  for (const { id, joinedAt, leftAt, groupKey } of coop.query('SELECT * FROM members')) {
    const own = all.filter(({ person }) => person === id);
    const row = { joinedAt: instantOf(joinedAt), leftAt: instantOf(leftAt), groupKey };
    expect(row).toEqual(standingOf(own, now));
    const offices = coop.query(
      'SELECT office, fromAt, untilAt FROM offices WHERE member = ? ORDER BY fromAt',
      id,
    );
    expect(
      offices.map(({ office, fromAt, untilAt }) => ({
        office,
        fromAt: instantOf(fromAt),
        untilAt: instantOf(untilAt),
      })),
    ).toEqual(officeSpansOf(own, now));
  }
}

const onRoll = (person: string) =>
  rollOf({ facts: facts(), on: TODAY, knownAt: NOON }).find((one) => one.person === person);

test('the small co-op’s rows follow from its register', () => followsFromFacts());

describe('reading the register', () => {
  test('is for those who keep it, and for nobody else', async () => {
    for (const [door, input] of [
      ['register/as-at', { on: TODAY, view: 'full' }],
      ['register/as-at', { on: TODAY, view: 'inspection' }],
      ['register/person', { personId: cast.omar.id }],
    ] as const) {
      const answer = await nia.post(door, input);
      expect([answer.status, answer.codes]).toEqual([403, ['not-your-office']]);
      expect(answer.text).not.toContain('Omar');
    }
    expect((await nia.get('/api/co-op/register/inspections')).codes).toEqual(['not-your-office']);
    expect(count('looks')).toBe(0);
  });

  test('shows everybody of the day, with shares in the full view', async () => {
    const { body } = await sian.post('register/as-at', { on: TODAY, view: 'full' });
    expect(body.entries.map(({ name }: { name: string }) => name).sort()).toEqual([
      'Gwen Lowe',
      'Nia Prys',
      'Omar Dean',
      'Ravi Sen',
      'Siân Moss',
      'Tom Hale',
    ]);
    expect([body.counts, body.after]).toEqual([{ members: 5, former: 1 }, null]);
    const omarLine = body.entries.find(({ name }: { name: string }) => name === 'Omar Dean');
    expect(omarLine.holding).toEqual({ shares: 1, duePence: 100, paidPence: 0 });
    expect(omarLine.lines).toEqual(['9 High Street', 'Smallham']);
  });

  test('for inspection has no shares and no property, not even as empty fields', async () => {
    const { body, text } = await sian.post('register/as-at', { on: TODAY, view: 'inspection' });
    expect(body.entries).toHaveLength(6);
    for (const word of ['holding', 'shares', 'Pence', 'property']) expect(text).not.toContain(word);
  });

  test('of an earlier day shows who was a member then', async () => {
    const { body } = await sian.post('register/as-at', { on: addDays(TODAY, -40), view: 'full' });
    expect(body.counts).toEqual({ members: 5, former: 0 });
    const names = body.entries.map(({ name }: { name: string }) => name);
    expect(names).not.toContain('Omar Dean');
    const before = await sian.post('register/as-at', { on: '2020-01-01', view: 'full' });
    expect(before.body.entries).toEqual([]);
  });

  test('cannot be as it will be known tomorrow', async () => {
    const ahead = { on: TODAY, view: 'full', knownOn: addDays(TODAY, 1) };
    expect((await sian.post('register/as-at', ahead)).codes).toEqual(['register-day-ahead']);
    expect((await sian.post('register/as-at', { on: '2026-02-30', view: 'full' })).codes).toEqual([
      'register-day-wrong',
    ]);
  });

  test('leaves one line for each look, and a page that is loaded again is the same look', async () => {
    expect(looks('register-list')).toEqual([{ by: cast.sian.id, member: '', office: 'secretary' }]);
    await sian.post('register/as-at', { on: TODAY, view: 'full', taken: true });
    expect(looks('export')).toHaveLength(1);
  });

  test('of one person shows each fact, and the person can see who looked', async () => {
    const { body } = await sian.post('register/person', { personId: cast.nia.id });
    expect(body.entry.name).toBe('Nia Prys');
    expect(body.facts.map(({ kind }: { kind: string }) => kind)).toContain('shares-paid');
    expect(body.facts.every(({ byName }: { byName: string }) => byName === 'Siân Moss')).toBe(true);
    expect(looks('register-entry')).toEqual([{ by: cast.sian.id, member: cast.nia.id, office: 'secretary' }]);
    const nobody = await sian.post('register/person', { personId: UNKNOWN });
    expect([nobody.status, nobody.codes]).toEqual([404, ['person-unknown']]);
  });
});

describe('writing into the register', () => {
  test('is for those who keep it', async () => {
    const before = count('register_facts');
    const input = { act: 'pay', personId: cast.omar.id, on: TODAY, pence: 100, how: 'bank' };
    expect((await tom.post('register/record', input)).codes).toEqual(['not-your-office']);
    expect(count('register_facts')).toBe(before);
  });

  test('a payment stands in the entry, and the same request twice pays once', async () => {
    const key = randomUUID();
    const first = await record({ act: 'pay', pence: 100, how: 'bank' }, key);
    const again = await record({ act: 'pay', pence: 100, how: 'bank' }, key);
    expect([first.status, again.text]).toEqual([200, first.text]);
    const mine = await omar.get('/api/co-op/register/mine');
    expect(mine.body.entry.holding).toEqual({ shares: 1, duePence: 100, paidPence: 100 });
    expect(mine.body.owingPence).toBe(0);
  });

  test('the person hears of it, and no words of the register are in the letter', async () => {
    const box = await coop.nobody.get('/api/demo/post-box');
    expect(box.text).toContain('/my-page/membership/');
  });

  test('a corrected name leaves the old one, which still counts for before', async () => {
    const old = facts().find(({ person, kind }) => person === cast.omar.id && kind === 'name')!;
    const wrong = await record({ act: 'address', lines: ['1 New Road'], corrects: old.seq });
    expect([wrong.status, wrong.codes]).toEqual([409, ['register-other-kind']]);
    const mended = await record({ act: 'name', name: 'Omar Deane', on: old.on, corrects: old.seq });
    expect(mended.status).toBe(200);
    expect(facts().find(({ seq }) => seq === old.seq)).toEqual(old);
    const now = await sian.post('register/as-at', { on: TODAY, view: 'full' });
    expect(now.text).toContain('Omar Deane');
    const then = await sian.post('register/as-at', { on: TODAY, view: 'full', knownOn: addDays(TODAY, -1) });
    expect(then.text).toContain('"Omar Dean"');
    const again = await record({ act: 'name', name: 'Omar', corrects: old.seq });
    expect(again.codes).toEqual(['register-already-corrected']);
  });

  test('a change of group is there at once, on his pages too', async () => {
    expect((await record({ act: 'group', group: 'families' })).status).toBe(200);
    expect(coop.query('SELECT groupKey FROM members WHERE id = ?', cast.omar.id)).toEqual([
      { groupKey: 'families' },
    ]);
    expect((await record({ act: 'group', group: 'pilots' })).codes).toEqual(['group-unknown']);
    followsFromFacts();
  });

  test('a group for a day to come counts from that day on', async () => {
    const on = addDays(TODAY, 3);
    expect((await record({ act: 'group', group: 'workers', on })).status).toBe(200);
    await coop.due();
    const group = () => coop.query('SELECT groupKey FROM members WHERE id = ?', cast.omar.id)[0].groupKey;
    expect(group()).toBe('families');
    await coop.setClock(londonInstant(on, 60));
    await coop.due();
    expect(group()).toBe('workers');
    await coop.setClock(NOON);
  });

  test.each([
    [
      'more shares than there are',
      { act: 'withdraw-shares', shares: 9, pence: 0 },
      'register-too-many-shares',
    ],
    ['half a share', { act: 'issue-shares', shares: 0.5 }, 'register-shares-wrong'],
    ['less than nothing', { act: 'pay', pence: -1, how: 'cash' }, 'register-amount-wrong'],
    ['nothing', { act: 'pay', pence: 0, how: 'cash' }, 'register-amount-wrong'],
    ['a name that is none', { act: 'name', name: ' ' }, 'register-name-wrong'],
    ['no address', { act: 'address', lines: [] }, 'register-address-wrong'],
    ['somebody who speaks, without a name', { act: 'voice', of: 'organisation' }, 'register-voice-missing'],
    ['a line that is not there', { act: 'take-away', corrects: 99_999 }, 'register-already-corrected'],
    ['nothing to take away', { act: 'take-away' }, 'register-nothing-to-correct'],
    ['entering twice', { act: 'entered' }, 'register-already-member'],
    ['an expulsion by one alone', { act: 'cease', why: 'expelled' }, 'choice-missing'],
  ])('%s is refused, and nothing is written', async (_name, input, code) => {
    const before = count('register_facts');
    const answer = await record(input);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.codes).toEqual([code]);
    expect(count('register_facts')).toBe(before);
  });

  test('of somebody who is not there finds nobody', async () => {
    expect((await record({ act: 'name', name: 'X', personId: UNKNOWN })).codes).toEqual(['person-unknown']);
  });

  test('twenty payments at once are twenty facts with numbers of their own', async () => {
    const before = facts().length;
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => record({ act: 'property', of: 'loan', pence: 500 })),
    );
    expect(answers.every(({ status }) => status === 200)).toBe(true);
    const seqs = facts().map(({ seq }) => seq);
    expect([seqs.length, new Set(seqs).size]).toEqual([before + 20, before + 20]);
  });

  test('a second group is written where the co-op allows the two together, and is in the entry', async () => {
    const before = count('register_facts');
    const wrong = await record({ act: 'group', group: 'workers', also: 'volunteers' });
    expect([wrong.status, wrong.codes]).toEqual([400, ['joining-two-groups']]);
    expect(count('register_facts')).toBe(before);
    expect((await record({ act: 'group', group: 'families', also: 'workers' })).status).toBe(200);
    const { body } = await sian.post('register/person', { personId: cast.omar.id });
    expect([body.entry.group, body.entry.also]).toEqual(['families', 'workers']);
    // What he said before for a day to come is there too.
    expect(body.groups.slice(0, 2)).toEqual([
      { group: 'workers', also: '', fromOn: addDays(TODAY, 3), untilOn: null },
      { group: 'families', also: 'workers', fromOn: TODAY, untilOn: addDays(TODAY, 3) },
    ]);
    followsFromFacts();
    expect(onRoll(cast.omar.id)).toMatchObject({ on: true, group: 'families' });
  });

  test('people who are a member together are named, and one of them speaks', async () => {
    const people = ['Omar Dean', 'Ida Dean'];
    const voice = { act: 'voice', of: 'joint' };
    const before = count('register_facts');
    for (const [input, code] of [
      [{ ...voice, name: 'Omar Dean', people: ['Omar Dean'] }, 'register-together'],
      [{ ...voice, name: 'Omar Dean' }, 'register-together'],
      [{ ...voice, name: 'Cai Rees', people }, 'register-voice-not-theirs'],
    ] as const) {
      expect((await record(input)).codes).toEqual([code]);
    }
    expect(count('register_facts')).toBe(before);
    expect((await record({ ...voice, name: 'Omar Dean', people })).status).toBe(200);
    const next = addDays(TODAY, 30);
    expect((await record({ ...voice, name: 'Ida Dean', people, on: next })).status).toBe(200);
    const { body } = await sian.post('register/person', { personId: cast.omar.id });
    expect(body.entry.voice).toEqual({ of: 'joint', name: 'Omar Dean', people });
    expect(body.voices.map(({ name, fromOn }: { name: string; fromOn: string }) => [name, fromOn])).toEqual([
      ['Ida Dean', next],
      ['Omar Dean', TODAY],
    ]);
    expect(onRoll(cast.omar.id)).toMatchObject({ on: true, voice: 'joint' });
  });

  test('facts cannot be changed or taken away, whoever tries it in the database', () => {
    for (const sql of [
      "UPDATE register_facts SET day = '2000-01-01' WHERE seq = 1",
      'DELETE FROM register_facts WHERE seq = 1',
      'INSERT OR REPLACE INTO register_facts (id, seq, person) SELECT id, seq, person FROM register_facts WHERE seq = 1',
    ]) {
      expect(() => coop.write((_insert, database) => database.exec(sql))).toThrow('append-only');
    }
  });
});

describe('passing shares on', () => {
  const pass = (more: object, key?: string): Promise<Answer> =>
    sian.post(
      'register/pass-shares',
      { fromId: cast.nia.id, toId: cast.tom.id, shares: 1, on: TODAY, ...more },
      key,
    );
  const holding = async (personId: string) =>
    (await sian.post('register/person', { personId })).body.entry.holding;

  test('is for those who keep the register, and so is looking for whom they go to', async () => {
    const before = count('register_facts');
    const input = { fromId: cast.nia.id, toId: cast.tom.id, shares: 1, on: TODAY };
    expect((await nia.post('register/pass-shares', input)).codes).toEqual(['not-your-office']);
    const found = await nia.get('/api/co-op/register/people?name=tom');
    expect([found.status, found.codes]).toEqual([403, ['not-your-office']]);
    expect(found.text).not.toContain('Tom');
    expect(count('register_facts')).toBe(before);
    const { body } = await sian.get('/api/co-op/register/people?name=tom');
    expect(body.people).toEqual([{ id: cast.tom.id, name: 'Tom Hale' }]);
  });

  test('a member keeps one share, and nobody gets one who is no member: nothing is written at either end', async () => {
    const before = count('register_facts');
    for (const [input, code] of [
      [{}, 'pass-keeps-one'],
      [{ shares: 50 }, 'register-too-many-shares'],
      [{ shares: 0 }, 'register-shares-wrong'],
      [{ toId: cast.nia.id }, 'pass-to-self'],
      [{ toId: cast.sian.id }, 'pass-about-you'],
      [{ fromId: cast.sian.id }, 'pass-about-you'],
      [{ toId: cast.gwen.id }, 'pass-not-to-member'],
      [{ toId: UNKNOWN }, 'person-unknown'],
      [{ toId: '' }, 'person-missing'],
      [{ on: addDays(TODAY, 1) }, 'register-day-ahead'],
    ] as const) {
      expect((await pass(input)).codes).toContain(code);
    }
    expect(count('register_facts')).toBe(before);
  });

  test('goes across whole: shares, what is due and what was paid; the same request twice is done once', async () => {
    const issued = { act: 'issue-shares', personId: cast.nia.id, on: TODAY, shares: 2 };
    expect((await sian.post('register/record', issued)).status).toBe(200);
    const [giver, receiver] = [await holding(cast.nia.id), await holding(cast.tom.id)];
    const key = randomUUID();
    const done = await pass({ shares: 2 }, key);
    expect([done.status, done.body]).toEqual([200, { fromId: cast.nia.id, toId: cast.tom.id, shares: 2 }]);
    const before = count('register_facts');
    expect((await pass({ shares: 2 }, key)).body).toEqual(done.body);
    expect(count('register_facts')).toBe(before);
    const [gave, got] = [await holding(cast.nia.id), await holding(cast.tom.id)];
    for (const sum of ['shares', 'duePence', 'paidPence'])
      expect(gave[sum] + got[sum]).toBe(giver[sum] + receiver[sum]);
    expect([gave.shares, got.shares]).toEqual([giver.shares - 2, receiver.shares + 2]);
  });

  test('the office reads with whom; the two people read that a member was at the other end, and no name', async () => {
    const office = await sian.post('register/person', { personId: cast.nia.id });
    const line = office.body.facts.find(({ reason }: { reason: string }) => reason === 'passed-on');
    expect([line.kind, line.otherName]).toEqual(['shares-withdrawn', 'Tom Hale']);
    const own = await nia.get('/api/co-op/register/mine');
    const mine = own.body.facts.find(({ reason }: { reason: string }) => reason === 'passed-on');
    expect([mine.seq, mine.otherName]).toEqual([line.seq, '']);
    expect(own.text).not.toContain(cast.tom.id);
  });

  test('such a line cannot be put right at one end alone', async () => {
    const line = facts().find(({ reason }) => reason === 'passed-on')!;
    const before = count('register_facts');
    const wrong = { act: 'take-away', personId: cast.nia.id, on: TODAY, corrects: line.seq };
    expect((await sian.post('register/record', wrong)).codes).toEqual(['register-passed']);
    expect(count('register_facts')).toBe(before);
    const back = await sian.post('register/pass-shares', {
      fromId: cast.tom.id,
      toId: cast.nia.id,
      shares: 2,
      on: TODAY,
    });
    expect(back.status).toBe(200);
  });
});

describe('leaving', () => {
  test('is for a day from today on, within a year', async () => {
    for (const on of [addDays(TODAY, -1), addDays(TODAY, 400)]) {
      expect((await tom.post('register/leave', { on })).codes).toEqual(['leave-day-wrong']);
    }
  });

  test('can be said, moved and taken back until the day', async () => {
    const [first, second] = [addDays(TODAY, 10), addDays(TODAY, 20)];
    expect((await tom.post('register/leave', { on: first })).body).toEqual({ on: first });
    expect((await tom.post('register/leave', { on: second })).body).toEqual({ on: second });
    expect((await tom.get('/api/co-op/register/mine')).body.leavesOn).toBe(second);
    followsFromFacts();
    expect((await tom.post('register/stay', {})).body).toEqual({ stays: true });
    expect((await tom.post('register/stay', {})).codes).toEqual(['not-leaving']);
    expect((await tom.get('/api/co-op/register/mine')).body.leavesOn).toBeNull();
    followsFromFacts();
  });

  test('today ends membership, the time account and every office at once; coming back brings no office', async () => {
    const ravi = await coop.as('ravi');
    expect((await ravi.post('register/leave', { on: TODAY })).status).toBe(200);
    expect((await ravi.get('/api/co-op/register/mine')).codes).toEqual(['not-a-member']);
    const closed = () =>
      coop.query('SELECT closedAt FROM time_accounts WHERE member = ?', cast.ravi.id)[0].closedAt;
    expect(closed()).not.toBe('');
    followsFromFacts();
    const back = await sian.post('register/record', { act: 'entered', personId: cast.ravi.id, on: TODAY });
    expect(back.status).toBe(200);
    const mine = await ravi.get('/api/co-op/register/mine');
    expect(mine.body.entry.spells).toHaveLength(2);
    expect(closed()).toBe('');
    followsFromFacts();
  });

  test('is also written down by the office for somebody who died', async () => {
    const answer = await sian.post('register/record', {
      act: 'cease',
      why: 'died',
      personId: cast.omar.id,
      on: TODAY,
    });
    expect(answer.status).toBe(200);
    const { body } = await sian.post('register/person', { personId: cast.omar.id });
    expect(body.entry).toMatchObject({ ceasedOn: TODAY, ceasedWhy: 'died' });
    followsFromFacts();
  });
});

describe('looking into the register as a member', () => {
  const ask = (caller: Caller, purpose = 'To write about the bus.') =>
    caller.post('register/ask-to-inspect', { purpose });
  const stateOf = async (caller: Caller) => (await caller.get('/api/co-op/register/mine')).body.inspection;

  test('needs a yes first', async () => {
    const answer = await nia.post('register/inspect', {});
    expect([answer.status, answer.codes]).toEqual([403, ['inspection-not-granted']]);
    expect(answer.text).not.toContain('Tom');
  });

  test('is asked for with a purpose, once at a time, and answered by a day', async () => {
    expect((await ask(nia, ' ')).codes).toEqual(['inspection-purpose-missing']);
    expect((await ask(nia, 'x'.repeat(301))).codes).toEqual(['text-too-long']);
    const asked = await ask(nia);
    expect(asked.body.answerBy).toBe(addDays(TODAY, 14));
    expect((await ask(nia)).codes).toEqual(['inspection-waiting']);
    expect(await stateOf(nia)).toMatchObject({ state: 'waiting', answerBy: addDays(TODAY, 14) });
    const { body } = await sian.get('/api/co-op/register/inspections');
    expect(body.waiting).toMatchObject([
      { name: 'Nia Prys', purpose: 'To write about the bus.', own: false },
    ]);
  });

  test('is not answered by a member without the office', async () => {
    const { body } = await sian.get('/api/co-op/register/inspections');
    const input = { requestId: body.waiting[0].id, granted: true, untilOn: addDays(TODAY, 7) };
    expect((await nia.post('register/answer-inspection', input)).codes).toEqual(['not-your-office']);
    expect((await nia.post('register/inspect', {})).codes).toEqual(['inspection-not-granted']);
  });

  test('after a yes shows the view without shares, and each look is in the log', async () => {
    const waiting = (await sian.get('/api/co-op/register/inspections')).body.waiting[0];
    const input = { requestId: waiting.id, granted: true, untilOn: addDays(TODAY, 7) };
    const bad = await sian.post('register/answer-inspection', { ...input, untilOn: addDays(TODAY, 91) });
    expect(bad.codes).toEqual(['inspection-until-wrong']);
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => sian.post('register/answer-inspection', input)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409]);
    const seen = await nia.post('register/inspect', {});
    expect(seen.text).toContain('Tom Hale');
    for (const word of ['holding', 'Pence', 'property']) expect(seen.text).not.toContain(word);
    const { body } = await sian.get('/api/co-op/register/inspections');
    expect(body.waiting).toEqual([]);
    expect(body.answered).toMatchObject([{ state: 'granted', byName: 'Siân Moss' }]);
    expect(body.looks).toContainEqual(
      expect.objectContaining({ byName: 'Nia Prys', what: 'inspection', office: null }),
    );
  });

  test('is for that member alone, and ends with the day', async () => {
    expect((await tom.post('register/inspect', {})).codes).toEqual(['inspection-not-granted']);
    await coop.setClock(londonInstant(addDays(TODAY, 8), 60));
    expect((await nia.post('register/inspect', {})).codes).toEqual(['inspection-not-granted']);
    expect(await stateOf(nia)).toMatchObject({ state: 'over' });
    await coop.setClock(NOON);
  });

  test('a no says why, and the member may ask again', async () => {
    await ask(tom, 'To sell insurance.');
    const waiting = (await sian.get('/api/co-op/register/inspections')).body.waiting[0];
    const no = { requestId: waiting.id, granted: false };
    expect((await sian.post('register/answer-inspection', no)).codes).toEqual(['inspection-reason-missing']);
    const reason = 'That is not what the register is for.';
    expect((await sian.post('register/answer-inspection', { ...no, reason })).status).toBe(200);
    expect(await stateOf(tom)).toMatchObject({ state: 'refused', reason });
    expect((await ask(tom)).status).toBe(200);
  });

  test('is answered by somebody else than the one who asks', async () => {
    await ask(sian, 'To check it.');
    const own = (await sian.get('/api/co-op/register/inspections')).body.waiting.find(
      (one: { own: boolean }) => one.own,
    );
    const input = { requestId: own.id, granted: true, untilOn: TODAY };
    expect((await sian.post('register/answer-inspection', input)).codes).toEqual(['inspection-own']);
    const nobody = { ...input, requestId: UNKNOWN };
    expect((await sian.post('register/answer-inspection', nobody)).codes).toEqual(['inspection-unknown']);
  });
});

describe('ending a membership against the person’s will', () => {
  test('one office holder alone ends nothing', async () => {
    const input = { personId: cast.nia.id, on: TODAY, why: 'expelled' };
    expect((await tom.post('register/end-membership', input)).codes).toEqual(['not-your-office']);
    const past = await sian.post('register/end-membership', { ...input, on: addDays(TODAY, -1) });
    expect(past.codes).toEqual(['register-day-past']);
    const alone = await sian.post('register/end-membership', input);
    expect([alone.status, alone.codes]).toEqual([409, ['approval-no-second']]);
    expect((await nia.get('/api/co-op/register/mine')).status).toBe(200);
  });

  test('two do, on the day that was asked for, and the person hears of it', async () => {
    const chair: Person = 'tom';
    coop.write((insert) => {
      const seq = coop.query('SELECT MAX(seq) AS n FROM register_facts')[0].n + 1;
      const office = { kind: 'office-from', day: TODAY, details: '{"office":"chair"}', supersedes: 0 };
      const said = { knownAt: '2026-06-15 11:59:00.000Z', by: 'terminal', reason: 'elected', wordsHash: '' };
      insert('register_facts', { seq, person: cast[chair].id, ...office, ...said });
      insert('offices', {
        member: cast[chair].id,
        displayName: cast[chair].name,
        office: 'chair',
        fromAt: '2026-06-15 11:59:00.000Z',
        untilAt: '',
      });
    });
    const input = { personId: cast.nia.id, on: addDays(TODAY, 5), why: 'ended-by-rules' };
    const asked = await sian.post('register/end-membership', input);
    expect(asked.status).toBe(200);
    expect((await nia.get('/api/co-op/register/mine')).body.leavesOn).toBeNull();
    const agreed = await tom.post('approvals/agree', { approvalId: asked.body.approvalId });
    expect(agreed.status).toBe(200);
    expect((await nia.get('/api/co-op/register/mine')).body).toMatchObject({
      leavesOn: addDays(TODAY, 5),
      entry: { ceasedWhy: 'ended-by-rules' },
    });
    followsFromFacts();
  });
});

test('a large register goes by pages, and no page leaves anybody out', async () => {
  const own = (at: number) => ({
    seq: 1000 + at,
    person: `many${String(at).padStart(11, '0')}`,
    on: '2024-01-01',
  });
  coop.write((_insert, database) => {
    database.exec('BEGIN');
    const add = database.prepare(
      'INSERT INTO register_facts (seq, person, kind, day, details, supersedes, knownAt, "by", reason, wordsHash) ' +
        "VALUES (?, ?, ?, ?, ?, 0, '2024-01-01 12:00:00.000Z', 'terminal', 'joined', '')",
    );
    for (let at = 0; at < 120; at += 1) {
      const { seq, person, on } = own(at * 2);
      add.run(seq, person, 'entered', on, '{}');
      add.run(seq + 1, person, 'group', on, '{"group":"workers"}');
    }
    database.exec('COMMIT');
  });
  const seen: string[] = [];
  let after: string | null | undefined;
  let pages = 0;
  do {
    const asked = { on: '2024-06-01', view: 'full', ...(after ? { after } : {}) };
    const { body } = await sian.post('register/as-at', asked);
    seen.push(...body.entries.map(({ person }: { person: string }) => person));
    after = body.after;
    pages += 1;
  } while (after);
  expect([pages, seen.length, new Set(seen).size]).toEqual([3, 120, 120]);
});

test('the roll of a vote is the register of the day on which it opens, as known at that moment', async () => {
  const { id, opens } = motions.notice;
  await coop.setClock(opens + 60_000);
  expect((await sian.post('voting/open-vote', { motionId: id })).status).toBe(200);
  const opened = coop.query('SELECT at FROM vote_openings WHERE motion = ?', id)[0].at;
  const knownAt = instantOf(opened)!;
  const wish = { facts: facts(), on: londonDate(knownAt), knownAt };
  // The many of the test before have facts and no row of a member.
  const expected = rollOf(wish).filter(({ on, person }) => on && !person.startsWith('many'));
  const lines = coop.query('SELECT member, groupKey FROM vote_rolls WHERE motion = ? ORDER BY member', id);
  expect(lines).toEqual(
    expected.map((line) => ({ member: line.person, groupKey: line.on ? line.group : '' })),
  );
  expect(lines.map(({ member }) => member)).not.toContain(cast.omar.id);
  await coop.setClock(NOON);
});
