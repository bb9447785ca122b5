/**
 * `npm run build`: makes the server, the rules and the site, and starts nothing.
 * `-- --sound` speaks the guides first (needs espeak-ng; COMMON_CARE_SOUND=1 does the same).
 * `-- --print` makes each guide as a PDF, a PDF in large print and an EPUB (PDFs need a Chromium;
 * COMMON_CARE_PRINT=1 does the same). `-- --all` does both.
 */
import { booksStep, printStep, printWanted } from './build/print-step.ts';
import { soundStep, soundWanted } from './build/sound-step.ts';
import { buildSite, buildSteps } from './build/steps.ts';
import { readOptions } from './parts/options.ts';
import { stopChildrenOnSignal } from './parts/run.ts';
import { runSteps, type Done } from './parts/steps.ts';
import { main } from './parts/stop.ts';

const good = (done: readonly Done[]): boolean => done.every((step) => !step.failed);

await main(async () => {
  const { values } = readOptions({
    sound: { type: 'boolean' },
    print: { type: 'boolean' },
    all: { type: 'boolean' },
  });
  stopChildrenOnSignal();
  const sound = soundWanted(values.all ?? values.sound);
  const print = printWanted(values.all ?? values.print);
  const done = await runSteps([...(sound ? [soundStep] : []), ...(print ? [booksStep] : [])]);
  done.push(...(await runSteps(buildSteps())));
  // The pages are printed as they are, then built again to offer what was printed.
  if (print && good(done)) done.push(...(await runSteps([printStep])));
  if (print && good(done)) done.push(...(await runSteps([buildSite()])));
  return good(done) ? 0 : 1;
});
