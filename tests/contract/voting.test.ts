/** Voting over HTTP: who may open, vote and close, when, how often, and what a refusal leaves untouched. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CLOSING_PAUSE } from '../../src/domain/voting/index.ts';
import { startCoop, type Caller, type Coop } from './support/co-op.ts';
import { cast, motions, NOON, UNKNOWN } from './support/small-co-op.ts';

let coop: Coop;
let nia: Caller, tom: Caller, sian: Caller, omar: Caller;
const open = motions.open.id;

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

const votes = (motion: string) =>
  coop.query('SELECT member, choice FROM votes WHERE motion = ? ORDER BY member', motion);
const history = (motion: string) =>
  coop.query('SELECT seq, member, choice FROM vote_events WHERE motion = ? ORDER BY seq', motion);

describe('casting a vote', () => {
  test('a member on the roll votes, and the answer names no choice', async () => {
    const answer = await nia.post('voting/cast-vote', { motionId: open, choice: 'for' });
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({ motionId: open, what: 'cast' });
    expect(votes(open)).toEqual([{ member: cast.nia.id, choice: 'for' }]);
    expect(history(open)).toEqual([{ seq: 1, member: cast.nia.id, choice: 'for' }]);
  });

  test('a changed vote takes the place of the first, and the history keeps both', async () => {
    const answer = await nia.post('voting/cast-vote', { motionId: open, choice: 'against' });
    expect(answer.body).toEqual({ motionId: open, what: 'changed' });
    expect(votes(open)).toEqual([{ member: cast.nia.id, choice: 'against' }]);
    expect(history(open).map((line) => line.choice)).toEqual(['for', 'against']);
  });

  test('the same choice again changes nothing and adds nothing to the history', async () => {
    const before = history(open);
    const answer = await nia.post('voting/cast-vote', { motionId: open, choice: 'against' });
    expect(answer.body.what).toBe('same');
    expect(history(open)).toEqual(before);
  });

  test('the same request sent again gets the first answer, even after the vote has changed', async () => {
    const key = randomUUID();
    const first = await nia.post('voting/cast-vote', { motionId: open, choice: 'abstain' }, key);
    await nia.post('voting/cast-vote', { motionId: open, choice: 'for' });
    const again = await nia.post('voting/cast-vote', { motionId: open, choice: 'abstain' }, key);
    expect(again.body).toEqual(first.body);
    expect(votes(open)).toEqual([{ member: cast.nia.id, choice: 'for' }]);
  });

  test('a key that was used answers as it did the first time, because no digest of a choice is kept', async () => {
    const key = randomUUID();
    await nia.post('voting/cast-vote', { motionId: open, choice: 'for' }, key);
    const other = await nia.post('voting/cast-vote', { motionId: open, choice: 'against' }, key);
    expect([other.status, other.body]).toEqual([200, { motionId: open, what: 'same' }]);
    expect(votes(open)).toEqual([{ member: cast.nia.id, choice: 'for' }]);
    const kept = coop.query("SELECT inputHash, answer FROM idempotency_keys WHERE verb = 'voting/cast-vote'");
    for (const row of kept) expect(JSON.stringify(row)).not.toMatch(/for"|against|abstain/);
    expect(new Set(kept.map(({ inputHash }) => inputHash))).toEqual(new Set(['secret']));
  });

  test('twenty clients voting at once leave one vote and a history without a gap', async () => {
    const choices = ['for', 'against', 'abstain'];
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, turn) =>
        tom.post('voting/cast-vote', { motionId: open, choice: choices[turn % 3] }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(200));
    expect(votes(open).filter(({ member }) => member === cast.tom.id)).toHaveLength(1);
    const lines = history(open);
    expect(lines.map(({ seq }) => seq)).toEqual(lines.map((_, index) => index + 1));
  });

  test('one request sent twenty times at once is one vote and one line of history', async () => {
    const key = randomUUID();
    const before = history(open).length;
    const choice =
      votes(open).find(({ member }) => member === cast.tom.id)!.choice === 'for' ? 'against' : 'for';
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => tom.post('voting/cast-vote', { motionId: open, choice }, key)),
    );
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(history(open)).toHaveLength(before + 1);
  });

  const refused = async (caller: Caller, input: unknown, status: number, codes: string[]) => {
    const before = [votes(open), history(open), coop.query('SELECT COUNT(*) AS keys FROM idempotency_keys')];
    const answer = await caller.post('voting/cast-vote', input);
    expect([answer.status, answer.codes]).toEqual([status, codes]);
    expect([votes(open), history(open), coop.query('SELECT COUNT(*) AS keys FROM idempotency_keys')]).toEqual(
      before,
    );
    return answer;
  };

  test('a person who joined after the vote opened is not on the roll', () =>
    refused(omar, { motionId: open, choice: 'for' }, 403, ['not-on-roll']));
  test('nobody votes without signing in', () =>
    refused(coop.nobody, { motionId: open, choice: 'for' }, 401, ['not-signed-in']));
  test('a superuser is no member and has no vote', async () =>
    refused(await coop.superuser(), { motionId: open, choice: 'for' }, 401, ['not-signed-in']));
  test('a person who left the co-op has no vote', async () =>
    refused(await coop.as('gwen'), { motionId: open, choice: 'for' }, 403, ['not-a-member']));
  test('a vote before the opening is refused', () =>
    refused(nia, { motionId: motions.notice.id, choice: 'for' }, 409, ['vote-not-open', 'not-on-roll']));
  test('a vote after the close is refused', () =>
    refused(nia, { motionId: motions.closed.id, choice: 'for' }, 409, ['vote-closed']));
  test('a motion that is not there is refused', () =>
    refused(nia, { motionId: UNKNOWN, choice: 'for' }, 404, ['motion-unknown']));
  test('a choice that is not on the paper is refused beside its field', async () => {
    const answer = await refused(nia, { motionId: open, choice: 'perhaps' }, 400, ['choice-missing']);
    expect(answer.body.refusals[0].field).toBe('choice');
  });
  test('every wrong field is named at once', () =>
    refused(nia, { motionId: "' OR 1=1", choice: 7, more: true }, 400, [
      'id-wrong',
      'choice-missing',
      'input-wrong',
    ]));
  test('a member cannot vote for another by naming them', () =>
    refused(nia, { motionId: open, choice: 'for', member: cast.tom.id }, 400, ['input-wrong']));
});

describe('opening and closing', () => {
  test('only the chair and the secretary may open or close', async () => {
    for (const verb of ['voting/open-vote', 'voting/close-vote']) {
      const answer = await nia.post(verb, { motionId: motions.notice.id });
      expect([verb, answer.status, answer.codes]).toEqual([verb, 403, ['not-your-office']]);
    }
  });

  test('a vote does not open before its time, nor close before its time', async () => {
    const opened = await sian.post('voting/open-vote', { motionId: motions.notice.id });
    expect([opened.status, opened.codes]).toEqual([409, ['vote-not-due']]);
    const closed = await sian.post('voting/close-vote', { motionId: open });
    expect([closed.status, closed.codes]).toEqual([409, ['vote-still-open']]);
    expect(coop.query('SELECT * FROM vote_openings WHERE motion = ?', motions.notice.id)).toEqual([]);
  });

  test('a motion with too short a notice does not open', async () => {
    await coop.setClock(motions.shortNotice.opens + 1000);
    const answer = await sian.post('voting/open-vote', { motionId: motions.shortNotice.id });
    expect(answer.codes).toEqual(['notice-too-short']);
    expect(answer.body.refusals[0].params).toMatchObject({ clearDays: 2, needed: 14 });
    expect(coop.query('SELECT * FROM vote_rolls WHERE motion = ?', motions.shortNotice.id)).toEqual([]);
  });

  test('the roll is fixed at the opening: all members of that moment, one line each', async () => {
    await coop.setClock(motions.notice.opens + 1000);
    const answer = await sian.post('voting/open-vote', { motionId: motions.notice.id });
    expect(answer.body).toEqual({ motionId: motions.notice.id, rollSize: 5 });
    const roll = coop.query(
      'SELECT member FROM vote_rolls WHERE motion = ? ORDER BY member',
      motions.notice.id,
    );
    expect(roll.map(({ member }) => member)).toEqual(
      [cast.nia, cast.omar, cast.ravi, cast.sian, cast.tom].map(({ id }) => id),
    );
    const again = await sian.post('voting/open-vote', { motionId: motions.notice.id });
    expect([again.status, again.codes[0]]).toEqual([409, 'vote-already-open']);
  });

  test('at the close the result is decided, stored once and told to everyone on the roll', async () => {
    await coop.setClock(NOON);
    await nia.post('voting/cast-vote', { motionId: open, choice: 'for' });
    await tom.post('voting/cast-vote', { motionId: open, choice: 'for' });
    await sian.post('voting/cast-vote', { motionId: open, choice: 'abstain' });
    await coop.setClock(motions.open.closes);
    const late = await nia.post('voting/cast-vote', { motionId: open, choice: 'against' });
    expect([late.status, late.codes]).toEqual([409, ['vote-closed']]);
    const early = await sian.post('voting/close-vote', { motionId: open });
    expect([early.status, early.codes]).toEqual([409, ['votes-still-arriving']]);
    await coop.setClock(motions.open.closes + CLOSING_PAUSE);
    const closed = await Promise.all(
      Array.from({ length: 5 }, () => sian.post('voting/close-vote', { motionId: open })),
    );
    expect(closed.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409]);
    const [result] = coop.query('SELECT * FROM vote_results WHERE motion = ?', open);
    expect(result).toMatchObject({
      votesFor: 2,
      votesAgainst: 0,
      abstained: 1,
      notVoted: 1,
      rollSize: 4,
      rulebook: '2026-04-01',
    });
    const told = coop.query(
      'SELECT "to", language FROM outbox WHERE template = \'vote-not-carried\' ORDER BY "to"',
    );
    expect(told).toEqual([
      { to: 'nia@small.example', language: 'en' },
      { to: 'ravi@small.example', language: 'en' },
      { to: 'sian@small.example', language: 'cy' },
      { to: 'tom@small.example', language: 'en' },
    ]);
  });
});

describe('the clock', () => {
  const due = () => fetch(`${coop.server.address}/api/test/due`, { method: 'POST' });

  test('it closes a vote whose time is over and nobody closed, once', async () => {
    const motion = motions.notice.id;
    expect(coop.query('SELECT * FROM vote_results WHERE motion = ?', motion)).toEqual([]);
    await coop.setClock(motions.notice.closes);
    await due();
    expect(coop.query('SELECT * FROM vote_closures WHERE motion = ?', motion)).toEqual([]);
    await coop.setClock(motions.notice.closes + CLOSING_PAUSE);
    await due();
    await due();
    expect(coop.query('SELECT motion, by FROM vote_closures WHERE motion = ?', motion)).toEqual([
      { motion, by: 'clock' },
    ]);
    expect(coop.query('SELECT notVoted FROM vote_results WHERE motion = ?', motion)).toEqual([
      { notVoted: 5 },
    ]);
  });
});

describe('what is stored of a vote', () => {
  test.each([
    ['changed', "UPDATE vote_events SET choice = 'against'"],
    ['removed', 'DELETE FROM vote_events'],
    ['replaced', 'INSERT OR REPLACE INTO vote_events SELECT * FROM vote_events LIMIT 1'],
  ])('a line of the history cannot be %s, even with the database in hand', async (_, sql) => {
    const { DatabaseSync } = await import('node:sqlite');
    const database = new DatabaseSync(`${coop.folder}/data.db`, { timeout: 5000 });
    try {
      expect(() => database.exec(sql)).toThrow(/append-only/);
    } finally {
      database.close();
    }
  });

  test('the database itself takes no second vote of a member on a motion', async () => {
    const { DatabaseSync } = await import('node:sqlite');
    const database = new DatabaseSync(`${coop.folder}/data.db`, { timeout: 5000 });
    try {
      const copy =
        "INSERT INTO votes (id, motion, member, displayName, choice, castAt) SELECT 'secondvote00000', motion, member, displayName, choice, castAt FROM votes LIMIT 1";
      expect(() => database.exec(copy)).toThrow(/UNIQUE/);
    } finally {
      database.close();
    }
  });
});
