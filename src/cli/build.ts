/**
 * `npm run build`: makes the server, the rules and the site, and starts nothing.
 * `npm run build -- --sound` speaks the guides first (needs espeak-ng; COMMON_CARE_SOUND=1 does the same).
 */
import { soundStep, soundWanted } from './build/sound-step.ts';
import { buildSteps } from './build/steps.ts';
import { readOptions } from './parts/options.ts';
import { stopChildrenOnSignal } from './parts/run.ts';
import { runSteps } from './parts/steps.ts';
import { main } from './parts/stop.ts';

await main(async () => {
  const { values } = readOptions({ sound: { type: 'boolean' } });
  stopChildrenOnSignal();
  const spoken = soundWanted(values.sound) ? await runSteps([soundStep]) : [];
  const done = [...spoken, ...(await runSteps(buildSteps()))];
  return done.some((step) => step.failed) ? 1 : 0;
});
