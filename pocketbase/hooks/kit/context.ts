/** What a verb gets to work with: its transaction, the moment, who asks, and the ways to leave a trace. */
import type { Command, InputOf } from '../../../src/commands/command.ts';
import type { Instant, Refusal } from '../../../src/domain/kernel/index.ts';
import type { Member, Office } from '../../../src/domain/membership/index.ts';
import type { App } from './engine.ts';
import type { Mail } from './outbox.ts';

export interface Caller {
  readonly accountId: string;
  readonly language: 'en' | 'cy';
  readonly member: Member;
  readonly offices: readonly Office[];
}

export interface Context {
  readonly app: App;
  readonly now: Instant;
  /** Adds a line to the history of the co-op: ids and numbers, never words that a person typed. */
  note(subject: string, detail?: { readonly [name: string]: string | number | boolean }): void;
  /** Puts a message into the outbox; it leaves after the commit. */
  send(mail: Mail): void;
}

export interface MemberContext extends Context {
  readonly caller: Caller;
}

/**
 * What a verb says. `kept` refuses and yet keeps what was written: only for counting wrong codes.
 */
export type Outcome<Answer> =
  | { readonly ok: true; readonly value: Answer }
  | { readonly ok: false; readonly refusals: readonly Refusal[]; readonly kept?: boolean };

type AnswerOf<C> =
  C extends Command<never, infer Answer> ? Answer : C extends { answer?: infer Answer } ? Answer : never;

/** One verb: what it promises, and what it does. */
export interface Verb {
  readonly command: Command;
  run(input: unknown, context: MemberContext): Outcome<unknown>;
}

/** A verb that only members may call. */
export function memberVerb<C extends Command>(
  command: C,
  run: (input: InputOf<C>, context: MemberContext) => Outcome<NonNullable<AnswerOf<C>>>,
): Verb {
  return { command, run: run as Verb['run'] };
}

/** A verb that anyone may call: it is not told who asks. */
export function openVerb<C extends Command>(
  command: C,
  run: (input: InputOf<C>, context: Context, engine: core.RequestEvent) => Outcome<NonNullable<AnswerOf<C>>>,
): Verb {
  return { command, run: run as unknown as Verb['run'] };
}
