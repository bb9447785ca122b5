/**
 * A secret vote whose key three tellers hold, over HTTP: naming them, the key and its trial, the vote that waits for it, and
 * the opening by two who count the same. The server never has the key, and opens nothing by itself.
 */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DAY } from '../../src/domain/kernel/index.ts';
import { countText, type CountFile } from '../../src/domain/sealed/index.ts';
import { recountWhole } from '../../src/lib/recount-whole.ts';
import { makeKey, tryKey, type MadeKey } from '../../src/lib/teller-key.ts';
import { officeRow } from '../../src/records/membership.ts';
import { actRow, proposalRow } from '../../src/records/motions.ts';
import { startCoop, type Caller, type Coop } from './support/co-op.ts';
import { addSecretMotion, CLOSED, look, OPENED, secret, vote } from './support/secret-vote.ts';
import { cast, motions, NOON, UNKNOWN, type Person } from './support/small-co-op.ts';
import {
  bringKey,
  combine,
  countBox,
  handIn,
  makeTeller,
  nameThree,
  tellers,
  tellersSee,
} from './support/tellers.ts';

const motionId = secret.id;
let coop: Coop;
let nia: Caller, tom: Caller, omar: Caller, ravi: Caller, sian: Caller;

beforeEach(async () => {
  coop = await startCoop();
  [nia, tom, omar, ravi, sian] = [
    await coop.as('nia'),
    await coop.as('tom'),
    await coop.as('omar'),
    await coop.as('ravi'),
    await coop.as('sian'),
  ];
});
afterEach(() => coop?.stop());

const acts = () =>
  coop.query('SELECT kind, "by", facts FROM sealed_acts WHERE motion = ? ORDER BY number', motionId);
const stored = () => [
  acts(),
  coop.query('SELECT * FROM sealed_trials'),
  coop.query('SELECT * FROM sealed_openings'),
  coop.query('SELECT member, envelope FROM vote_rolls WHERE motion = ? ORDER BY member', motionId),
  coop.query("SELECT COUNT(*) AS lines FROM events WHERE verb LIKE 'sealed/%'"),
];
async function refused(who: Caller, verb: string, input: unknown, status: number, codes: string[]) {
  const before = stored();
  const answer = await who.post(verb, input);
  expect([verb, answer.status, answer.codes]).toEqual([verb, status, codes]);
  expect(stored()).toEqual(before);
}
const to = (template: string) =>
  coop
    .query('SELECT "to" FROM outbox WHERE template = ? ORDER BY "to"', template)
    .map((letter) => letter.to.split('@')[0]);
const at = async (moment: number) => {
  await coop.setClock(moment);
  await coop.due();
};
const idsOf = (...people: Person[]) => people.map((person) => cast[person].id);

