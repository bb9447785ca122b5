/**
 * A request sent twice is done once (DESIGN, promise 1): the answer is stored beside the hash of the input, in the
 * same transaction as the change. The key is the caller's own, scoped to account and verb.
 */
import type { Command } from '../../../src/commands/command.ts';
import { canonicalJson, type Instant } from '../../../src/domain/kernel/index.ts';
import { dateText, insert, row, type App } from './engine.ts';

export interface Repeat {
  /** The caller's account; `anyone` at a door where nobody is asked who they are: there the key is the page's own. */
  readonly account: string;
  readonly verb: string;
  readonly key: string;
  /** Says whether a request with the same key is the same request. */
  readonly inputHash: string;
}

/** Stands in for the digest of a secret door's input: with three choices, a digest would name one (DESIGN, promise 1). */
const SECRET = 'secret';

const KEY = /^[A-Za-z0-9-]{8,64}$/;

export const isKey = (text: string): boolean => KEY.test(text);

/** As much of who asks as tells two requests apart. */
interface RepeatAsker {
  readonly accountId: string;
  readonly onBehalfOf: string;
}

/** What a request to a door that keeps its answers is known by. */
export function repeatOf(door: Command, asker: RepeatAsker | null, key: string, input: unknown): Repeat {
  // The same words in another person's place are another request.
  const asked = asker && asker.onBehalfOf !== '' ? { input, onBehalfOf: asker.onBehalfOf } : input;
  const inputHash = door.secret ? SECRET : $security.sha256(canonicalJson(asked));
  return { account: asker?.accountId ?? 'anyone', verb: door.name, key, inputHash };
}

/** What was answered before: the first answer, 'other-input' when the key belongs to another request, or null. */
export function firstAnswer(
  app: App,
  { account, verb, key, inputHash }: Repeat,
): { answer: unknown } | 'other-input' | null {
  const found = row(
    app,
    'SELECT inputHash, answer FROM idempotency_keys WHERE account = {:account} AND verb = {:verb} AND key = {:key}',
    { account, verb, key },
    { inputHash: '', answer: '' },
  );
  if (!found) return null;
  return found.inputHash === inputHash ? { answer: JSON.parse(found.answer) as unknown } : 'other-input';
}

/** Stores an answer beside the change that it speaks of. */
export function keepAnswer(
  app: App,
  now: Instant,
  { account, verb, key, inputHash }: Repeat,
  answer: unknown,
): void {
  insert(app, 'idempotency_keys', {
    account,
    verb,
    key,
    inputHash,
    answer,
    at: dateText(now),
  });
}
