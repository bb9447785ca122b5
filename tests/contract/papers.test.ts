/**
 * Votes on paper over HTTP: packs, codes, the room, two counts, and whoever's messages somebody else reads. Who asks and how is
 * tried for every door elsewhere; here is what these doors promise.
 */
import { existsSync, readdirSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { recount } from '../../src/domain/sealed/index.ts';
import { recountWhole } from '../../src/lib/recount-whole.ts';
import { startCoop, type Caller, type Coop, type Seen } from './support/co-op.ts';
import { countTwice, holds, tally, votesInRoom } from './support/papers.ts';
import { bringKey, countBox, handIn, nameThree } from './support/tellers.ts';
import { CLOSED, look, OPENED, openSecretVote, secret, vote } from './support/secret-vote.ts';
import { accountOf, cast, motions, UNKNOWN, type Person } from './support/small-co-op.ts';

const motionId = secret.id;
const DAY = 24 * 60 * 60 * 1000;
let coop: Coop;
let nia: Caller, tom: Caller, ravi: Caller, sian: Caller, omar: Caller;

const othersRead = (person: Person) =>
  coop.write((insert) =>
    insert('profiles', {
      id: `wish${person}`.padEnd(15, '0'),
      member: cast[person].id,
      phone: '',
      preferredWays: '["large-print"]',
      othersRead: true,
    }),
  );

/** Siân is the secretary, Tom a teller, Ravi the returning officer. The vote is open. */
beforeEach(async () => {
  coop = await startCoop();
  holds(coop, 'tom', 'teller');
  holds(coop, 'ravi', 'returning-officer');
  await openSecretVote(coop);
  [nia, tom, ravi, sian, omar] = [
    await coop.as('nia'),
    await coop.as('tom'),
    await coop.as('ravi'),
    await coop.as('sian'),
    await coop.as('omar'),
  ];
});
afterEach(() => coop?.stop());

const papers = () => coop.query('SELECT * FROM vote_papers ORDER BY id');
const stored = () => [
  papers(),
  coop.query('SELECT * FROM paper_wishes'),
  coop.query('SELECT * FROM paper_tallies'),
  coop.query('SELECT * FROM ballot_calls'),
  coop.query('SELECT member, envelope FROM vote_rolls WHERE motion = ? ORDER BY member', motionId),
];
async function refused(who: Caller, verb: string, input: object, status: number, code: string) {
  const before = stored();
  const answer = await who.post(verb, { motionId, ...input });
  expect([verb, answer.status, answer.codes]).toEqual([verb, status, [code]]);
  expect(stored()).toEqual(before);
}
async function done(who: Caller, verb: string, input: object): Promise<Seen> {
  const answer = await who.post(verb, { motionId, ...input });
  expect([verb, answer.status, answer.codes]).toEqual([verb, 200, []]);
  return answer.body;
}
const desk = async (who: Caller, name = ''): Promise<Seen> =>
  (await who.get(`/api/co-op/papers/desk?motionId=${motionId}&name=${name}`)).body;
const member = (person: Person) => ({ member: cast[person].id });
const close = async () => {
  await coop.setClock(CLOSED);
  await coop.due();
};
const heard = async () => {
  await coop.setClock(OPENED);
  await coop.due();
};
const to = (template: string) =>
  coop
    .query('SELECT "to" FROM outbox WHERE template = ? ORDER BY "to"', template)
    .map((letter) => letter.to.split('@')[0]);
/** The cards of secret votes on somebody's page. */
const cards = async (who: Caller): Promise<string[]> =>
  (await who.get('/api/co-op/my-page/mine')).body.next.cards
    .map(({ kind, path }: Seen) => `${kind} ${path}`)
    .filter((card: string) => /^(papers-count|key-make|box-open|roll-answer) /.test(card));
const paperOf = (person: Person) => papers().filter((paper) => paper.member === cast[person].id);

describe('a pack', () => {
  test('is made for who asked, has no e-mail, or whose messages others read; each has a code of its own', async () => {
    coop.write((_insert, database) =>
      database.exec(`DELETE FROM accounts WHERE id = '${accountOf('omar')}'`),
    );
    othersRead('tom');
    await done(nia, 'papers/ask', { wanted: 'yes' });
    const people = (await desk(sian)).people.map(({ name, reason, paper }: Seen) => [name, reason, paper]);
    expect(people).toEqual([
      ['Nia Prys', 'asked', null],
      ['Omar Dean', 'no-email', null],
      ['Tom Hale', 'others-read', null],
    ]);
    const { packs, more, paper } = await done(sian, 'papers/packs', {});
    expect([packs.length, more, paper.questions[0].key]).toEqual([3, 0, 'motion']);
    const codes: string[] = packs.map(({ code }: Seen) => code);
    expect(new Set(codes).size).toBe(3);
    for (const code of codes) expect(code).toMatch(/^[2-9B-DF-HJKMNP-RTV-XZ]{10}$/);
    expect(packs[2]).toMatchObject({ name: 'Tom Hale', formats: ['large-print'] });
    expect((await done(sian, 'papers/packs', {})).packs).toEqual([]);
  });
  test('printed again has the code that it had', async () => {
    const [first] = (await done(sian, 'papers/packs', member('nia'))).packs;
    const [again] = (await done(ravi, 'papers/packs', member('nia'))).packs;
    expect(again.code).toBe(first.code);
    expect(papers()).toHaveLength(1);
  });
  test('is asked for and asked for no more; the office can write down that somebody asked', async () => {
    await done(nia, 'papers/ask', { wanted: 'yes' });
    await done(nia, 'papers/ask', { wanted: 'yes' });
    expect((await look(nia)).paperWay).toMatchObject({ asked: true, held: null, byPost: true });
    await done(nia, 'papers/ask', { wanted: 'no' });
    expect((await look(nia)).paperWay.asked).toBe(false);
    await done(sian, 'papers/ask-for', member('nia'));
    expect((await look(nia)).paperWay.asked).toBe(true);
    await refused(sian, 'papers/ask-for', { member: cast.gwen.id }, 403, 'not-on-roll');
  });
  test('is not made for who is not on the roll, for another vote, or by a member or a teller', async () => {
    await refused(sian, 'papers/packs', { member: cast.gwen.id }, 403, 'not-on-roll');
    await refused(sian, 'papers/packs', { motionId: motions.open.id }, 404, 'vote-not-secret');
    await refused(sian, 'papers/packs', { motionId: UNKNOWN }, 404, 'motion-unknown');
    await refused(nia, 'papers/packs', {}, 403, 'not-your-office');
    await refused(tom, 'papers/packs', {}, 403, 'not-your-office');
    await close();
    await refused(sian, 'papers/packs', {}, 409, 'vote-closed');
  });
  test('that is in the post leaves the envelope on the website as it is', async () => {
    await done(sian, 'papers/packs', member('nia'));
    expect((await vote(nia, 'for')).status).toBe(200);
  });
});

describe('an outer envelope', () => {
  let code = '';
  beforeEach(async () => {
    code = (await done(sian, 'papers/packs', member('nia'))).packs[0].code;
  });

  test('is taken in by its code, as it is typed or scanned, and only once', async () => {
    const typed = `${code.slice(0, 5).toLowerCase()} ${code.slice(5)}\n${code}\n`;
    expect((await done(tom, 'papers/receive', { codes: typed })).received).toEqual([
      { code, name: 'Nia Prys', refusal: null },
    ]);
    expect(paperOf('nia')).toMatchObject([{ route: 'post', state: 'in', takenBy: cast.tom.id }]);
    const again = (await done(tom, 'papers/receive', { codes: code })).received;
    expect(again).toMatchObject([{ name: 'Nia Prys', refusal: { code: 'code-used' } }]);
  });
  test('with a wrong code, one of nobody or one of another vote is refused in words, and the others are taken', async () => {
    coop.write((insert) =>
      insert('vote_papers', {
        id: 'otherpack000000',
        motion: motions.open.id,
        member: cast.tom.id,
        route: 'post',
        state: 'sent',
        code: 'ZZZZZZZZZZ',
        by: cast.sian.id,
        at: '2026-06-18 12:00:00.000Z',
        takenBy: '',
        double: false,
      }),
    );
    const { received } = await done(ravi, 'papers/receive', {
      codes: ['B2C', 'BBBBBBBBBB', 'ZZZZZZZZZZ', code].join('\n'),
    });
    expect(received.map(({ name, refusal }: Seen) => [name, refusal?.code ?? null])).toEqual([
      [null, 'code-wrong'],
      [null, 'code-unknown'],
      [null, 'code-other-vote'],
      ['Nia Prys', null],
    ]);
  });
  test('of somebody who was given a room paper since is not taken; of one who gave that back it is', async () => {
    await done(tom, 'papers/hand-out', member('nia'));
    const [ended] = (await done(tom, 'papers/receive', { codes: code })).received;
    expect(ended.refusal.code).toBe('code-ended');
    await done(tom, 'papers/give-back', member('nia'));
    const [taken] = (await done(tom, 'papers/receive', { codes: code })).received;
    expect(taken.refusal).toBeNull();
    await refused(tom, 'papers/hand-out', member('nia'), 409, 'paper-in');
  });
  test('is not taken from a member, without a code, in too large a pile, or after the close', async () => {
    await refused(nia, 'papers/receive', { codes: code }, 403, 'not-your-office');
    await refused(tom, 'papers/receive', { codes: ' ' }, 400, 'code-missing');
    await refused(tom, 'papers/receive', { codes: ' , ,, ' }, 400, 'code-missing');
    await refused(tom, 'papers/receive', { codes: 'B'.repeat(5000) }, 400, 'codes-many');
    await coop.setClock(secret.closesAt);
    await refused(tom, 'papers/receive', { codes: code }, 409, 'vote-closed');
  });
  test('of two tellers at once one takes it in, and the other is told', async () => {
    const both = await Promise.all([tom, ravi].map((who) => done(who, 'papers/receive', { codes: code })));
    const said = both.map(({ received }) => received[0].refusal?.code ?? 'taken').sort();
    expect(said).toEqual(['code-used', 'taken']);
  });
});

describe('an envelope whose code nobody can read', () => {
  test('is written down by name before the close, and then counts as a vote by post', async () => {
    const { packs } = await done(sian, 'papers/packs', member('nia'));
    expect((await vote(nia, 'for')).status).toBe(200);
    await refused(nia, 'papers/came', member('nia'), 403, 'not-your-office');
    await refused(tom, 'papers/came', member('omar'), 409, 'no-pack-out');
    await done(tom, 'papers/came', member('nia'));
    expect(paperOf('nia')).toMatchObject([{ route: 'post', state: 'in', takenBy: cast.tom.id }]);
    await refused(tom, 'papers/came', member('nia'), 409, 'paper-in');
    expect((await done(tom, 'papers/receive', { codes: packs[0].code })).received[0].refusal.code).toBe(
      'code-used',
    );
    expect((await vote(nia, 'against')).codes).toEqual(['paper-in']);
    await close();
    expect(coop.query('SELECT post, doubles FROM paper_boxes')).toEqual([{ post: 1, doubles: 1 }]);
    expect((await tom.post('papers/came', { motionId, ...member('omar') })).codes).toContain('vote-closed');
  });
});

describe('a pack that is lost', () => {
  test('ends, and so does its code; the new one is taken', async () => {
    const [lost] = (await done(sian, 'papers/packs', member('nia'))).packs;
    await refused(tom, 'papers/replace', member('nia'), 403, 'not-your-office');
    const made = await done(ravi, 'papers/replace', member('nia'));
    expect(made.packs).toHaveLength(1);
    const [{ code }] = made.packs;
    expect(code).toMatch(/^[2-9B-DF-HJKMNP-RTV-XZ]{10}$/);
    expect(code).not.toBe(lost.code);
    expect((await done(sian, 'papers/packs', member('nia'))).packs[0].code).toBe(code);
    const { received } = await done(tom, 'papers/receive', { codes: `${lost.code}\n${code}` });
    expect(received.map(({ refusal }: Seen) => refusal?.code ?? null)).toEqual(['code-ended', null]);
    await refused(sian, 'papers/replace', member('nia'), 409, 'paper-in');
    await refused(sian, 'papers/replace', member('omar'), 409, 'no-pack-out');
  });
  test('stays lost when a room paper is given back: only the new pack comes back into use', async () => {
    const [lost] = (await done(sian, 'papers/packs', member('nia'))).packs;
    await coop.setClock(secret.opensAt + 60_000);
    const [{ code }] = (await done(sian, 'papers/replace', member('nia'))).packs;
    await done(tom, 'papers/hand-out', member('nia'));
    await done(tom, 'papers/give-back', member('nia'));
    const { received } = await done(tom, 'papers/receive', { codes: `${lost.code}\n${code}` });
    expect(received.map(({ refusal }: Seen) => refusal?.code ?? null)).toEqual(['code-ended', null]);
  });
});

describe('an envelope that is found after the close', () => {
  test('is set aside and noted, once; everybody sees how many, its member that it is theirs, and nothing of the vote changes', async () => {
    const [late] = (await done(sian, 'papers/packs', member('nia'))).packs;
    const [inTime] = (await done(sian, 'papers/packs', member('omar'))).packs;
    await done(tom, 'papers/receive', { codes: inTime.code });
    await refused(tom, 'papers/late', { codes: late.code }, 409, 'vote-still-open');
    await close();
    const before = stored();
    await refused(tom, 'papers/receive', { codes: late.code }, 409, 'vote-closed');
    await refused(nia, 'papers/late', { codes: late.code }, 403, 'not-your-office');
    const codes = `${late.code}, ${inTime.code}`;
    const said = async () =>
      (await done(tom, 'papers/late', { codes })).received.map(({ refusal }: Seen) => refusal?.code ?? null);
    expect(await said()).toEqual([null, 'code-used']);
    expect(await said()).toEqual(['code-noted', 'code-used']);
    expect(stored()).toEqual(before);
    expect((await desk(tom)).after.late).toEqual(['Nia Prys']);
    expect((await look(nia)).after).toMatchObject({ tooLate: true, late: 1, saysVoted: false });
    expect((await look(omar)).after).toMatchObject({ tooLate: false, late: 1, saysVoted: true });
    for (const sql of ['DELETE FROM late_envelopes', "UPDATE late_envelopes SET at = ''"])
      expect(() => coop.write((_insert, database) => database.exec(sql))).toThrow('append-only');
  });
});

describe('a paper in the room', () => {
  test('suspends the envelope on the website, says so, and given back unused lifts that', async () => {
    await vote(nia, 'for');
    await done(tom, 'papers/hand-out', member('nia'));
    expect((await look(nia)).paperWay.held).toBe('out');
    expect([(await vote(nia, 'against')).status, (await vote(nia, 'against')).codes]).toEqual([
      409,
      ['paper-out'],
    ]);
    await refused(ravi, 'papers/hand-out', member('nia'), 409, 'paper-out');
    await done(tom, 'papers/give-back', member('nia'));
    expect((await look(nia)).paperWay.held).toBeNull();
    expect((await vote(nia, 'against')).status).toBe(200);
    await refused(tom, 'papers/put-in', member('nia'), 409, 'no-paper-out');
    await refused(tom, 'papers/give-back', member('nia'), 409, 'no-paper-out');
  });
  test('that is in stays in, and nobody votes beside it', async () => {
    await done(tom, 'papers/hand-out', member('nia'));
    await done(tom, 'papers/put-in', member('nia'));
    await refused(tom, 'papers/give-back', member('nia'), 409, 'paper-in');
    await refused(tom, 'papers/hand-out', member('nia'), 409, 'paper-in');
    await refused(sian, 'papers/packs', member('nia'), 409, 'paper-in');
    expect((await vote(nia, 'for')).codes).toEqual(['paper-in']);
  });
  test('is found by name on the roll; who voted on the website does not show', async () => {
    await vote(nia, 'for');
    const before = await desk(tom, 'ni');
    expect(before.found).toEqual([{ member: cast.nia.id, name: 'Nia Prys', paper: null, calls: null }]);
    expect((await desk(tom, 'gwen')).found).toEqual([]);
    expect(before.people).toEqual([]);
  });
  test('of twenty hands that are held out at once one person gets one', async () => {
    const all = await Promise.all(
      Array.from({ length: 20 }, () => tom.post('papers/hand-out', { motionId, ...member('nia') })),
    );
    expect(all.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(papers()).toHaveLength(1);
  });
  test('the database itself refuses a second paper, a paper that is taken out again, and another owner', async () => {
    await done(tom, 'papers/hand-out', member('nia'));
    await done(tom, 'papers/put-in', member('nia'));
    const nias = `WHERE member = '${cast.nia.id}'`;
    for (const [sql, says] of [
      [
        `INSERT INTO vote_papers (id, motion, member, route, state, "by", at) VALUES ('x', '${motionId}', '${cast.nia.id}', 'room', 'out', 'y', 'z')`,
        'UNIQUE',
      ],
      [`UPDATE vote_papers SET state = 'back' ${nias}`, 'a paper goes one way'],
      [`UPDATE vote_papers SET member = '${cast.tom.id}' ${nias}`, 'append-only'],
      [`DELETE FROM vote_papers ${nias}`, 'append-only'],
    ] as const)
      expect(() => coop.write((_insert, database) => database.exec(sql))).toThrow(says);
  });
});

describe('a paper filled in with help', () => {
  test('is in at once, with who helped and when, and never for oneself', async () => {
    await done(tom, 'papers/assist', member('nia'));
    expect(paperOf('nia')).toMatchObject([{ route: 'assisted', state: 'in', by: cast.tom.id }]);
    await refused(tom, 'papers/assist', member('tom'), 403, 'assist-own');
    await refused(nia, 'papers/assist', member('tom'), 403, 'not-your-office');
  });
});

describe('what moves a paper', () => {
  test('leaves no line of history, no letter, no key, no nudge and no time', async () => {
    const count = (table: string) => coop.query(`SELECT COUNT(*) AS rows FROM ${table}`)[0].rows;
    const tables = ['events', 'outbox', 'idempotency_keys', 'votes', 'vote_events'];
    const { packs } = await done(sian, 'papers/packs', member('tom'));
    const before = tables.map(count);
    const made = paperOf('tom')[0].at;
    await coop.setClock(secret.opensAt + DAY);
    await done(tom, 'papers/receive', { codes: packs[0].code });
    await done(tom, 'papers/hand-out', member('nia'));
    await done(tom, 'papers/put-in', member('nia'));
    expect(tables.map(count)).toEqual(before);
    expect(paperOf('tom')[0].at).toBe(made);
  });
  test('is told to nobody but those at the table: the turnout stands in tens', async () => {
    await done(tom, 'papers/assist', member('nia'));
    await coop.due();
    expect((await look(omar)).turnout).toEqual({ tens: 0, at: secret.opensAt });
    expect((await desk(tom)).numbers).toEqual({ sent: 0, out: 0, in: 1 });
    expect((await omar.get(`/api/co-op/papers/desk?motionId=${motionId}&name=`)).status).toBe(403);
  });
});

/** Nia votes on the website and by post, Tom in the room, Omar with help; Ravi on the website; Siân has a paper in hand. */
async function everyRoute(): Promise<void> {
  await vote(nia, 'against');
  await vote(ravi, 'for');
  await vote(sian, 'for');
  const { packs } = await done(sian, 'papers/packs', member('nia'));
  await done(tom, 'papers/receive', { codes: packs[0].code });
  await done(tom, 'papers/hand-out', member('tom'));
  await done(tom, 'papers/put-in', member('tom'));
  await done(tom, 'papers/assist', member('omar'));
  await done(tom, 'papers/hand-out', member('sian'));
  await close();
}

describe('after the close', () => {
  beforeEach(everyRoute);

  test('each hears by which way the roll says that they voted: a paper that somebody else brought in is noticed', async () => {
    const heard = (template: string) =>
      coop
        .query('SELECT "to" FROM outbox WHERE template = ? ORDER BY "to"', template)
        .map(({ to }) => to.split('@')[0]);
    expect(heard('roll-says-voted-paper')).toEqual(['nia', 'omar', 'tom']);
    expect(heard('roll-says-voted')).toEqual(['ravi']);
    expect(heard('roll-says-not-voted')).toEqual(['sian']);
    const omar = await coop.as('omar');
    expect((await look(omar)).after).toMatchObject({ saysVoted: true, onPaper: 'assisted', setAside: false });
    expect((await look(nia)).after.onPaper).toBe('post');
  });

  test('every line ended by one route, and a suspended envelope is out of the box, unopened', async () => {
    const { after } = await look(nia);
    expect(after).toMatchObject({
      voted: 4,
      rollSize: 5,
      saysVoted: true,
      routes: { online: 1, post: 1, room: 1, assisted: 1 },
    });
    expect((await look(sian)).after).toMatchObject({ saysVoted: false, onPaper: null, setAside: true });
    expect((await look(ravi)).after).toMatchObject({ saysVoted: true, onPaper: null, setAside: false });
    const [box] = coop.query('SELECT voted, fingerprints FROM sealed_boxes WHERE motion = ?', motionId);
    expect([box.voted, JSON.parse(String(box.fingerprints)).length]).toEqual([1, 1]);
    expect((await desk(tom)).after).toMatchObject({
      taken: { post: 1, room: 1, assisted: 1 },
      doubles: [
        { name: 'Nia Prys', route: 'post' },
        { name: 'Siân Moss', route: 'room' },
      ],
    });
  });
  test('nothing of a paper changes any more, not even in the database', async () => {
    await refused(tom, 'papers/put-in', member('sian'), 409, 'vote-closed');
    await refused(tom, 'papers/give-back', member('sian'), 409, 'vote-closed');
    for (const sql of [
      `UPDATE vote_papers SET state = 'in' WHERE member = '${cast.sian.id}'`,
      `UPDATE vote_papers SET double = FALSE WHERE member = '${cast.nia.id}'`,
    ])
      expect(() => coop.write((_insert, database) => database.exec(sql))).toThrow('the box is fixed');
  });
  test('papers are counted only once objections were heard, by those whose office it is', async () => {
    await refused(tom, 'papers/tally', tally(2, 1, 0, 0, 0, 2), 409, 'count-not-due');
    await heard();
    expect((await look(nia)).after).toMatchObject({ state: 'count-due', outcome: null });
    await refused(sian, 'papers/tally', tally(2, 1, 0, 0, 0, 2), 403, 'not-your-office');
    await refused(nia, 'papers/tally', tally(2, 1, 0, 0, 0, 2), 403, 'not-your-office');
    await refused(tom, 'papers/tally', tally(2, 1, 0, 0, 0, 0), 409, 'doubles-not-seen');
  });
  test('those who count are called by a letter and on their page, again after a week, then with the secretary', async () => {
    await heard();
    const letters = () => to('papers-to-count');
    expect(letters()).toEqual(['ravi', 'tom']);
    expect(await cards(tom)).toContain(`papers-count /votes/papers/?id=${motionId}`);
    expect(await cards(nia)).toEqual([]);
    expect((await look(sian)).desk.due).toEqual({ what: 'count', until: null });
    await done(tom, 'papers/tally', tally(2, 1, 0, 0, 0, 2));
    expect(await cards(tom)).toEqual([]);
    expect(await cards(ravi)).toContain(`papers-count /votes/papers/?id=${motionId}`);
    await coop.setClock(OPENED + 6 * DAY);
    await coop.due();
    expect(letters()).toEqual(['ravi', 'tom']);
    await coop.setClock(OPENED + 8 * DAY);
    await coop.due();
    await coop.due();
    expect(letters()).toEqual(['ravi', 'ravi', 'sian', 'tom', 'tom']);
    await done(ravi, 'papers/tally', tally(2, 1, 0, 0, 0, 2));
    await coop.due();
    await coop.setClock(OPENED + 30 * DAY);
    await coop.due();
    expect(letters()).toHaveLength(5);
  });
  test('where nobody has the office to count, the chair and the secretary hear of it at once', async () => {
    coop.write((_insert, database) =>
      database.exec("DELETE FROM offices WHERE office IN ('teller', 'returning-officer')"),
    );
    await heard();
    expect(to('papers-to-count')).toEqual(['sian']);
  });
  test('a count that is not as many as the papers is refused, with both numbers', async () => {
    await heard();
    const answer = await tom.post('papers/tally', { motionId, ...tally(2, 0, 0, 0, 0, 2) });
    expect(answer.status).toBe(409);
    expect(answer.body.refusals).toEqual([
      {
        code: 'tally-differs',
        field: 'question-0',
        params: { question: 1, counted: 2, taken: 3, post: 1, room: 1, assisted: 1 },
      },
    ]);
    await refused(tom, 'papers/tally', { ...tally(3, 0, 0, 0, 0, 2), questions: [] }, 400, 'tally-wrong');
    await refused(tom, 'papers/tally', tally(4, -1, 0, 0, 0, 2), 400, 'tally-wrong');
    expect(coop.query('SELECT * FROM paper_tallies')).toEqual([]);
  });
  test('nobody counts twice; two counts that differ go at once, and both hear where and not by how much', async () => {
    await heard();
    expect((await done(tom, 'papers/tally', tally(2, 1, 0, 0, 0, 2))).stands).toBe('first');
    await refused(tom, 'papers/tally', tally(2, 1, 0, 0, 0, 2), 409, 'tally-same-person');
    expect(JSON.stringify((await desk(ravi)).after)).not.toMatch(/answers/);
    expect((await done(ravi, 'papers/tally', tally(1, 2, 0, 0, 0, 2))).stands).toBe('differs');
    expect(coop.query('SELECT * FROM paper_tallies')).toEqual([]);
    const places = [
      { question: 'motion', answer: 'for' },
      { question: 'motion', answer: 'against' },
    ];
    for (const who of [tom, ravi])
      expect((await desk(who)).after).toMatchObject({ differences: places, counted: 0, countedByMe: false });
    await heard();
    expect((await look(nia)).after.state).toBe('count-due');
  });
  test('two counts that agree are joined with the envelopes, and the record agrees with itself', async () => {
    await heard();
    await done(ravi, 'papers/tally', tally(2, 0, 0, 0, 1, 2));
    expect((await done(tom, 'papers/tally', tally(2, 0, 0, 0, 1, 2))).stands).toBe('agreed');
    await heard();
    const { after } = await look(nia);
    expect(after).toMatchObject({ state: 'done', outcome: 'opened', valid: 3, spoilt: 1, voted: 4 });
    expect(after.result).toMatchObject({ votesFor: 3, votesAgainst: 0, abstained: 0, notVoted: 1 });
    const { body } = await tom.get(`/api/co-op/sealed/record?motionId=${motionId}`);
    expect((await recountWhole(body)).disagreements).toEqual([]);
    const moved = { ...body, routes: { ...body.routes, post: 0, room: 2 } };
    expect((await recountWhole(moved)).disagreements).toEqual(['acts']);
    expect([body.roll, body.routes]).toEqual([
      { size: 5, voted: 4 },
      { online: 1, post: 1, room: 1, assisted: 1 },
    ]);
    expect(body.questions).toEqual([{ question: 'motion', answers: ['for', 'for', 'for'] }]);
    expect(recount({ ...body, routes: { ...body.routes, post: 2 } }).disagreements).toContain('routes-voted');
    // What was counted is nowhere any more, and its secret neither.
    expect(coop.query('SELECT * FROM paper_tallies')).toEqual([]);
    expect(coop.query('SELECT * FROM paper_differences')).toEqual([]);
    expect(
      existsSync(coop.keys) && readdirSync(coop.keys).filter((name) => /\.(key|papers)$/.test(name)),
    ).toEqual([]);
  });
  test('what one person counted cannot be read in the database while it waits', async () => {
    await heard();
    await done(tom, 'papers/tally', tally(3, 0, 0, 0, 0, 2));
    const [waiting] = coop.query('SELECT sealed FROM paper_tallies');
    expect(String(waiting.sealed)).toMatch(/^[A-Za-z0-9_-]{60,}$/);
    expect(Buffer.from(String(waiting.sealed), 'base64url').toString('latin1')).not.toContain('for');
  });
  test('a void vote is not counted: it is held again', async () => {
    await nia.post('sealed/object', { motionId, reason: 'something-else', words: '' });
    const [{ id: objectionId }] = (await look(sian)).desk.objections;
    await sian.post('sealed/answer-objection', { objectionId, right: 'yes', words: '' });
    await heard();
    expect((await look(nia)).after).toMatchObject({ state: 'done', outcome: 'void' });
  });
});

test('a vote in which nobody used paper opens by the clock, as before', async () => {
  await vote(nia, 'for');
  await close();
  await heard();
  expect((await look(nia)).after).toMatchObject({
    state: 'done',
    routes: { online: 1, post: 0, room: 0, assisted: 0 },
  });
});

describe('somebody whose messages others read', () => {
  beforeEach(() => othersRead('nia'));

  test('is told before they fill in a paper, and casting after a sign-in by message is refused', async () => {
    expect((await look(nia)).paperWay).toMatchObject({ surely: false });
    expect((await look(tom)).paperWay).toMatchObject({ surely: true });
    const before = stored();
    const answer = await vote(nia, 'for');
    expect([answer.status, answer.codes]).toEqual([403, ['not-surely-you']]);
    expect(stored()).toEqual(before);
  });
  test('votes after two office holders phoned them, not after one', async () => {
    expect((await done(sian, 'papers/call', member('nia'))).calls).toBe(1);
    await refused(sian, 'papers/call', member('nia'), 409, 'call-noted');
    expect((await vote(nia, 'for')).status).toBe(403);
    expect((await desk(ravi, 'nia')).found[0].calls).toEqual({ count: 1, own: false });
    expect((await done(ravi, 'papers/call', member('nia'))).calls).toBe(2);
    expect((await look(nia)).paperWay.surely).toBe(true);
    expect((await vote(nia, 'for')).status).toBe(200);
  });
  test('is not known to a teller, and nobody writes down a call without need or to themselves', async () => {
    expect((await desk(tom, 'nia')).found[0].calls).toBeNull();
    await refused(tom, 'papers/call', member('nia'), 403, 'not-your-office');
    await refused(sian, 'papers/call', member('tom'), 409, 'call-not-needed');
    othersRead('sian');
    await refused(sian, 'papers/call', member('sian'), 403, 'call-own');
    await close();
    await refused(sian, 'papers/call', member('nia'), 409, 'vote-not-open');
  });
  test('may vote on paper without any of that', async () => {
    const { packs } = await done(sian, 'papers/packs', {});
    await done(tom, 'papers/receive', { codes: packs[0].code });
    expect(paperOf('nia')).toMatchObject([{ state: 'in' }]);
  });
});

test('papers are counted before the tellers of a key open the box, and join what two of them found', async () => {
  await coop.stop();
  coop = await startCoop();
  await nameThree(coop);
  holds(coop, 'ravi', 'returning-officer');
  const key = await bringKey(coop);
  await coop.setClock(secret.opensAt);
  await coop.due();
  [nia, tom, ravi] = [await coop.as('nia'), await coop.as('tom'), await coop.as('ravi')];
  await vote(nia, 'for');
  await votesInRoom(tom, cast.omar.id);
  await close();
  await heard();
  expect((await look(nia)).after.state).toBe('count-due');
  await countTwice([tom, ravi], tally(0, 1, 0, 0, 0));
  await heard();
  expect((await look(nia)).after.state).toBe('opening-due');
  await handIn(coop, 'tom', await countBox(coop, 'tom', key, '12'));
  await handIn(coop, 'sian', await countBox(coop, 'sian', key, '23'));
  await heard();
  const { after } = await look(nia);
  expect(after).toMatchObject({ state: 'done', voted: 2, valid: 2, routes: { online: 1, room: 1 } });
  expect(after.result).toMatchObject({ votesFor: 1, votesAgainst: 1, notVoted: 3 });
  expect(readdirSync(coop.keys).filter((name) => name.endsWith('.papers'))).toEqual([]);
});
