/** The bundle's door: what the server must register, one way in for every door, and the work of the clock. */
import { due, hooks } from 'virtual:hooks';
import { servedDoor } from '../../src/commands/door.ts';
import type { Command } from '../../src/commands/command.ts';
import type { Query } from '../../src/queries/query.ts';
import { doForClock } from './kit/clock.ts';
import type { Hook } from './kit/context.ts';
import { replying } from './kit/reply.ts';
import { runCommand } from './kit/run-command.ts';
import { runQuery } from './kit/run-query.ts';
import { terminal as registerTerminal } from './register/terminal.ts';
import { terminal as signInTerminal } from './sign-in/terminal.ts';

/** What the person at the server's own terminal may do, by the name under which the platform asks for it. */
export const terminal = { ...signInTerminal, ...registerTerminal };

/** For pb_hooks/main.pb.js, which registers each of them. */
export const doors = hooks.map(({ door }) => servedDoor(door));

const byName = new Map(hooks.map((hook) => [hook.door.name, hook]));
const isQuery = (hook: Hook): hook is Hook<Query> => hook.door.kind === 'query';

/** Answers `/api/co-op/<name>`: the door is found by the address, because a handler knows nothing else. */
export function answer(e: core.RequestEvent): void {
  const name = e.request!.url!.path.slice('/api/co-op/'.length);
  const hook = byName.get(name);
  if (!hook) throw new Error(`main.pb.js registers a door that nobody wrote: ${name}`);
  replying(e, hook.door, () => (isQuery(hook) ? runQuery(e, hook) : runCommand(e, hook as Hook<Command>)));
}

/**
 * What is due: called every minute by the clock, and by tests after they have moved it. A fault of one feature holds up
 * no other.
 */
export function runDue(): void {
  for (const task of due) doForClock(task.name, task);
}

export { writeSendings } from './kit/transaction.ts';
