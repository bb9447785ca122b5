/**
 * The one way into every verb: parse, ask who it is, do it once in one transaction, answer. A refusal is a 4xx with
 * codes and nothing written. Anything else that goes wrong is ours: it goes to the log, and the answer is 500.
 */
import { commonRefusals, type RefusalBody } from '../../../src/commands/index.ts';
import { refusal, type Refusal } from '../../../src/domain/kernel/index.ts';
import { askerOf, callerOf, type Asker } from './callers.ts';
import type { Caller, Context, Outcome, Verb } from './context.ts';
import { dateText, insert, nextSeq, writes, type App } from './engine.ts';
import { jsonObject, parseInput } from './input.ts';
import { queueMail } from './outbox.ts';
import { firstAnswer, hashOf, isKey, keepAnswer, type Repeat } from './repeats.ts';

type Reply = { readonly status: number; readonly body: unknown };

/** Thrown to roll a transaction back; never leaves this file. */
const ROLL_BACK = 'common-care: refused';

function statusOf(verb: Verb, code: string): number {
  const status = verb.command.refusals[code] ?? commonRefusals[code as keyof typeof commonRefusals];
  if (status !== undefined) return status;
  throw new Error(`${verb.command.verb} refused with a code that it never declared: ${code}`);
}

/** The answer no. The first reason's status stands for all. */
function refusing(
  verb: Verb,
  refusals: readonly Refusal[],
  status = statusOf(verb, refusals[0]!.code),
): Reply {
  const body: { refusals: RefusalBody[] } = {
    refusals: refusals.map(({ code, field, params }) => ({ code, field, params })),
  };
  return { status, body };
}

function contextFor(app: App, verb: string, caller: Caller | null, after: { queued: boolean }): Context {
  const now = platform.now();
  return {
    app,
    now,
    note: (subject, detail = {}) => {
      insert(app, 'events', {
        seq: nextSeq(app, 'events'),
        at: dateText(now),
        actor: caller ? caller.member.id : 'visitor',
        verb,
        subject,
        detail,
      });
    },
    send: (mail) => {
      queueMail(app, now, mail);
      after.queued = true;
    },
  };
}

/**
 * Runs `work` in one transaction; a refusal undoes what was written, unless it asks to keep it. Verbs ask the rules
 * before they write, so that a refusal has next to nothing to undo: then the transaction goes on, for the sake of the
 * other commands that share it.
 */
function inTransaction(work: (app: App) => Outcome<unknown>): Outcome<unknown> {
  let outcome: Outcome<unknown> | undefined;
  try {
    platform.inTransaction((app) => {
      outcome = undefined;
      const before = writes();
      outcome = work(app);
      if (!outcome.ok && !outcome.kept && writes() !== before) throw new Error(ROLL_BACK);
    });
  } catch (fault) {
    if (outcome && !outcome.ok && String(fault).includes(ROLL_BACK)) return outcome;
    throw fault;
  }
  return outcome!;
}

const isRefusal = (thing: object | null): thing is Refusal => thing !== null && 'code' in thing;

/** A request as its transaction sees it: what can be known before is found out before, as others wait meanwhile. */
interface Request {
  readonly asker: Asker | null;
  readonly repeat: Repeat | null;
  readonly input: unknown;
}

function requestOf(e: core.RequestEvent, verb: Verb, input: unknown): Request | Refusal {
  if (verb.command.caller !== 'member') return { asker: null, repeat: null, input };
  const asker = askerOf(e.auth);
  if (isRefusal(asker)) return asker;
  if (verb.command.repetition !== 'kept') return { asker, repeat: null, input };
  const key = e.request!.header.get('Idempotency-Key');
  const repeat = { account: asker.accountId, verb: verb.command.verb, key, inputHash: hashOf(input) };
  return { asker, repeat, input };
}

function doOnce(verb: Verb, { asker, repeat, input }: Request, after: { queued: boolean }): Outcome<unknown> {
  return inTransaction((app) => {
    const now = platform.now();
    const caller = asker && callerOf(app, asker, now);
    if (isRefusal(caller)) return { ok: false, refusals: [caller] };
    if (repeat && !isKey(repeat.key)) return { ok: false, refusals: [refusal('key-missing')] };
    const before = repeat && firstAnswer(app, repeat);
    if (before === 'other-input') return { ok: false, refusals: [refusal('key-used-for-other-input')] };
    if (before) return { ok: true, value: before.answer };
    const context = Object.assign(contextFor(app, verb.command.verb, caller, after), {
      caller: caller as Caller,
    });
    const outcome = verb.run(input, context);
    if (outcome.ok && repeat) keepAnswer(app, now, repeat, outcome.value);
    return outcome;
  });
}

function reply(e: core.RequestEvent, verb: Verb): Reply {
  const type = e.request!.header.get('Content-Type').split(';')[0]!.trim().toLowerCase();
  const body = type === 'application/json' ? jsonObject(toString(e.request!.body)) : undefined;
  if (!body) return refusing(verb, [refusal('not-json')]);
  // Who asks comes before what they ask: a stranger learns nothing about the input a verb takes.
  if (verb.command.caller === 'member' && !e.auth) return refusing(verb, [refusal('not-signed-in')]);
  const parsed = parseInput(verb.command.input, body);
  if (!parsed.ok) return refusing(verb, parsed.refusals, 400);
  const after = { queued: false };
  const request = requestOf(e, verb, parsed.value);
  if (isRefusal(request)) return refusing(verb, [request]);
  const outcome = doOnce(verb, request, after);
  if (after.queued) platform.wakeOutbox();
  return outcome.ok ? { status: 200, body: outcome.value } : refusing(verb, outcome.refusals);
}

const DISK_FULL = /database or disk is full|no space left/i;

/** Answers one request for a verb. */
export function runVerb(e: core.RequestEvent, verb: Verb): void {
  let answer: Reply;
  try {
    answer = reply(e, verb);
  } catch (fault) {
    const code = DISK_FULL.test(String(fault)) ? 'disk-full' : 'fault';
    $app
      .logger()
      .error(
        'a command failed',
        'verb',
        verb.command.verb,
        'fault',
        String(fault),
        'stack',
        String((fault as Error).stack ?? ''),
      );
    answer = refusing(verb, [refusal(code)]);
  }
  e.json(answer.status, answer.body);
}

/** Work that the clock asks for, in a transaction of its own, with nobody as caller. Faults are logged, not thrown. */
export function runForClock(name: string, work: (context: Context) => void): void {
  const after = { queued: false };
  try {
    inTransaction((app) => {
      work({ ...contextFor(app, name, null, after), note: clockNote(app, name) });
      return { ok: true, value: null };
    });
  } catch (fault) {
    $app.logger().error('a due task failed', 'task', name, 'fault', String(fault));
    return;
  }
  if (after.queued) platform.wakeOutbox();
}

function clockNote(app: App, verb: string): Context['note'] {
  return (subject, detail = {}) => {
    insert(app, 'events', {
      seq: nextSeq(app, 'events'),
      at: dateText(platform.now()),
      actor: 'clock',
      verb,
      subject,
      detail,
    });
  };
}
