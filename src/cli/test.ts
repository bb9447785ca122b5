/**
 * `npm test`: everything that shows that Common Care works, on a fresh clone too. It ends with one line,
 * `N passed, N failed`, and exit code 1 when anything failed.
 *
 *   npm test -- --only contract      only the steps whose name has that word, with what they need
 *   npm test -- --all                asks about every page again, also those that an earlier run has proven, and counts
 *                                    ten thousand elections twice (tests/unit/count-agrees.test.ts)
 *   npm test -- --seed 7             draws the proven pages that are asked again as that run did
 *   npm test -- --all --pages 5      with each page five times: how long it takes when the site has grown
 *
 * Before the last line stands where the time went, and the ten slowest tests.
 */
import { randomInt } from 'node:crypto';
import { stopChildrenOnSignal } from './parts/run.ts';
import { readOptions, wholeNumber } from './parts/options.ts';
import { runSteps } from './parts/steps.ts';
import { Stop, main } from './parts/stop.ts';
import { only, testSteps } from './test/steps.ts';
import { timesTable } from './test/times.ts';

const MOST_SEED = 2 ** 31;
const MOST_COPIES = 20;

await main(async () => {
  stopChildrenOnSignal();
  const { values } = readOptions({
    only: { type: 'string' },
    all: { type: 'boolean', default: false },
    seed: { type: 'string' },
    pages: { type: 'string', default: '1' },
  });
  const seed =
    values.seed === undefined ? randomInt(MOST_SEED - 1) + 1 : wholeNumber('seed', values.seed, MOST_SEED);
  // What is proven is not asked again (tests/support/proven.ts), but for those that the lot falls on.
  if (values.all) process.env['COMMON_CARE_ALL'] = '1';
  else process.env['COMMON_CARE_PROVEN'] = String(seed);
  const all = await testSteps(wholeNumber('pages', values.pages, MOST_COPIES));
  const steps = values.only === undefined ? all : only(all, values.only);
  if (steps.length === 0) {
    throw new Stop(
      `No step is called "${values.only}". There are:\n${all.map(({ name }) => `  ${name}`).join('\n')}`,
    );
  }
  const started = Date.now();
  const done = await runSteps(steps);
  const passed = done.reduce((total, step) => total + step.passed, 0);
  const failed = done.reduce((total, step) => total + step.failed, 0);
  console.log(`\n${timesTable(done, (Date.now() - started) / 1000).join('\n')}\n`);
  if (!values.all) console.log(`Proven pages that were asked again were drawn by --seed ${seed}.`);
  for (const step of done.filter((each) => each.failed)) console.log(`✗ ${step.name}`);
  console.log(`${passed} passed, ${failed} failed`);
  return failed ? 1 : 0;
});
