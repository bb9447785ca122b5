/**
 * `npm run steward -- add <email>` and `-- link <email>`: for the person who looks after the server, before any
 * mail can be sent. The server's own program does the work, because only it may write. It works beside the running
 * server, on the data of the last `npm start -- --production`; `--data <folder>` names another.
 */
import { buildHooksStep, buildServer } from './build/steps.ts';
import { serverProgram, serverRoot } from './parts/root.ts';
import { startChild, stopChildrenOnSignal } from './parts/run.ts';
import { runSteps } from './parts/steps.ts';
import { main } from './parts/stop.ts';
import { dataOf } from './start/remembered.ts';

/** Takes `--data <folder>` out of what was typed; the rest is the program's own. */
function split(typed: readonly string[]): { named: string | undefined; rest: string[] } {
  let named: string | undefined;
  const rest: string[] = [];
  for (let at = 0; at < typed.length; at += 1) {
    const word = typed[at]!;
    if (word === '--data') named = typed[(at += 1)] ?? '';
    else if (word.startsWith('--data=')) named = word.slice('--data='.length);
    else rest.push(word);
  }
  return { named, rest };
}

await main(async () => {
  stopChildrenOnSignal();
  const done = await runSteps([buildServer, buildHooksStep]);
  if (done.some((step) => step.failed)) return 1;
  const { named, rest } = split(process.argv.slice(2));
  const args = ['steward', ...rest, '--root', serverRoot, '--dir', dataOf(named)];
  const child = startChild(serverProgram, args, { stdio: 'inherit' });
  return new Promise<number>((resolve) => child.on('close', (code) => resolve(code ?? 1)));
});
