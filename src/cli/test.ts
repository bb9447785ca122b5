/**
 * `npm test`: everything that shows that Common Care works, on a fresh clone too. It ends with one line,
 * `N passed, N failed`, and exit code 1 when anything failed.
 *
 *   npm test -- --only contract      only the steps whose name has that word, with what they need
 */
import { stopChildrenOnSignal } from './parts/run.ts';
import { readOptions } from './parts/options.ts';
import { runSteps } from './parts/steps.ts';
import { Stop, main } from './parts/stop.ts';
import { only, testSteps } from './test/steps.ts';

await main(async () => {
  stopChildrenOnSignal();
  const { values } = readOptions({ only: { type: 'string' } });
  const all = await testSteps();
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
  console.log(`\n${Math.round((Date.now() - started) / 1000)} s in all`);
  for (const step of done.filter((each) => each.failed)) console.log(`✗ ${step.name}`);
  console.log(`${passed} passed, ${failed} failed`);
  return failed ? 1 : 0;
});
