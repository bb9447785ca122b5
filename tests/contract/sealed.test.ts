/**
 * Secret votes over HTTP: choosing one, the box, objections, opening and destroying. Who asks and how is tried for every
 * door elsewhere; here is what these doors promise.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { NO_ENVELOPE, recount } from '../../src/domain/sealed/index.ts';
import { seal } from '../../src/lib/seal.ts';
import { startCoop, type Caller, type Coop } from './support/co-op.ts';
import {
  addSecretMotion,
  CLOSED,
  look,
  OPENED,
  openSecretVote,
  secret,
  vote,
} from './support/secret-vote.ts';
import { cast, motions, UNKNOWN } from './support/small-co-op.ts';

const motionId = secret.id;
const KEYS = /\.key$/;
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

const keys = () => (existsSync(coop.keys) ? readdirSync(coop.keys).filter((name) => KEYS.test(name)) : []);
const places = () =>
  coop.query(
    'SELECT member, envelope, turn, voted FROM vote_rolls WHERE motion = ? ORDER BY member',
    motionId,
  );
const stored = () => [
  places(),
  coop.query('SELECT * FROM sealed_seen'),
  coop.query("SELECT COUNT(*) AS lines FROM events WHERE verb LIKE 'sealed/%' OR verb LIKE 'voting/%'"),
];
const to = (template: string) =>
  coop
    .query('SELECT "to" FROM outbox WHERE template = ? ORDER BY "to"', template)
    .map((letter) => letter.to.split('@')[0]);
const close = async () => {
  await coop.setClock(CLOSED);
  await coop.due();
};
const open = async () => {
  await coop.setClock(OPENED);
  await coop.due();
};
async function refused(who: Caller, verb: string, input: unknown, status: number, code: string) {
  const before = stored();
  const answer = await who.post(verb, input);
  expect([verb, answer.status, answer.codes]).toEqual([verb, status, [code]]);
  expect(stored()).toEqual(before);
}

describe('choosing a secret vote', () => {
  beforeEach(() => coop.write(addSecretMotion));

  test('is for the chair and the secretary, before the vote opens, and makes its key outside the data', async () => {
    await refused(nia, 'sealed/choose', { motionId }, 403, 'not-your-office');
    expect((await look(sian)).desk.choosing).toEqual([]);
    expect((await sian.post('sealed/choose', { motionId })).body).toEqual({ motionId });
    expect(keys()).toHaveLength(1);
    expect(JSON.stringify(coop.query('SELECT * FROM sealed_votes'))).not.toContain('privateKey');
    await refused(sian, 'sealed/choose', { motionId }, 409, 'vote-already-secret');
  });
  test('is refused for a vote that is open, is not there, or stands under rules without secret votes', async () => {
    await refused(sian, 'sealed/choose', { motionId: UNKNOWN }, 404, 'motion-unknown');
    const open = await sian.post('sealed/choose', { motionId: motions.open.id });
    expect(open.codes).toEqual(['vote-already-open', 'no-secret-rule']);
    await refused(sian, 'sealed/choose', { motionId: motions.notice.id }, 409, 'no-secret-rule');
    expect(keys()).toEqual([]);
  });
  test('shows members nothing of a vote that is not secret', async () => {
    const answer = await nia.get(`/api/co-op/sealed/vote?motionId=${motions.open.id}`);
    expect([answer.status, answer.codes]).toEqual([404, ['vote-not-secret']]);
    await refused(
      nia,
      'sealed/cast',
      { motionId: motions.open.id, turn: '0'.repeat(16), envelope: 'x' },
      404,
      'vote-not-secret',
    );
  });
});

describe('the box', () => {
  beforeEach(() => openSecretVote(coop));

  test('takes an envelope, and the next one in its place, and answers nothing but that', async () => {
    const first = await vote(nia, 'for');
    expect([first.status, first.body]).toEqual([200, { motionId }]);
    const [before] = places().filter(({ member }) => member === cast.nia.id);
    expect((await vote(nia, 'against')).status).toBe(200);
    const [after] = places().filter(({ member }) => member === cast.nia.id);
    expect(after.envelope).not.toBe(before.envelope);
    expect((await look(nia)).own).toMatchObject({ inBox: true });
  });
  test('is as long with envelopes in it as without', async () => {
    await vote(nia, 'for');
    await vote(tom, null);
    expect(new Set(places().map(({ envelope }) => envelope.length))).toEqual(new Set([208]));
  });
  test('leaves no line of history, no letter, no key and no nudge', async () => {
    const count = (table: string) => coop.query(`SELECT COUNT(*) AS rows FROM ${table}`)[0].rows;
    const before = ['events', 'outbox', 'idempotency_keys', 'votes', 'vote_events'].map(count);
    await vote(nia, 'for');
    await vote(nia, 'against');
    expect(['events', 'outbox', 'idempotency_keys', 'votes', 'vote_events'].map(count)).toEqual(before);
  });
  test('a request that comes twice is one vote; one that comes late puts no old vote back', async () => {
    const { paper, own } = await look(nia);
    const envelope = await seal(paper.paper, ['for'], paper.publicKey);
    const old = { motionId, turn: own.turn, envelope };
    expect((await nia.post('sealed/cast', old)).status).toBe(200);
    const placed = places();
    expect((await nia.post('sealed/cast', old)).status).toBe(200);
    expect(places()).toEqual(placed);
    await vote(nia, 'against');
    await refused(nia, 'sealed/cast', old, 409, 'envelope-late');
  });
  test('of two devices at once one is taken and the other is told', async () => {
    const { paper, own } = await look(nia);
    const both = await Promise.all(
      ['for', 'against'].map(async (answer) =>
        nia.post('sealed/cast', {
          motionId,
          turn: own.turn,
          envelope: await seal(paper.paper, [answer], paper.publicKey),
        }),
      ),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
  test('refuses an envelope that was in the box before, whoever brings it', async () => {
    const { paper, own } = await look(nia);
    const envelope = await seal(paper.paper, ['for'], paper.publicKey);
    await nia.post('sealed/cast', { motionId, turn: own.turn, envelope });
    await vote(nia, 'against');
    for (const who of [nia, tom])
      await refused(
        who,
        'sealed/cast',
        { motionId, turn: (await look(who)).own.turn, envelope },
        409,
        'envelope-used',
      );
  });
  test.each([
    ['is too short', (whole: string) => whole.slice(4), 400, 'envelope-wrong'],
    ['is spelled otherwise', (whole: string) => `${whole.slice(0, -1)}=`, 400, 'envelope-wrong'],
    ['has another version', (whole: string) => `B${whole.slice(1)}`, 400, 'envelope-wrong'],
    ['is for another key', (whole: string) => `AXXXXXXXXXXX${whole.slice(12)}`, 409, 'envelope-other-key'],
  ] as const)('refuses an envelope that %s', async (_name, change, status, code) => {
    const { paper, own } = await look(nia);
    const envelope = change(await seal(paper.paper, ['for'], paper.publicKey));
    await refused(nia, 'sealed/cast', { motionId, turn: own.turn, envelope }, status, code);
  });
  test('refuses who is not on the roll, a superuser, and a token that nobody got by signing in', async () => {
    const { paper, own } = await look(nia);
    const envelope = await seal(paper.paper, ['for'], paper.publicKey);
    const input = { motionId, turn: own.turn, envelope };
    await refused(await coop.superuser(), 'sealed/cast', input, 401, 'not-signed-in');
    await refused(coop.madeFor(cast.nia.id), 'sealed/cast', input, 403, 'own-sign-in-needed');
    await refused(coop.nobody, 'sealed/cast', input, 401, 'not-signed-in');
    await refused(await coop.as('gwen'), 'sealed/cast', input, 403, 'not-a-member');
    await refused(nia, 'sealed/cast', { ...input, motionId: UNKNOWN }, 404, 'motion-unknown');
  });
  test('of five hundred envelopes from one account holds one, and takes those of others meanwhile', async () => {
    const { paper } = await look(nia);
    const one = () => seal(paper.paper, ['for'], paper.publicKey);
    const taken: string[] = [];
    for (let round = 0; round < 10; round += 1) {
      const { own } = await look(nia);
      const envelopes = await Promise.all(Array.from({ length: 50 }, one));
      const [answers] = await Promise.all([
        Promise.all(
          envelopes.map((envelope) => nia.post('sealed/cast', { motionId, turn: own.turn, envelope })),
        ),
        ...(round === 5 ? [vote(tom, 'against')] : []),
      ]);
      const late = answers.filter(({ status }) => status !== 200);
      expect(new Set(late.flatMap(({ codes }) => codes))).toEqual(new Set(['envelope-late']));
      expect(late).toHaveLength(49);
      taken.push(envelopes[answers.findIndex(({ status }) => status === 200)]!);
    }
    const filled = places().filter(({ envelope }) => envelope !== NO_ENVELOPE);
    expect(filled.map(({ member }) => member).sort()).toEqual([cast.nia.id, cast.tom.id].sort());
    expect(filled.find(({ member }) => member === cast.nia.id)!.envelope).toBe(taken.at(-1));
    await close();
    const [roll] = coop.query(
      'SELECT COUNT(*) AS voted FROM vote_rolls WHERE motion = ? AND voted',
      motionId,
    );
    expect(roll.voted).toBe(2);
  });
  test('goes by the clock of the server alone: a device that says another time changes nothing', async () => {
    const inputOf = async (who: Caller) => {
      const { paper, own } = await look(who);
      const envelope = await seal(paper.paper, ['for'], paper.publicKey);
      return { motionId, turn: own.turn, envelope };
    };
    const [mine, theirs] = [await inputOf(nia), await inputOf(tom)];
    const clock = (away: number) => ({ Date: new Date(secret.closesAt + away).toUTCString() });
    await refused(nia, 'sealed/cast', { ...mine, castAt: secret.opensAt }, 400, 'input-wrong');
    await coop.setClock(secret.closesAt - 1);
    expect((await nia.post('sealed/cast', mine, undefined, clock(60_000))).status).toBe(200);
    await coop.setClock(secret.closesAt);
    const before = stored();
    const late = await tom.post('sealed/cast', theirs, undefined, clock(-60_000));
    expect([late.status, late.codes]).toEqual([409, ['vote-closed']]);
    expect(stored()).toEqual(before);
  });
  test('takes nothing before the opening or from the close on', async () => {
    const { paper, own } = await look(nia);
    const envelope = await seal(paper.paper, ['for'], paper.publicKey);
    await coop.setClock(secret.closesAt);
    await refused(nia, 'sealed/cast', { motionId, turn: own.turn, envelope }, 409, 'vote-closed');
    await close();
    await refused(nia, 'sealed/cast', { motionId, turn: own.turn, envelope }, 409, 'vote-closed');
  });
  test('an open vote on it is refused', () =>
    refused(nia, 'voting/cast-vote', { motionId, choice: 'for' }, 409, 'vote-secret'));
  test('shows nobody who has voted: the turnout stands in tens, at full hours', async () => {
    await vote(nia, 'for');
    await coop.due();
    for (const who of [tom, sian]) {
      const seen = await look(who);
      expect(seen.turnout).toEqual({ tens: 0, at: secret.opensAt });
      expect(JSON.stringify(seen)).not.toContain('Nia');
      expect(seen.own.inBox).toBe(false);
    }
  });
  test('the database itself refuses a line that is added, taken away or given to somebody else', () => {
    for (const sql of [
      `INSERT INTO vote_rolls (motion, member, displayName, groupKey) VALUES ('${motionId}', '${cast.gwen.id}', 'G', 'families')`,
      `DELETE FROM vote_rolls WHERE motion = '${motionId}'`,
      `UPDATE vote_rolls SET member = '${cast.gwen.id}' WHERE motion = '${motionId}' AND member = '${cast.nia.id}'`,
    ])
      expect(() => coop.write((_insert, database) => database.exec(sql))).toThrow('append-only');
  });
  test('reminds everybody on the roll in the same words', async () => {
    await vote(nia, 'for');
    await coop.setClock(secret.closesAt - 3_600_000);
    await coop.due();
    expect(to('secret-vote-closes')).toEqual(['nia', 'omar', 'ravi', 'sian', 'tom']);
    expect(to('vote-closes')).toEqual([]);
  });
});

describe('help', () => {
  beforeEach(() => openSecretVote(coop));

  test('is noted by name and never with a choice; the third request of a helper offers another way', async () => {
    const answers = [];
    for (const who of [nia, tom, ravi])
      answers.push((await who.post('sealed/help', { motionId, helperName: 'Ann Hughes' })).body.often);
    expect(answers).toEqual([false, false, true]);
    expect((await look(sian)).desk.helpers).toEqual([{ name: 'Ann Hughes', times: 3 }]);
    expect((await look(tom)).desk).toBeNull();
    expect((await look(nia)).secrecy.helped).toBe(true);
    await nia.post('sealed/help', { motionId, helperName: '' });
    expect((await look(nia)).own.helperName).toBe('');
  });
  test('is noted for nobody who is not on the roll, and not after the close', async () => {
    await close();
    await refused(nia, 'sealed/help', { motionId, helperName: 'Ann' }, 409, 'vote-closed');
  });
});

const prints = (motion: string) => `/api/co-op/sealed/fingerprints?motionId=${motion}`;

test('no fingerprint is told while members vote, nor of a vote that is not secret', async () => {
  await openSecretVote(coop);
  await vote(nia, 'for');
  expect((await nia.get(prints(motionId))).codes).toEqual(['vote-still-open']);
  expect((await nia.get(prints(motions.open.id))).codes).toEqual(['vote-not-secret']);
  expect((await nia.get(prints(UNKNOWN))).codes).toEqual(['motion-unknown']);
});

describe('after the close', () => {
  beforeEach(async () => {
    await openSecretVote(coop);
    await vote(nia, 'for');
    await vote(tom, 'against');
    await vote(ravi, 'for');
    await close();
  });

  test('everybody hears what the roll says of them, and nothing is opened yet', async () => {
    expect(to('roll-says-voted')).toEqual(['nia', 'ravi', 'tom']);
    expect(to('roll-says-not-voted')).toEqual(['omar', 'sian']);
    const seen = await look(nia);
    expect(seen.after).toMatchObject({
      state: 'objections',
      saysVoted: true,
      voted: 3,
      rollSize: 5,
      result: null,
    });
    expect((await nia.get(`/api/co-op/sealed/record?motionId=${motionId}`)).codes).toEqual([
      'vote-not-opened',
    ]);
    await coop.due();
    expect(coop.query('SELECT * FROM sealed_openings')).toEqual([]);
  });
  test('the database itself refuses another envelope', () => {
    const sql = `UPDATE vote_rolls SET envelope = 'x' WHERE motion = '${motionId}' AND member = '${cast.nia.id}'`;
    expect(() => coop.write((_insert, database) => database.exec(sql))).toThrow('the box is fixed');
  });
  test('an objection is heard once, answered by somebody else, and holds up the opening until then', async () => {
    const objection = { motionId, reason: 'i-voted', words: 'On Tuesday.' };
    expect((await sian.post('sealed/object', objection)).status).toBe(200);
    await refused(sian, 'sealed/object', objection, 409, 'objected-already');
    expect(to('objection-made')).toEqual(['sian']);
    await open();
    expect((await look(nia)).after.state).toBe('answers-due');
    expect((await look(nia)).desk).toBeNull();
    const [{ id: objectionId }] = (await look(sian)).desk.objections;
    const answer = { objectionId, right: 'no', words: '' };
    await refused(sian, 'sealed/answer-objection', answer, 403, 'objection-own');
    await refused(nia, 'sealed/answer-objection', answer, 403, 'not-your-office');
    await refused(
      sian,
      'sealed/answer-objection',
      { ...answer, objectionId: UNKNOWN },
      404,
      'objection-unknown',
    );
  });
  test('one that is right makes the vote void: nothing is opened and everything is destroyed', async () => {
    await ravi.post('sealed/object', { motionId, reason: 'i-did-not-vote', words: '' });
    const waits = async () =>
      (await sian.get('/api/co-op/my-page/mine')).body.next.cards.filter(
        ({ kind }: { kind: string }) => kind === 'roll-answer',
      );
    expect((await waits())[0].path).toBe(`/votes/secret/?id=${motionId}`);
    expect((await look(sian)).desk.due).toEqual({ what: 'answers', until: null });
    const [{ id: objectionId }] = (await look(sian)).desk.objections;
    expect(
      (await sian.post('sealed/answer-objection', { objectionId, right: 'yes', words: 'Sorry.' })).status,
    ).toBe(200);
    await refused(
      sian,
      'sealed/answer-objection',
      { objectionId, right: 'no', words: '' },
      409,
      'objection-answered',
    );
    expect(await waits()).toEqual([]);
    await open();
    expect((await look(nia)).after).toMatchObject({ state: 'done', outcome: 'void', result: null });
    expect(coop.query('SELECT * FROM sealed_answers')).toEqual([]);
    expect(keys()).toEqual([]);
    expect(to('secret-vote-void')).toEqual(['nia', 'omar', 'ravi', 'sian', 'tom']);
    await refused(tom, 'sealed/object', { motionId, reason: 'i-voted', words: '' }, 409, 'no-objections-now');
  });
  test('a slip finds its envelope from the close on: while members can object, and after the opening', async () => {
    const inBox = places()
      .map(({ envelope }) => String(envelope))
      .filter((envelope) => !envelope.startsWith('...'))
      .map((envelope) => createHash('sha256').update(envelope).digest('hex'))
      .toSorted();
    expect(inBox).toHaveLength(3);
    const { status, body } = await sian.get(prints(motionId));
    expect([status, body.fingerprints]).toEqual([200, inBox]);
    expect(body.box).toBe(createHash('sha256').update(inBox.join('\n')).digest('hex'));
    expect(Object.keys(body).toSorted()).toEqual(['box', 'fingerprints']);
    await open();
    expect((await nia.get(prints(motionId))).body.fingerprints).toEqual(inBox);
  });
  test('the envelopes are opened, counted and destroyed, and the record agrees with itself', async () => {
    mkdirSync(join(coop.folder, 'backups'), { recursive: true });
    writeFileSync(join(coop.folder, 'backups', 'before.zip'), 'envelopes');
    await open();
    const seen = await look(nia);
    expect(seen.after).toMatchObject({ state: 'done', outcome: 'opened', valid: 3, spoilt: 0 });
    expect(seen.after.result).toMatchObject({ votesFor: 2, votesAgainst: 1, abstained: 0, notVoted: 2 });
    const { body } = await tom.get(`/api/co-op/sealed/record?motionId=${motionId}`);
    expect(recount(body).disagreements).toEqual([]);
    expect(body.questions).toEqual([{ question: 'motion', answers: ['against', 'for', 'for'] }]);
    expect(new Set(places().map(({ envelope }) => envelope))).toEqual(new Set(['.'.repeat(208)]));
    expect(coop.query('SELECT * FROM sealed_seen')).toEqual([]);
    expect(keys()).toEqual([]);
    expect(readdirSync(join(coop.folder, 'backups'))).toEqual([]);
    expect(seen.after.saysVoted).toBe(true);
  });
  test('no name ever stands beside a vote', async () => {
    await open();
    const { body } = await nia.get(`/api/co-op/voting/motion?motionId=${motionId}&language=en`);
    expect([body.ballot, body.names, body.vote, body.result.votesFor]).toEqual(['secret', null, null, 2]);
  });
});

test('what does not open is spoilt: it is counted and never shown', async () => {
  await openSecretVote(coop);
  const { paper, own } = await look(nia);
  const other = { ...paper.paper, coop: 'Another co-op' };
  const envelope = await seal(other, ['for'], paper.publicKey);
  expect((await nia.post('sealed/cast', { motionId, turn: own.turn, envelope })).status).toBe(200);
  await vote(tom, null);
  await close();
  await open();
  const { after } = await look(ravi);
  expect([after.valid, after.spoilt, after.voted]).toEqual([1, 1, 2]);
  expect(after.result).toMatchObject({ votesFor: 0, abstained: 1, notVoted: 3 });
});

describe('a motion that is voted on in parts', () => {
  const part = (name: string) => ({ titleEn: name, titleCy: `${name} (cy)`, textEn: '', textCy: '' });
  const parts = [part('A ramp'), part('A door')];

  test('has a paper with the motion first, and each part is decided by itself', async () => {
    coop.write(addSecretMotion);
    expect((await sian.post('sealed/choose', { motionId, parts })).status).toBe(200);
    await coop.setClock(secret.opensAt);
    await coop.due();
    const fill = async (who: Caller, answers: (string | null)[]) => {
      const { paper, own } = await look(who);
      const envelope = await seal(paper.paper, answers, paper.publicKey);
      return who.post('sealed/cast', { motionId, turn: own.turn, envelope });
    };
    const { paper } = await look(nia);
    expect(
      paper.paper.questions.map(({ key, titleEn }: { key: string; titleEn: string }) => [key, titleEn]),
    ).toEqual([
      ['motion', 'title of secret'],
      ['part-1', 'A ramp'],
      ['part-2', 'A door'],
    ]);
    await fill(nia, ['for', 'for', 'against']);
    await fill(tom, ['for', 'for', null]);
    await fill(ravi, ['against', 'against', 'for']);
    expect(new Set(places().map(({ envelope }) => envelope.length))).toEqual(new Set([208]));
    await close();
    expect((await look(nia)).after.parts).toEqual([]);
    await open();
    const { after } = await look(nia);
    expect(after.result).toMatchObject({ votesFor: 2, votesAgainst: 1 });
    expect(after.parts).toMatchObject([
      { question: 'part-1', votesFor: 2, votesAgainst: 1, abstained: 0 },
      { question: 'part-2', votesFor: 1, votesAgainst: 1, abstained: 1, carried: false },
    ]);
    const { body } = await tom.get(`/api/co-op/sealed/record?motionId=${motionId}`);
    expect(recount(body)).toMatchObject({ disagreements: [], parts: after.parts });
    // Nothing says which answers stood on one paper.
    expect(body.questions).toEqual([
      { question: 'motion', answers: ['against', 'for', 'for'] },
      { question: 'part-1', answers: ['against', 'for', 'for'] },
      { question: 'part-2', answers: ['against', 'blank', 'for'] },
    ]);
  });
  test.each<[string, object[], string]>([
    ['without a title in one language', [{ ...part('A ramp'), titleCy: ' ' }], 'part-title-missing'],
    ['with too many words', [{ ...part('A ramp'), textEn: 'x'.repeat(2001) }], 'text-too-long'],
    ['of more than eight', Array.from({ length: 9 }, () => part('A ramp')), 'parts-too-many'],
  ])('is refused %s', async (_name, given, code) => {
    coop.write(addSecretMotion);
    await refused(sian, 'sealed/choose', { motionId, parts: given }, 400, code);
    expect(coop.query('SELECT * FROM sealed_parts')).toEqual([]);
  });
});
