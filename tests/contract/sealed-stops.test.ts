/**
 * A power cut at every step of closing and opening a secret vote: the process is killed there and started again. The result
 * is the same, nothing is left that should be destroyed, and nothing is done twice.
 */
import { readdirSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { MadeKey } from '../../src/lib/teller-key.ts';
import { startCoop, type Coop } from './support/co-op.ts';
import { CLOSED, look, OPENED, openSecretVote, secret, vote } from './support/secret-vote.ts';
import { bringKey, countBox, handIn, nameThree } from './support/tellers.ts';

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
  await coop.setClock(CLOSED);
  await coop.due();
}

/** Where internal/sealed tells that it has come so far (Reached). */
const steps = ['fix', 'open', 'destroy', 'key', 'log', 'vacuum', 'log-again', 'backups'];

/** The same end, whatever happened on the way: one result, told once, and nothing left that should be destroyed. */
async function expectTheEnd(): Promise<void> {
  const { after } = await look(await coop.as('nia'));
  expect(after).toMatchObject({ state: 'done', outcome: 'opened', valid: 4, spoilt: 0, voted: 4 });
  expect(after.result).toMatchObject({ votesFor: 2, votesAgainst: 1, abstained: 1, notVoted: 1 });
  for (const table of ['sealed_openings', 'sealed_answers', 'sealed_destructions', 'vote_results'])
    expect([table, coop.query(`SELECT id FROM ${table} WHERE motion = ?`, secret.id).length]).toEqual([
      table,
      1,
    ]);
  expect(coop.query('SELECT * FROM sealed_seen')).toEqual([]);
  const places = coop.query('SELECT DISTINCT envelope FROM vote_rolls WHERE motion = ?', secret.id);
  expect(places).toEqual([{ envelope: '.'.repeat(208) }]);
  expect(readdirSync(coop.keys).filter((name) => name.endsWith('.key'))).toEqual([]);
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
  });
  test.each(steps)('a stop at "%s" changes nothing of the end', async (step) => {
    await coop.dueUntil(step, OPENED);
    await coop.due();
    await coop.due();
    await expectTheEnd();
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
