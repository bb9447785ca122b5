/**
 * The one way into every query: parse the address, ask who it is and whether they may, read on a connection that
 * cannot write, answer. It waits for no command; whoever asks for too much is cut off after a second.
 */
import { refusal } from '../../../src/domain/kernel/index.ts';
import type { Query } from '../../../src/queries/query.ts';
import { askerOf, callerOf, isRefusal } from './callers.ts';
import type { Caller, Hook, Outcome } from './context.ts';
import { fieldsOfAddress, parseInput } from './input.ts';
import { refusing, type Reply } from './reply.ts';

function look(e: core.RequestEvent, { door, run }: Hook<Query>, input: unknown): Outcome<unknown> {
  const asker = door.who === 'anyone' ? null : askerOf(e);
  if (isRefusal(asker)) return { ok: false, refusals: [asker] };
  let outcome: Outcome<unknown> | undefined;
  platform.read((app) => {
    const now = platform.now();
    const caller = asker && callerOf(app, asker, now, door);
    outcome = isRefusal(caller)
      ? { ok: false, refusals: [caller] }
      : run(input, { app, now, caller: caller as Caller });
  });
  return outcome!;
}

/** Answers one request for a query. */
export function runQuery(e: core.RequestEvent, hook: Hook<Query>): Reply {
  const { door } = hook;
  if (door.who !== 'anyone' && !e.auth) return refusing(door, [refusal('not-signed-in')]);
  const fields = fieldsOfAddress(e.request!.url!.rawQuery);
  if (!fields) return refusing(door, [refusal('input-wrong')]);
  const parsed = parseInput(door.input, fields);
  if (!parsed.ok) return refusing(door, parsed.refusals, 400);
  const outcome = look(e, hook, parsed.value);
  return outcome.ok ? { status: 200, body: outcome.value } : refusing(door, outcome.refusals);
}
