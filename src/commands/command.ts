/**
 * What a verb promises to the outside: its name, the schema of its input, how it may refuse and with which status.
 * The hooks run it, the pages call it, the tests and the API description read it: one place for all four.
 */
import * as v from 'valibot';

/** Who may call a verb before its own rules are asked. */
export type Caller = 'anyone' | 'member';

/**
 * How a repeated request is met. `kept`: the first answer is stored under the caller's key and given again.
 * `natural`: the verb is safe or useless to repeat by its own nature, and nothing of it may be stored.
 */
export type Repetition = 'kept' | 'natural';

export interface Command<Input extends v.GenericSchema = v.GenericSchema, Answer = unknown> {
  readonly verb: string;
  readonly caller: Caller;
  readonly repetition: Repetition;
  readonly input: Input;
  /** Codes the verb's own rules may answer with, each with its HTTP status. */
  readonly refusals: Readonly<Record<string, 400 | 401 | 403 | 404 | 409 | 429>>;
  /** Never set: carries the type of the answer. */
  readonly answer?: Answer;
}

/** The input of a command, parsed. */
export type InputOf<C> = C extends Command<infer Input, unknown> ? v.InferOutput<Input> : never;
/** The answer of a command. */
export type AnswerOf<C> = C extends Command<v.GenericSchema, infer Answer> ? Answer : never;

/** Declares a command with the type of its answer: `command<{ balanceMinutes: number }>()({ verb: … })`. */
export function command<Answer>() {
  return <Input extends v.GenericSchema>(
    parts: Omit<Command<Input, Answer>, 'answer'>,
  ): Command<Input, Answer> => parts;
}

/** Refusals that any verb may meet before its own rules are asked. */
export const commonRefusals = {
  'not-json': 400,
  'text-wrong': 400,
  'input-wrong': 400,
  'key-missing': 400,
  'not-signed-in': 401,
  'not-a-member': 403,
  'key-used-for-other-input': 409,
  'too-large': 413,
  'too-many': 429,
  fault: 500,
  'disk-full': 503,
} as const;

/** One reason why a command was not done. `field` names the input it speaks of. */
export interface RefusalBody {
  readonly code: string;
  readonly field: string | null;
  readonly params: Readonly<Record<string, string | number>>;
}

/** The record ids of the database: 15 small letters and digits. */
export const recordId = v.pipe(v.string(), v.regex(/^[a-z0-9]{15}$/, 'id-wrong'));

export const language = v.picklist(['en', 'cy'], 'language-wrong');
