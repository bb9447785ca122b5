/**
 * A power cut at every step of closing and opening a secret vote: the process is killed there and started again. The result
 * is the same, with a vote on paper in it too, nothing is left that should be destroyed, and nothing is done twice.
 */
import { readdirSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { MadeKey } from '../../src/lib/teller-key.ts';
import { startCoop, type Coop } from './support/co-op.ts';
import { countTwice, holds, tally, votesInRoom } from './support/papers.ts';
import { CLOSED, look, OPENED, openSecretVote, secret, vote } from './support/secret-vote.ts';
import { bringKey, countBox, handIn, nameThree } from './support/tellers.ts';
import { cast } from './support/small-co-op.ts';

let coop: Coop;
afterEach(() => coop?.stop());

async function fourVote(): Promise<void> {
  for (const [person, answer] of [
    ['nia', 'for'],
    ['tom', 'against'],
    ['ravi', 'for'],
    ['sian', null],
  ] as const)
    await vote(await coop.as(person), answer);
}

async function close(): Promise<void> {
  await coop.setClock(CLOSED);
  await coop.due();
}

/** Omar votes in the room, against, and two people count his paper. */
async function andOnePaper(): Promise<void> {
  holds(coop, 'tom', 'teller');
  holds(coop, 'ravi', 'returning-officer');
  const counting = [await coop.as('tom'), await coop.as('ravi')] as const;
  await votesInRoom(counting[0], cast.omar.id);
  await close();
  await coop.setClock(OPENED);
  await coop.due();
  await countTwice(counting, tally(0, 1, 0, 0, 0));
}

/** Where internal/sealed tells that it has come so far (Reached). */
const steps = ['fix', 'open', 'destroy', 'key', 'log', 'vacuum', 'log-again', 'backups'];

/** The same end, whatever happened on the way: one result, told once, and nothing left that should be destroyed. */
async function expectTheEnd(papers = 0): Promise<void> {
  const { after } = await look(await coop.as('nia'));
  expect(after).toMatchObject({
    state: 'done',
    outcome: 'opened',
    valid: 4 + papers,
    spoilt: 0,
    voted: 4 + papers,
  });
  expect(after.result).toMatchObject({
    votesFor: 2,
    votesAgainst: 1 + papers,
    abstained: 1,
    notVoted: 1 - papers,
  });
  for (const table of ['sealed_openings', 'sealed_answers', 'sealed_destructions', 'vote_results'])
    expect([table, coop.query(`SELECT id FROM ${table} WHERE motion = ?`, secret.id).length]).toEqual([
      table,
      1,
    ]);
  for (const table of ['sealed_seen', 'paper_tallies', 'paper_differences'])
    expect([table, coop.query(`SELECT * FROM ${table}`)]).toEqual([table, []]);
  const places = coop.query('SELECT DISTINCT envelope FROM vote_rolls WHERE motion = ?', secret.id);
  expect(places).toEqual([{ envelope: '.'.repeat(208) }]);
  expect(readdirSync(coop.keys).filter((name) => /\.(key|papers)$/.test(name))).toEqual([]);
  const told = coop.query(
    "SELECT COUNT(*) AS letters FROM outbox WHERE template = 'vote-not-carried' AND text LIKE '%' || ? || '%'",
    secret.id,
  );
  expect(told).toEqual([{ letters: 5 }]);
}

describe('with the key of the server', () => {
  beforeEach(async () => {
    coop = await startCoop();
    await openSecretVote(coop);
    await fourVote();
    await andOnePaper();
  });
  test.each(steps)('a stop at "%s" changes nothing of the end', async (step) => {
    await coop.dueUntil(step, OPENED);
    await coop.due();
    await coop.due();
    await expectTheEnd(1);
  });
});

describe('with a key that tellers hold', () => {
  let key: MadeKey;
  beforeEach(async () => {
    coop = await startCoop();
    await nameThree(coop);
    key = await bringKey(coop);
    await coop.setClock(secret.opensAt);
    await coop.due();
    await fourVote();
    await close();
  });
  const bothHandIn = async () => {
    await handIn(coop, 'tom', await countBox(coop, 'tom', key, '12'));
    return handIn(coop, 'sian', await countBox(coop, 'sian', key, '23'));
  };

  test.each(['destroy', 'key', 'log', 'vacuum', 'log-again', 'backups'])(
    'a stop at "%s" changes nothing of the end',
    async (step) => {
      await coop.setClock(OPENED);
      await coop.due();
      expect((await bothHandIn()).body.what).toBe('agreed');
      await coop.dueUntil(step, OPENED);
      await coop.due();
      await expectTheEnd();
    },
  );
  test('a stop when the box is noted loses nothing: it is noted again', async () => {
    await coop.dueUntil('note', OPENED);
    await coop.due();
    await bothHandIn();
    await coop.due();
    await expectTheEnd();
  });
  test('a stop while a count is handed in takes none; the tellers hand in again', async () => {
    await coop.setClock(OPENED);
    await coop.due();
    const counts = [await countBox(coop, 'tom', key, '12'), await countBox(coop, 'sian', key, '13')] as const;
    await coop.killedAt('note', OPENED, () => handIn(coop, 'tom', counts[0]));
    expect(coop.query("SELECT id FROM sealed_acts WHERE kind = 'count-handed-in'")).toEqual([]);
    await handIn(coop, 'tom', counts[0]);
    await coop.killedAt('note', OPENED, () => handIn(coop, 'sian', counts[1]));
    expect(coop.query('SELECT id FROM sealed_openings')).toEqual([]);
    await handIn(coop, 'sian', counts[1]);
    await coop.due();
    await expectTheEnd();
  });
});
