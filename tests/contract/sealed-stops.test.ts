/**
 * A power cut at every step of closing and opening a secret vote: the process is killed there and started again. The result
 * is the same, nothing is left that should be destroyed, and nothing is done twice.
 */
import { readdirSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startCoop, type Coop } from './support/co-op.ts';
import { CLOSED, look, OPENED, openSecretVote, secret, vote } from './support/secret-vote.ts';

let coop: Coop;
beforeEach(async () => {
  coop = await startCoop();
  await openSecretVote(coop);
  for (const [person, answer] of [
    ['nia', 'for'],
    ['tom', 'against'],
    ['ravi', 'for'],
    ['sian', null],
  ] as const)
    await vote(await coop.as(person), answer);
  await coop.setClock(CLOSED);
  await coop.due();
});
afterEach(() => coop?.stop());

/** Where internal/sealed tells that it has come so far (Reached). */
const steps = ['fix', 'open', 'destroy', 'key', 'log', 'vacuum', 'log-again', 'backups'];

test.each(steps)('a stop at "%s" changes nothing of the end', async (step) => {
  await coop.dueUntil(step, OPENED);
  await coop.due();
  await coop.due();
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
});
