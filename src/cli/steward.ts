/**
 * `npm run steward -- add <email>` and `-- link <email>`: for the person who looks after the server, before any
 * mail can be sent. The server's own program does the work, because only it may write. It works beside the running
 * server, on the data of the last `npm start -- --production`; `--data <folder>` names another.
 */
import { groups } from '../../site/co-op.ts';
import { buildHooksStep, buildServer } from './build/steps.ts';
import { serverProgram, serverRoot } from './parts/root.ts';
import { startChild, stopChildrenOnSignal } from './parts/run.ts';
import { runSteps } from './parts/steps.ts';
import { Stop, main } from './parts/stop.ts';
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

/** Which groups there are is the co-op's own choice, which the program does not know. */
function checkGroup(typed: readonly string[]): void {
  const at = typed.findIndex((word) => word === '--group' || word.startsWith('--group='));
  if (at < 0) return;
  const group = typed[at]!.split('=')[1] ?? typed[at + 1];
  const keys = groups.map(({ key }) => key);
  if (group === undefined || !keys.includes(group)) {
    throw new Stop(
      `There is no group ${group ?? 'without a name'}: please choose one of ${keys.join(', ')}.`,
    );
  }
}

await main(async () => {
  stopChildrenOnSignal();
  checkGroup(process.argv.slice(2));
  const done = await runSteps([buildServer, buildHooksStep]);
  if (done.some((step) => step.failed)) return 1;
  const { named, rest } = split(process.argv.slice(2));
  const args = ['steward', ...rest, '--root', serverRoot, '--dir', dataOf(named)];
  const child = startChild(serverProgram, args, { stdio: 'inherit' });
  return new Promise<number>((resolve) => child.on('close', (code) => resolve(code ?? 1)));
});
