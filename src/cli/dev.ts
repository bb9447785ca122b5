/**
 * `npm run dev`: for people who change Common Care. The pages come from Astro's own server and change as you type;
 * what they ask of /api goes on to the real server, which starts again when a rule changes (a bundle is loaded
 * once). It uses a demo co-op of its own in .cache/dev, so `npm start` is not disturbed.
 */
import { existsSync, watch } from 'node:fs';
import { join } from 'node:path';
import { context, type PluginBuild } from 'esbuild';
import { buildHooksStep, buildServer, buildSite } from './build/steps.ts';
import { makeDemo } from './demo/make.ts';
import { kindOfData, staleDays } from './demo/marker.ts';
import { readOptions, wholeNumber } from './parts/options.ts';
import { cacheFolder, root, siteFolder } from './parts/root.ts';
import { stopChildrenOnSignal } from './parts/run.ts';
import { freePort, startServer, type RunningServer } from './parts/server.ts';
import { runSteps } from './parts/steps.ts';
import { Stop, main } from './parts/stop.ts';
import { checkPort } from './start/ready.ts';
import { howToSignIn } from './start/welcome.ts';

const data = join(cacheFolder, 'dev');

async function demo(): Promise<void> {
  const found = kindOfData(data);
  const fresh = found.kind === 'demo' && staleDays(found.madeAt, Date.now()) === undefined;
  if (!fresh) await makeDemo(data, Date.now());
}

/** Starts the server again for each new bundle, one start at a time. */
function restarter(apiPort: number, pagesPort: number): () => Promise<void> {
  let running: RunningServer | undefined;
  let turn = Promise.resolve();
  return () =>
    (turn = turn.then(async () => {
      await running?.stop();
      running = undefined;
      try {
        const publicUrl = `http://127.0.0.1:${pagesPort}`;
        running = await startServer({
          data,
          port: apiPort,
          publicUrl,
          hear: (text) => process.stdout.write(text),
        });
      } catch (fault) {
        console.error((fault as Error).message);
      }
    }));
}

async function watchRules(restart: () => Promise<void>): Promise<void> {
  const { hooksOptions, writeDoors } = await import('./build/hooks.ts');
  const options = await hooksOptions();
  const afterwards = {
    name: 'start-again',
    setup: (build: PluginBuild) =>
      build.onEnd(async (result) => {
        if (result.errors.length) return;
        await writeDoors();
        await restart();
      }),
  };
  const bundler = await context({ ...options, plugins: [...(options.plugins ?? []), afterwards] });
  await bundler.watch();
}

await main(async () => {
  stopChildrenOnSignal();
  const { values } = readOptions({ port: { type: 'string', default: '8090' } });
  const pagesPort = wholeNumber('port', values.port, 65_535);
  await checkPort(pagesPort);
  // The server looks at the built site when it starts, however old; the pages themselves come from Astro.
  const site = existsSync(join(siteFolder, 'index.html')) ? [] : [buildSite()];
  const done = await runSteps([buildServer, buildHooksStep, ...site]);
  if (done.some((step) => step.failed)) throw new Stop('Common Care did not start: please see ✗ above.');
  await demo();

  const apiPort = await freePort();
  const restart = restarter(apiPort, pagesPort);
  await watchRules(restart);
  watch(join(root, 'pocketbase', 'pb_migrations'), () => void restart());

  const { dev } = await import('astro');
  const pages = await dev({
    root,
    server: { host: '127.0.0.1', port: pagesPort },
    trailingSlash: 'ignore', // or it would answer /api/health itself, with a question about its slash
    vite: { server: { strictPort: true, proxy: { '/api/': `http://127.0.0.1:${apiPort}` } } },
  });
  console.log(`\nPages: http://127.0.0.1:${pagesPort} (they change as you type)`);
  console.log(howToSignIn(`http://127.0.0.1:${pagesPort}`));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void pages.stop());
  return new Promise<never>(() => {}); // until Ctrl-C
});
