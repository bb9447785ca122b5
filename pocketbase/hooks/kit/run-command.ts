/**
 * The one way into every command: parse, ask who it is and whether they may, do it once in one transaction, answer.
 * A refusal is a 4xx with codes and nothing written.
 */
import type { Command } from '../../../src/commands/command.ts';
import { refusal, type Instant, type Refusal } from '../../../src/domain/kernel/index.ts';
import { actorOf, askerOf, callerOf, isRefusal, type Asker } from './callers.ts';
import type { Caller, Hook, MemberContext, Outcome } from './context.ts';
import type { App } from './engine.ts';
import { jsonObject, parseInput } from './input.ts';
import { originOf, type Origin } from './origin.ts';
import { firstAnswer, isKey, keepAnswer, repeatOf, type Repeat } from './repeats.ts';
import { refusing, type Reply } from './reply.ts';
import { inTransaction } from './transaction.ts';

/** A request as its transaction sees it: what can be known before is found out before, as others wait meanwhile. */
interface Request {
  readonly arrivedAt: Instant;
  readonly asker: Asker | null;
  readonly repeat: Repeat | null;
  readonly input: unknown;
  readonly origin: Origin;
}

function requestOf(e: core.RequestEvent, door: Command, input: unknown): Request | Refusal {
  const asker = door.who === 'anyone' ? null : askerOf(e);
  if (isRefusal(asker)) return asker;
  const arrivedAt = platform.arrivedAt(e);
  const origin = originOf(e);
  if (door.repetition !== 'kept') return { arrivedAt, asker, repeat: null, input, origin };
  const key = e.request!.header.get('Idempotency-Key');
  const repeat = repeatOf(door, asker, key, input);
  return { arrivedAt, asker, repeat, input, origin };
}

function doOnce(hook: Hook<Command>, request: Request): Outcome<unknown> {
  const { arrivedAt, asker, repeat, input, origin } = request;
  const { door } = hook;
  return inTransaction({ ...door, arrivedAt }, (app, contextOf) => {
    const caller = asker && callerOf(app, asker, platform.now(), door);
    if (isRefusal(caller)) return { ok: false, refusals: [caller] };
    const answered = repeat && answeredBefore(app, repeat);
    if (answered) return answered;
    const context = contextOf(actorOf(caller));
    const given = Object.assign(context, { caller: caller as Caller, origin }) satisfies MemberContext;
    const outcome = hook.run(input, given);
    if (outcome.ok && repeat) keepAnswer(app, context.now, repeat, outcome.value);
    return outcome;
  });
}

/** What a request with a key is met with before anything is done; null when it is new. */
function answeredBefore(app: App, repeat: Repeat): Outcome<unknown> | null {
  if (!isKey(repeat.key)) return { ok: false, refusals: [refusal('key-missing')] };
  const before = firstAnswer(app, repeat);
  if (before === 'other-input') return { ok: false, refusals: [refusal('key-used-for-other-input')] };
  return before && { ok: true, value: before.answer };
}

/** Answers one request for a command. */
export function runCommand(e: core.RequestEvent, hook: Hook<Command>): Reply {
  const { door } = hook;
  const type = e.request!.header.get('Content-Type').split(';')[0]!.trim().toLowerCase();
  const body = type === 'application/json' ? jsonObject(toString(e.request!.body)) : undefined;
  if (!body) return refusing(door, [refusal('not-json')]);
  // Who asks comes before what they ask: a stranger learns nothing about the input a command takes.
  if (door.who !== 'anyone' && !e.auth) return refusing(door, [refusal('not-signed-in')]);
  const parsed = parseInput(door.input, body);
  if (!parsed.ok) return refusing(door, parsed.refusals, 400);
  const request = requestOf(e, door, parsed.value);
  if (isRefusal(request)) return refusing(door, [request]);
  const outcome = doOnce(hook, request);
  return outcome.ok ? { status: 200, body: outcome.value } : refusing(door, outcome.refusals);
}
