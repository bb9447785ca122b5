/** `npm run check`: all that can be said about the sources without running them. Exit code 1 when a step failed. */
import { buildServer } from './build/steps.ts';
import { checkSteps } from './check/steps.ts';
import { stopChildrenOnSignal } from './parts/run.ts';
import { runSteps } from './parts/steps.ts';
import { main } from './parts/stop.ts';

await main(async () => {
  stopChildrenOnSignal();
  const done = await runSteps([buildServer, ...(await checkSteps())]);
  const failed = done.filter((step) => step.failed);
  if (failed.length) console.log(`\nPlease mend: ${failed.map((step) => step.name).join(', ')}`);
  return failed.length ? 1 : 0;
});