describe('naming the tellers', () => {
  test('is for the chair and the secretary; each hears of it, and no key is made on the server', async () => {
    const answer = await nameThree(coop);
    expect([answer.status, answer.body]).toEqual([200, { motionId }]);
    expect(to('tellers-named')).toEqual(['omar', 'sian', 'tom']);
    expect(existsSync(coop.keys) ? readdirSync(coop.keys) : []).toEqual([]);
    expect(coop.query('SELECT * FROM sealed_votes')).toEqual([]);
    const seen = await tellersSee(coop, 'omar');
    expect(seen).toMatchObject({ named: true, stage: 'named', key: null, trial: null, box: null });
    expect(seen.tellers.map(({ name }: { name: string }) => name)).toEqual(
      tellers.map((one) => cast[one].name),
    );
    await refused(sian, 'sealed/name-tellers', { motionId, tellers: idsOf(...tellers) }, 409, [
      'vote-already-secret',
    ]);
    await refused(sian, 'sealed/choose', { motionId }, 409, ['vote-already-secret']);
  });
  test('takes three different people with the office, who did not move or second the motion', async () => {
    await nameThree(coop);
    coop.write((_insert, database) => database.exec("UPDATE motions SET ballot = 'open'"));
    coop.write(makeTeller('nia'));
    const name = (...people: Person[]) => ({ motionId, tellers: idsOf(...people) });
    await refused(nia, 'sealed/name-tellers', name(...tellers), 403, ['not-your-office']);
    await refused(sian, 'sealed/name-tellers', name('tom', 'omar'), 400, ['tellers-three']);
    await refused(sian, 'sealed/name-tellers', name('tom', 'omar', 'omar'), 400, ['tellers-three']);
    await refused(sian, 'sealed/name-tellers', name('tom', 'omar', 'ravi'), 409, ['teller-no-teller']);
    await refused(sian, 'sealed/name-tellers', name('tom', 'omar', 'nia'), 409, ['teller-concerned']);
    const unknown = { motionId, tellers: [...idsOf('tom', 'omar'), UNKNOWN] };
    await refused(sian, 'sealed/name-tellers', unknown, 409, ['teller-no-teller']);
    await refused(sian, 'sealed/name-tellers', { ...name(...tellers), motionId: UNKNOWN }, 404, [
      'motion-unknown',
    ]);
  });
  test('keeps a part from who put the motion forward or seconded it, whatever they are called, and not from their namesakes', async () => {
    const proposal = 'proposalsecret0';
    const act = { about: '', say: '', on: '', votesFor: 0, votesAgainst: 0, at: NOON };
    const begun = { number: 90, mover: cast.ravi.id, resolution: 'ordinary', language: 'en' } as const;
    coop.write((insert, database) => {
      addSecretMotion(insert);
      insert('proposals', {
        id: proposal,
        ...proposalRow({ ...begun, rulebook: '2026-06-01', begunAt: NOON }),
      });
      for (const [place, kind, by, about] of [
        [1, 'put-forward', 'ravi', ''],
        [2, 'seconded', 'nia', ''],
        [3, 'noticed', 'sian', motionId],
      ] as const)
        insert('proposal_acts', {
          id: `actofsecret${place}`.padEnd(15, '0'),
          ...actRow(proposal, { ...act, place, kind, by: cast[by].id, about }),
        });
      for (const person of ['nia', 'ravi', ...tellers] as const) makeTeller(person)(insert);
      // The motion names Nia Prys and Ravi Sen. Now it is Tom and Omar who are called so.
      for (const [person, name] of [
        ['nia', 'Nia Hale'],
        ['ravi', 'Ravi Dean'],
        ['tom', 'Nia Prys'],
        ['omar', 'Ravi Sen'],
      ] as const)
        database.exec(`UPDATE members SET displayName = '${name}' WHERE id = '${cast[person].id}'`);
    });
    const name = (...people: Person[]) => ({ motionId, tellers: idsOf(...people) });
    await refused(sian, 'sealed/name-tellers', name('tom', 'omar', 'ravi'), 409, ['teller-concerned']);
    await refused(sian, 'sealed/name-tellers', name('nia', 'omar', 'sian'), 409, ['teller-concerned']);
    expect((await sian.post('sealed/name-tellers', name('tom', 'omar', 'sian'))).status).toBe(200);
  });
  test('is shown to those who work on it, and to nobody for an open vote', async () => {
    await nameThree(coop);
    expect((await nia.get(`/api/co-op/sealed/tellers?motionId=${motionId}`)).codes).toEqual([
      'not-your-office',
    ]);
    const open = `/api/co-op/sealed/tellers?motionId=${motions.open.id}`;
    expect((await tom.get(open)).codes).toEqual(['vote-not-tellers']);
    expect((await sian.get(open)).body.choosing.refusals).not.toEqual([]);
  });
});

