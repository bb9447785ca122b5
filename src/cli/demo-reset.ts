/**
 * `npm run demo:reset`: makes the demo co-op anew, with today's dates. It refuses a folder that was not made as a
 * demo, and one that a server is using.
 */
import { buildHooksStep, buildServer } from './build/steps.ts';
import { makeDemo } from './demo/make.ts';
import { isInUse, kindOfData } from './demo/marker.ts';
import { dataFolder, readOptions } from './parts/options.ts';
import { stopChildrenOnSignal } from './parts/run.ts';
import { runSteps } from './parts/steps.ts';
import { Stop, main } from './parts/stop.ts';
import { checkFolder } from './start/ready.ts';

await main(async () => {
  stopChildrenOnSignal();
  const { values } = readOptions({ data: { type: 'string' } });
  const data = dataFolder(values.data);
  if (kindOfData(data).kind === 'real') {
    throw new Stop(
      `${data} was not made as a demo, so nothing was changed: please name the demo's folder with --data <folder>.`,
    );
  }
  checkFolder(data);
  if (isInUse(data)) {
    throw new Stop(
      `Common Care is running on ${data}, so nothing was changed: please stop it (Ctrl-C) and run the command again.`,
    );
  }
  const done = await runSteps([buildServer, buildHooksStep]);
  if (done.some((step) => step.failed)) return 1;
  const { members } = await makeDemo(data, Date.now());
  console.log(`The demo co-op in ${data} is new: ${members} members. Start it with npm start.`);
  return 0;
});
