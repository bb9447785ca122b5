/** A command changes something. It is one transaction, and a request that is sent twice is done once. */
import type * as v from 'valibot';
import type { Door, ForSupporters } from './door.ts';

/**
 * How a repeated request is met. `kept`: the first answer is stored under the caller's key and given again.
 * `natural`: the command is safe or useless to repeat by its own nature, and nothing of it may be stored.
 */
export type Repetition = 'kept' | 'natural';

export interface Command<
  Name extends string = string,
  Input extends v.GenericSchema = v.GenericSchema,
  Answer = unknown,
> extends Door<Name, Input, Answer> {
  readonly kind: 'command';
  readonly repetition: Repetition;
}

/** Declares a command with the type of its answer: `command<{ balanceMinutes: number }>()({ name: … })`. */
export function command<Answer>() {
  return <const Name extends string, Input extends v.GenericSchema>(
    parts: Omit<Command<Name, Input, Answer>, 'answer' | 'kind' | keyof ForSupporters> & ForSupporters,
  ): Command<Name, Input, Answer> => ({ ...parts, kind: 'command' });
}