describe('the key', () => {
  let key: MadeKey;
  let publicKey: string;
  beforeEach(async () => {
    await nameThree(coop);
    key = await makeKey();
    publicKey = key.publicGroups.join(' ');
  });

  test('is entered by one teller, compared by another, and tried with every pair; then the vote can open', async () => {
    key = await bringKey(coop);
    const seen = await tellersSee(coop, 'sian');
    expect(seen).toMatchObject({ stage: 'ready', key: { keyId: key.keyId, tried: ['12', '13', '23'] } });
    await at(secret.opensAt);
    expect(coop.query('SELECT keyHolder, keyId, publicKey FROM sealed_votes')).toEqual([
      { keyHolder: 'tellers', keyId: key.keyId, publicKey: key.publicKey },
    ]);
    expect((await look(nia)).secrecy.keyHolder).toBe('tellers');
    expect(coop.query('SELECT * FROM sealed_trials')).toEqual([]);
    await refused(tom, 'sealed/enter-key', { motionId, publicKey }, 409, ['vote-already-open']);
  });
  test('names the groups that are mistyped, and takes no part of a key', async () => {
    const groups = [...key.publicGroups];
    groups[4] = groups[4]!.replace(/^./, (letter) => (letter === 'A' ? 'B' : 'A'));
    const mistyped = await tom.post('sealed/enter-key', { motionId, publicKey: groups.join(' ') });
    expect(mistyped.body.refusals).toEqual([
      { code: 'key-mistyped', field: 'publicKey', params: { groups: '5' } },
    ]);
    await refused(tom, 'sealed/enter-key', { motionId, publicKey: key.parts[0]!.join(' ') }, 400, [
      'key-is-part',
    ]);
    await refused(tom, 'sealed/enter-key', { motionId, publicKey: 'x'.repeat(301) }, 400, ['key-wrong']);
    await refused(nia, 'sealed/enter-key', { motionId, publicKey }, 403, ['not-your-office']);
    coop.write(makeTeller('ravi'));
    await refused(ravi, 'sealed/enter-key', { motionId, publicKey }, 403, ['teller-not-named']);
  });
  test('a part that was typed by mistake is kept nowhere', async () => {
    const part = key.parts[0]!.join(' ');
    await tom.post('sealed/enter-key', { motionId, publicKey: part });
    const tables = coop.query("SELECT name FROM sqlite_master WHERE type = 'table'").map(({ name }) => name);
    for (const table of tables)
      expect([
        table,
        JSON.stringify(coop.query(`SELECT * FROM "${table}"`)).includes(key.parts[0]![5]!),
      ]).toEqual([table, false]);
  });
  test('is not compared by who typed it, nor with another number', async () => {
    await refused(omar, 'sealed/confirm-key', { motionId, keyId: key.keyId }, 409, ['key-not-entered']);
    await tom.post('sealed/enter-key', { motionId, publicKey });
    await refused(tom, 'sealed/confirm-key', { motionId, keyId: key.keyId }, 403, ['key-own']);
    await refused(omar, 'sealed/confirm-key', { motionId, keyId: 'f'.repeat(16) }, 409, ['key-other']);
    await refused(omar, 'sealed/confirm-key', { motionId, keyId: 'abc' }, 400, ['key-number-wrong']);
    await refused(omar, 'sealed/try-key', { motionId, pair: '12', answer: '123456' }, 409, [
      'key-not-confirmed',
    ]);
    expect((await omar.post('sealed/confirm-key', { motionId, keyId: key.keyId.toUpperCase() })).status).toBe(
      200,
    );
    await refused(sian, 'sealed/confirm-key', { motionId, keyId: key.keyId }, 409, ['key-confirmed']);
  });
  test('each pair finds another number, and only its own is taken', async () => {
    await tom.post('sealed/enter-key', { motionId, publicKey });
    await omar.post('sealed/confirm-key', { motionId, keyId: key.keyId });
    const { trial } = await tellersSee(coop, 'tom');
    const answer = await tryKey(trial, await combine(key, '12'));
    const wrong = answer === '000000' ? '000001' : '000000';
    await refused(tom, 'sealed/try-key', { motionId, pair: '12', answer: wrong }, 409, ['key-answer-wrong']);
    await refused(tom, 'sealed/try-key', { motionId, pair: '12', answer: '12' }, 400, ['key-answer-wrong']);
    for (const again of [1, 2]) {
      const sent = await tom.post('sealed/try-key', { motionId, pair: '12', answer });
      expect([again, sent.status, sent.body]).toEqual([again, 200, { motionId, ready: false }]);
    }
    expect((await tellersSee(coop, 'omar')).key.tried).toEqual(['12']);
    expect(JSON.stringify(await tellersSee(coop, 'tom'))).not.toContain(answer);
    coop.write(makeTeller('ravi'));
    expect((await tellersSee(coop, 'ravi')).trial).toBeNull();
  });
  test('another that is entered takes its place, and is compared and tried anew', async () => {
    await bringKey(coop);
    await tom.post('sealed/enter-key', { motionId, publicKey });
    expect(await tellersSee(coop, 'tom')).toMatchObject({
      stage: 'entered',
      key: { keyId: key.keyId, tried: [] },
    });
    await at(secret.opensAt);
    expect((await look(nia)).state).toBe('notice');
  });
});

