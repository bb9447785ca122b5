/**
 * `npm run test:crash -- --rounds 200`: does the server keep its first promise, that nothing acknowledged is lost?
 * It is killed under load, its disk is filled, its clock jumps; afterwards the database is compared with every
 * answer that was given. Prints a table of what was tried; exit code 1 when a promise was broken.
 */
import { randomInt } from 'node:crypto';
import { buildHooksStep, buildServer, buildSite, buildTestServer } from './build/steps.ts';
import { clockJumps } from './crash/clock-jumps.ts';
import { diskFull } from './crash/disk-full.ts';
import { killUnderLoad } from './crash/kills.ts';
import { printTable } from './crash/table.ts';
import { readOptions, wholeNumber } from './parts/options.ts';
import { stopChildrenOnSignal } from './parts/run.ts';
import { runSteps } from './parts/steps.ts';
import { main } from './parts/stop.ts';

const MOST_ROUNDS = 100_000;

await main(async () => {
  stopChildrenOnSignal();
  const { values } = readOptions({
    rounds: { type: 'string', default: '200' },
    /** Repeats the order of an earlier run. */
    seed: { type: 'string' },
    /** Everything is built already (npm test). */
    built: { type: 'boolean', default: false },
  });
  const rounds = wholeNumber('rounds', values.rounds, MOST_ROUNDS);
  const seed =
    values.seed === undefined ? randomInt(2 ** 31 - 1) + 1 : wholeNumber('seed', values.seed, 2 ** 31);
  if (!values.built) {
    const done = await runSteps([buildServer, buildHooksStep, buildSite(), buildTestServer]);
    if (done.some((step) => step.failed)) return 1;
  }
  console.log(`The order of events comes from --seed ${seed}.`);
  const say = (line: string) => console.log(`  ${line}`);
  const rows = [await killUnderLoad(rounds, seed, say), await diskFull(), await clockJumps()];
  printTable(rows);
  return rows.some(({ faults }) => faults.length) ? 1 : 0;
});
