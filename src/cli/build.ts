/** `npm run build`: makes the server, the rules and the site, and starts nothing. */
import { buildSteps } from './build/steps.ts';
import { stopChildrenOnSignal } from './parts/run.ts';
import { runSteps } from './parts/steps.ts';
import { main } from './parts/stop.ts';

await main(async () => {
  stopChildrenOnSignal();
  const done = await runSteps(buildSteps());
  return done.some((step) => step.failed) ? 1 : 0;
});