/** What waits on somebody's page that has to do with a key. */
const cards = async (who: Caller): Promise<string[]> =>
  (await who.get('/api/co-op/my-page/mine')).body.next.cards
    .map(({ kind, path }: { kind: string; path: string }) => `${kind} ${path}`)
    .filter((card: string) => /^(key-make|box-open) /.test(card));

describe('a vote without its key', () => {
  beforeEach(() => nameThree(coop));

  test('waits on the page of each of its tellers until the key was tried, and its desk says what happens without', async () => {
    const make = `key-make /votes/keys/?id=${motionId}`;
    for (const who of [tom, omar, sian]) expect(await cards(who)).toEqual([make]);
    expect(await cards(nia)).toEqual([]);
    const { latestOpening } = await tellersSee(coop, 'sian');
    expect((await look(sian)).desk.due).toEqual({ what: 'key', until: latestOpening });
    expect((await look(tom)).desk).toBeNull();
    await bringKey(coop);
    for (const who of [tom, omar, sian]) expect(await cards(who)).toEqual([]);
    expect((await look(sian)).desk.due).toBeNull();
  });

  test('does not open, is told of two days before, and opens as soon as the key is ready', async () => {
    await at(secret.opensAt - 2 * DAY - 60_000);
    expect(to('key-due')).toEqual([]);
    await at(secret.opensAt - 2 * DAY);
    await coop.due();
    expect(to('key-due')).toEqual(['omar', 'sian', 'tom']);
    await at(secret.opensAt);
    expect(coop.query('SELECT * FROM vote_openings WHERE motion = ?', motionId)).toEqual([]);
    const byHand = await sian.post('voting/open-vote', { motionId });
    expect([byHand.status, byHand.codes]).toEqual([409, ['key-not-ready']]);
    await bringKey(coop);
    await coop.due();
    expect((await look(nia)).state).toBe('open');
  });
  test('is missed when the days that the rules ask for are over, and the secretary hears of it', async () => {
    const { latestOpening } = await tellersSee(coop, 'sian');
    await at(latestOpening);
    expect((await tellersSee(coop, 'sian')).state).toBe('notice');
    await at(latestOpening + 60_000);
    expect((await tellersSee(coop, 'sian')).state).toBe('missed');
    const told = "SELECT id FROM vote_letters WHERE motion = ? AND kind = 'missed'";
    expect(coop.query(told, motionId)).toHaveLength(1);
    expect(to('vote-missed')).toContain('sian');
  });
});

