/**
 * Makes the demo co-op in a data folder: the tables by the server's own migrations, the people and their year by
 * site/demo. It is made beside and moved in when it is complete, so an interrupted start leaves no half a co-op.
 */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { generateDemo, type DemoAccount, type DemoCoop } from '../../../site/demo/generate.ts';
import { loadRulebooks, rulebookFolder } from '../build/rulebook.ts';
import { migrate } from '../parts/migrate.ts';
import { accountRow as timeAccountRow, answerRow, exchangeRow, postingRow } from '../../records/time-bank.ts';
import { dateText, loadRows, type Row, type Tables } from './load.ts';

/** The seed of the invented people and of the turns their year takes. Any whole number makes a co-op. */
const SEED = 1;

/**
 * What PocketBase keeps for an account besides what the co-op knows: a password that no hash can ever equal (it wants
 * one, although nobody signs in by it), and a key that no one has.
 */
function accountRow(account: DemoAccount): Row {
  return {
    ...account,
    emailVisibility: false,
    verified: true,
    password: `no password: ${randomBytes(12).toString('hex')}`,
    tokenKey: randomBytes(25).toString('hex'),
  };
}

function tablesOf(coop: DemoCoop, now: number): Tables {
  return {
    ...(coop as unknown as Tables),
    accounts: coop.accounts.map(accountRow),
    time_accounts: coop.time_accounts.map(timeAccountRow),
    time_exchanges: coop.time_exchanges.map(exchangeRow),
    time_answers: coop.time_answers.map(({ id, ...answer }) => ({ id, ...answerRow(answer) })),
    time_postings: coop.time_postings.map(({ id, ...posting }) => ({ id, ...postingRow(posting) })),
    demo_marker: [{ id: 'demomarker00000', madeAt: dateText(now), seed: String(SEED) }],
  };
}

/** The files of a database; data.db last, because its presence says that the demo is there. */
function moveIn(from: string, to: string): void {
  const names = readdirSync(from).sort((a, b) => Number(a === 'data.db') - Number(b === 'data.db'));
  for (const name of ['data.db', ...names]) rmSync(join(to, name), { recursive: true, force: true });
  for (const leftover of ['data.db-wal', 'data.db-shm']) rmSync(join(to, leftover), { force: true });
  for (const name of names) renameSync(join(from, name), join(to, name));
}

/** Makes a demo whose dates are counted from `now`, in place of whatever demo the folder holds. */
export async function makeDemo(folder: string, now: number): Promise<{ members: number }> {
  const making = join(folder, '.making');
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { recursive: true, mode: 0o700 }); // and the folder above, where there is none
  try {
    await migrate(making);
    const coop = generateDemo({ seed: SEED, now, rulebooks: loadRulebooks(rulebookFolder) });
    loadRows(join(making, 'data.db'), tablesOf(coop, now));
    moveIn(making, folder);
    return { members: coop.members.filter(({ leftAt }) => leftAt === null).length };
  } finally {
    if (existsSync(making)) rmSync(making, { recursive: true, force: true });
  }
}
