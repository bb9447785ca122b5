/**
 * `npm run steward -- add <email>` and `-- link <email>`: for the person who looks after the server, before any
 * mail can be sent. The server's own program does the work, because only it may write.
 */
import { buildHooksStep, buildServer } from './build/steps.ts';
import { serverProgram, serverRoot } from './parts/root.ts';
import { startChild, stopChildrenOnSignal } from './parts/run.ts';
import { runSteps } from './parts/steps.ts';
import { main } from './parts/stop.ts';

await main(async () => {
  stopChildrenOnSignal();
  const done = await runSteps([buildServer, buildHooksStep]);
  if (done.some((step) => step.failed)) return 1;
  const args = ['steward', ...process.argv.slice(2), '--root', serverRoot];
  const child = startChild(serverProgram, args, { stdio: 'inherit' });
  return new Promise<number>((resolve) => child.on('close', (code) => resolve(code ?? 1)));
});