describe('after the close', () => {
  let key: MadeKey;
  beforeEach(async () => {
    await nameThree(coop);
    key = await bringKey(coop);
    await at(secret.opensAt);
    await vote(nia, 'for');
    await vote(tom, 'against');
    await vote(ravi, 'for');
    await at(CLOSED);
  });
  const boxCodes = async (who: Caller) =>
    (await who.get(`/api/co-op/sealed/tellers-box?motionId=${motionId}`)).codes;

  test('nobody has the box before the time for objections is over, and then the three tellers alone', async () => {
    expect(await boxCodes(tom)).toEqual(['box-not-due']);
    await at(OPENED);
    expect(to('box-ready')).toEqual(['omar', 'sian', 'tom']);
    const { body } = await tom.get(`/api/co-op/sealed/tellers-box?motionId=${motionId}`);
    expect(body.envelopes).toHaveLength(3);
    expect([...body.envelopes].sort()).toEqual(body.envelopes);
    expect(JSON.stringify(body)).not.toContain(cast.nia.id);
    expect(await boxCodes(nia)).toEqual(['not-your-office']);
    coop.write(makeTeller('ravi'));
    expect(await boxCodes(ravi)).toEqual(['teller-not-named']);
  });
  test('waits on the page of each teller until they handed in, and goes from all when it is opened', async () => {
    expect(await cards(tom)).toEqual([]);
    await at(OPENED);
    const open = `box-open /votes/keys/?id=${motionId}`;
    expect(await cards(tom)).toEqual([open]);
    expect((await look(sian)).desk.due).toEqual({ what: 'open', until: null });
    await handIn(coop, 'tom', await countBox(coop, 'tom', key, '12'));
    expect([await cards(tom), await cards(omar), await cards(nia)]).toEqual([[], [open], []]);
    await handIn(coop, 'omar', await countBox(coop, 'omar', key, '23'));
    await coop.due();
    expect([await cards(omar), await cards(sian)]).toEqual([[], []]);
    expect((await look(sian)).desk.due).toBeNull();
  });
  test('the server opens nothing by itself; the tellers are called again each week, and the secretary too', async () => {
    await at(OPENED);
    await coop.due();
    expect(coop.query('SELECT * FROM sealed_openings')).toEqual([]);
    expect((await look(nia)).after).toMatchObject({ state: 'opening-due', keyHolder: 'tellers' });
    await at(OPENED + 7 * DAY);
    await coop.due();
    expect(acts().filter(({ kind }) => kind === 'tellers-called')).toHaveLength(2);
  });
  test('two tellers who count the same give the result, and everything is destroyed', async () => {
    await at(OPENED);
    const count = await countBox(coop, 'tom', key, '12');
    const first = await handIn(coop, 'tom', count);
    expect([first.status, first.body]).toEqual([200, { motionId, what: 'first' }]);
    expect(coop.query('SELECT * FROM sealed_openings')).toEqual([]);
    // Nothing of the first count stands in the database but its digest.
    expect(JSON.stringify(acts())).not.toContain('counts":[');
    expect(await tellersSee(coop, 'omar')).toMatchObject({
      box: { firstBy: cast.tom.name, firstByYou: false },
    });
    const second = await handIn(coop, 'omar', await countBox(coop, 'omar', key, '23'));
    expect([second.status, second.body]).toEqual([200, { motionId, what: 'agreed' }]);
    await coop.due();
    const { after } = await look(nia);
    expect(after).toMatchObject({ state: 'done', outcome: 'opened', valid: 3, spoilt: 0, voted: 3 });
    expect(after.result).toMatchObject({ votesFor: 2, votesAgainst: 1, abstained: 0, notVoted: 2 });
    const places = coop.query('SELECT DISTINCT envelope FROM vote_rolls WHERE motion = ?', motionId);
    expect(places).toEqual([{ envelope: '.'.repeat(208) }]);
    expect(coop.query('SELECT * FROM sealed_seen')).toEqual([]);
    const { body } = await ravi.get(`/api/co-op/sealed/record?motionId=${motionId}`);
    expect((await recountWhole(body)).disagreements).toEqual([]);
    expect(body.acts.map(({ kind }: { kind: string }) => kind)).toEqual([
      'tellers-named',
      'key-entered',
      'key-confirmed',
      'key-tried',
      'key-tried',
      'key-tried',
      'vote-opened',
      'box-fixed',
      'tellers-called',
      'count-handed-in',
      'count-handed-in',
      'box-opened',
      'destroyed',
    ]);
    expect(after.acts).toBe(body.acts.at(-1).digest);
    const changed = { ...body, acts: body.acts.filter((_act: unknown, place: number) => place !== 9) };
    expect((await recountWhole(changed)).disagreements).toEqual(['acts']);
    await refused(sian, 'sealed/hand-in', { motionId, count: { ...count, format: undefined } }, 409, [
      'box-not-due',
    ]);
    expect(await boxCodes(tom)).toEqual(['box-not-due']);
  });
  test('one teller is not two: the same count again is one, and another is refused', async () => {
    await at(OPENED);
    const count = await countBox(coop, 'tom', key, '12');
    await handIn(coop, 'tom', count);
    const before = stored();
    expect((await handIn(coop, 'tom', count)).body).toEqual({ motionId, what: 'same' });
    expect(stored()).toEqual(before);
    const other = { ...count, questions: [{ question: 'motion', counts: [0, 1, 2, 0] }] };
    expect((await handIn(coop, 'tom', other)).codes).toEqual(['count-own']);
    expect(stored()).toEqual(before);
  });
  test('two that differ are told to both, nothing is opened, and the next round decides', async () => {
    await at(OPENED);
    const count = await countBox(coop, 'tom', key, '12');
    const other = { ...count, questions: [{ question: 'motion', counts: [0, 1, 2, 0] }] };
    await handIn(coop, 'tom', other);
    expect((await handIn(coop, 'omar', count)).body).toEqual({ motionId, what: 'differ' });
    expect(to('counts-differ')).toEqual(['omar', 'tom']);
    expect(coop.query('SELECT * FROM sealed_openings')).toEqual([]);
    expect(await tellersSee(coop, 'sian')).toMatchObject({ box: { firstBy: null, differed: 1 } });
    await handIn(coop, 'omar', count);
    expect((await handIn(coop, 'sian', count)).body).toEqual({ motionId, what: 'agreed' });
  });
  test('one teller who counts wrong again and again keeps no result back: the two others decide', async () => {
    await at(OPENED);
    const count = await countBox(coop, 'tom', key, '12');
    const wrong = (counts: number[]) => ({ ...count, questions: [{ question: 'motion', counts }] });
    await handIn(coop, 'tom', count);
    expect((await handIn(coop, 'omar', wrong([0, 1, 2, 0]))).body).toMatchObject({ what: 'differ' });
    expect((await handIn(coop, 'omar', wrong([0, 0, 3, 0]))).body).toMatchObject({ what: 'differ' });
    expect((await handIn(coop, 'sian', count)).body).toEqual({ motionId, what: 'agreed' });
  });
  test('who knows how few counts there are finds none of them in what is kept of the first', async () => {
    await at(OPENED);
    const count = await countBox(coop, 'tom', key, '12');
    await handIn(coop, 'tom', count);
    const bare = createHash('sha256')
      .update(countText(count as CountFile))
      .digest('hex');
    expect(JSON.stringify(coop.query('SELECT * FROM sealed_acts'))).not.toContain(bare);
  });
  test('of two at the same moment both are taken once', async () => {
    await at(OPENED);
    const [one, two] = [await countBox(coop, 'tom', key, '12'), await countBox(coop, 'omar', key, '13')];
    const both = await Promise.all([handIn(coop, 'tom', one), handIn(coop, 'omar', two)]);
    expect(both.map(({ body }) => body.what).sort()).toEqual(['agreed', 'first']);
    expect(coop.query('SELECT outcome FROM sealed_openings')).toEqual([{ outcome: 'opened' }]);
  });
  test.each<[string, object]>([
    ['of another box', { box: '0'.repeat(64) }],
    ['of another key', { keyId: '0'.repeat(16) }],
    ['of another vote', { vote: UNKNOWN }],
    ['with a paper too many', { valid: 4, questions: [{ question: 'motion', counts: [0, 3, 1, 0] }] }],
    ['of another question', { questions: [{ question: 'other', counts: [0, 2, 1, 0] }] }],
  ])('a count %s is refused', async (_name, change) => {
    await at(OPENED);
    const { format: _format, ...count } = await countBox(coop, 'tom', key, '12');
    await refused(tom, 'sealed/hand-in', { motionId, count: { ...count, ...change } }, 409, [
      'count-not-of-box',
    ]);
  });
  test.each<[string, object]>([
    ['with half a paper', { valid: 2.5 }],
    ['with less than none', { spoilt: -1 }],
    ['without digits for its box', { box: 'x' }],
    [
      'of too many questions',
      { questions: Array.from({ length: 65 }, () => ({ question: 'q', counts: [] })) },
    ],
  ])('what is no count is refused: %s', async (_name, change) => {
    await at(OPENED);
    const { format: _format, ...count } = await countBox(coop, 'tom', key, '12');
    const before = stored();
    const answer = await tom.post('sealed/hand-in', { motionId, count: { ...count, ...change } });
    expect([answer.status, answer.codes]).toEqual([400, expect.arrayContaining(['count-wrong'])]);
    expect(stored()).toEqual(before);
  });
  test('a count before its time, or by somebody who was not named, is refused', async () => {
    await coop.setClock(OPENED);
    await coop.due();
    const { format: _format, ...count } = await countBox(coop, 'tom', key, '12');
    coop.write(makeTeller('ravi'));
    await refused(ravi, 'sealed/hand-in', { motionId, count }, 403, ['teller-not-named']);
    await coop.setClock(CLOSED);
    await refused(tom, 'sealed/hand-in', { motionId, count }, 409, ['box-not-due']);
  });
  test('an objection that is right voids it: no teller opens anything', async () => {
    await ravi.post('sealed/object', { motionId, reason: 'i-did-not-vote', words: '' });
    const [{ id: objectionId }] = (await look(sian)).desk.objections;
    await sian.post('sealed/answer-objection', { objectionId, right: 'yes', words: '' });
    await at(OPENED);
    expect((await look(nia)).after).toMatchObject({ outcome: 'void', result: null });
    expect(await boxCodes(tom)).toEqual(['box-not-due']);
  });
  test('when two parts are lost, two office holders declare the vote void, and one alone cannot', async () => {
    await at(OPENED);
    await refused(tom, 'sealed/declare-lost', { motionId }, 403, ['not-your-office']);
    coop.write((insert) => {
      const { id: member, name: displayName } = cast.nia;
      insert('offices', {
        id: 'chairnia0000000',
        ...officeRow({ member, displayName, office: 'chair', fromAt: NOON - 1000, untilAt: null }),
      });
    });
    const asked = await sian.post('sealed/declare-lost', { motionId });
    expect(asked.status).toBe(200);
    expect(coop.query('SELECT * FROM sealed_openings')).toEqual([]);
    const { approvalId } = asked.body;
    expect((await sian.post('approvals/agree', { approvalId })).codes).toEqual(['approval-own']);
    expect((await nia.post('approvals/agree', { approvalId })).status).toBe(200);
    await coop.due();
    expect((await look(ravi)).after).toMatchObject({ state: 'done', outcome: 'parts-lost', result: null });
    expect(to('secret-vote-void')).toEqual(['nia', 'omar', 'ravi', 'sian', 'tom']);
  });
  test('nobody declares parts lost after a teller has counted, nor agrees to what was asked before', async () => {
    await at(OPENED);
    coop.write((insert) => {
      const { id: member, name: displayName } = cast.nia;
      insert('offices', {
        id: 'chairnia0000000',
        ...officeRow({ member, displayName, office: 'chair', fromAt: NOON - 1000, untilAt: null }),
      });
    });
    const asked = await sian.post('sealed/declare-lost', { motionId });
    expect((await tellersSee(coop, 'sian')).mayDeclareLost).toBe(true);
    await handIn(coop, 'tom', await countBox(coop, 'tom', key, '12'));
    const { approvalId } = asked.body;
    await refused(nia, 'approvals/agree', { approvalId }, 409, ['box-not-due']);
    await refused(sian, 'sealed/declare-lost', { motionId }, 409, ['box-not-due']);
    expect((await tellersSee(coop, 'sian')).mayDeclareLost).toBe(false);
  });
  test('an older database that is put back after the count opens nothing', async () => {
    await at(OPENED);
    const count = await countBox(coop, 'tom', key, '12');
    const backup = mkdtempSync(join(tmpdir(), 'common-care-before-'));
    cpSync(coop.folder, backup, { recursive: true });
    await handIn(coop, 'tom', count);
    await handIn(coop, 'omar', count);
    await coop.due();
    expect(readdirSync(coop.keys).sort()).toEqual([`${key.keyId}.box`, `${key.keyId}.destroyed`]);
    await coop.putBack(backup);
    rmSync(backup, { recursive: true, force: true });
    await coop.setClock(OPENED);
    expect((await handIn(coop, 'tom', count)).codes).toEqual(['box-not-due']);
    await coop.due();
    expect((await look(await coop.as('nia'))).after).toMatchObject({ outcome: 'key-gone', result: null });
  });
});
