/**
 * What a door promises to the outside: its name, who may come in, what it takes, what it answers and how it may refuse.
 * Everything else is derived from these declarations: where its hook is, what the server lets through, what the pages
 * may send, the description of the API, and the tests that try every door. Commands change something (command.ts),
 * queries answer one page's question (src/queries/query.ts).
 */
import * as v from 'valibot';
import type { Ability, OfficeKey } from '../domain/membership/index.ts';

/**
 * Who may come in: anybody, whoever is signed in (a supporter need be no member), any member of today, or members who hold
 * one of these offices today.
 */
export type Who = 'anyone' | 'account' | 'member' | readonly OfficeKey[];

/** How often a door may be used; the numbers are in pocketbase/internal/limits. `large`: its answer is a whole file. */
export type Limit = 'command' | 'query' | 'large' | 'sign-in';

/** A status with which a refusal may be answered. */
type RefusalStatus = 400 | 401 | 403 | 404 | 409 | 429;

export interface Door<
  Name extends string = string,
  Input extends v.GenericSchema = v.GenericSchema,
  Answer = unknown,
> {
  readonly kind: 'command' | 'query';
  /** `<feature>/<verb>`: its address below /api/co-op/ and the place of its hook below pocketbase/hooks/. */
  readonly name: Name;
  readonly who: Who;
  readonly input: Input;
  /** A well-formed input. Tests send it, the description of the API shows it. */
  readonly example: v.InferInput<Input>;
  /** Codes that the door's own rules may answer with, each with its status. */
  readonly refusals: Readonly<Record<string, RefusalStatus>>;
  readonly limit?: Limit;
  /** True for a door of a secret ballot: no line in the log, no nudge to other pages, no digest of what was chosen. */
  readonly secret?: true;
  /**
   * What kind of file the answer is, where it is one for another program (`text/calendar; charset=utf-8`): then the answer
   * is its text. Without it the answer is JSON.
   */
  readonly file?: string;
  /**
   * With this ability a supporter may come in, in the place of the member they help. Without it none may. Never for a door
   * of a ballot or of an office (`ForSupporters`).
   */
  readonly supporter?: Ability;
  /** Never set: carries the type of the answer. */
  readonly answer?: Answer;
}

/** What a declaration may say of supporters: nothing that is secret, and nothing of an office, is open to them. */
export type ForSupporters =
  | { readonly supporter: Ability; readonly who: 'member'; readonly secret?: never }
  | { readonly supporter?: never; readonly who: Who; readonly secret?: true };

/** The input of a door, parsed. */
export type InputOf<D> = D extends { readonly input: infer Input extends v.GenericSchema }
  ? v.InferOutput<Input>
  : never;
/** The input of a door, as a page sends it. */
export type SentTo<D> = D extends { readonly input: infer Input extends v.GenericSchema }
  ? v.InferInput<Input>
  : never;
/** The answer of a door. */
export type AnswerOf<D> = D extends { readonly answer?: infer Answer } ? NonNullable<Answer> : never;

/** Refusals that any door may meet before its own rules are asked. */
export const commonRefusals = {
  'not-json': 400,
  'text-wrong': 400,
  'input-wrong': 400,
  'key-missing': 400,
  'not-signed-in': 401,
  'not-a-member': 403,
  'not-your-office': 403,
  'passkey-needed': 403,
  'second-step-needed': 403,
  'not-helping': 404,
  'key-used-for-other-input': 409,
  'too-large': 413,
  'too-many': 429,
  fault: 500,
  'disk-full': 503,
  'too-slow': 503,
} as const;

/** How asking for a second person may be refused: a door whose act needs two people declares these with its own. */
export const askingRefusals = {
  'not-your-office': 403,
  'approval-about-you': 403,
  'approval-waits': 409,
  'approval-no-second': 409,
} as const;

/** One reason why something was not done. `field` names the input it speaks of. */
export interface RefusalBody {
  readonly code: string;
  readonly field: string | null;
  readonly params: Readonly<Record<string, string | number>>;
}

/** The record ids of the database: 15 small letters and digits. */
export const recordId = v.pipe(v.string(), v.regex(/^[a-z0-9]{15}$/, 'id-wrong'));

/** An id that belongs to nothing, for examples. */
export const EXAMPLE_ID = 'abcdefghijklmno';

/** The word by which a guide or a part of one goes. */
export const slug = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,60}$/, 'guide-unknown'));

export const language = v.picklist(['en', 'cy'], 'language-wrong');

/** What the server's platform knows of a door: enough to open, to limit and to keep silent, and no rule. */
export interface ServedDoor {
  readonly name: string;
  readonly kind: 'command' | 'query';
  readonly method: 'POST' | 'GET';
  readonly who: 'anyone' | 'member';
  readonly limit: Limit;
  readonly secret: boolean;
}

export function servedDoor({ name, kind, who, limit = kind, secret }: Door): ServedDoor {
  const method = kind === 'command' ? 'POST' : 'GET';
  return { name, kind, method, who: who === 'anyone' ? 'anyone' : 'member', limit, secret: secret === true };
}

/** All declarations among the exports of a feature's file. */
export function doorsIn<D extends Door>(features: readonly object[]): readonly D[] {
  return features.flatMap((feature) => Object.values(feature).filter(isDoor)) as unknown as readonly D[];
}

const isDoor = (thing: unknown): thing is Door =>
  typeof thing === 'object' && thing !== null && 'kind' in thing && 'who' in thing && 'input' in thing;
