/**
 * Sign-in requests: what a link and a code are checked against. Only digests are stored. A row for an unknown address
 * looks and costs the same as one for a known address; its account is empty and its message is never delivered.
 */
import { MINUTE, type Instant } from '../../../src/domain/kernel/index.ts';
import { dateText, execute, insert, instantOf, neededInstant, row, update, type App } from '../kit/engine.ts';

/** How long a link and its code work. */
export const LIFE = 15 * MINUTE;
/** Wrong codes after which a request is worth nothing any more. */
export const MOST_TRIES = 6;
/** Messages to one address within the life of a request. */
export const MOST_MESSAGES = 5;
/** No letter that looks like another: no I, L, O, U, 0, 1. */
const CODE_LETTERS = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';

export interface Secrets {
  readonly secret: string;
  readonly code: string;
}

export function newSecrets(): Secrets {
  return { secret: $security.randomString(43), code: $security.randomStringWithAlphabet(8, CODE_LETTERS) };
}

/** The digest of a secret, tied to its request so that no table of digests fits two. */
export const digest = (requestId: string, secret: string): string =>
  $security.sha256(`${requestId}.${secret}`);

export interface SignInRequest {
  readonly id: string;
  readonly account: string;
  readonly secretHash: string;
  readonly codeHash: string;
  readonly expiresAt: Instant;
  readonly usedAt: Instant | null;
  readonly tries: number;
}

export function findRequest(app: App, requestId: string): SignInRequest | null {
  const shape = {
    id: '',
    account: '',
    secretHash: '',
    codeHash: '',
    expiresAt: '',
    usedAt: '',
    tries: 0,
  } as const;
  const sql = `SELECT ${Object.keys(shape).join(', ')} FROM sign_in_requests WHERE requestId = {:requestId}`;
  const found = row(app, sql, { requestId }, shape);
  return found && { ...found, expiresAt: neededInstant(found.expiresAt), usedAt: instantOf(found.usedAt) };
}

/** How many requests for an address are still alive. */
export function aliveFor(app: App, emailHash: string, now: Instant): number {
  const sql =
    'SELECT COUNT(*) AS alive FROM sign_in_requests WHERE emailHash = {:emailHash} AND at > {:since}';
  return row(app, sql, { emailHash, since: dateText(now - LIFE) }, { alive: 0 } as const)?.alive ?? 0;
}

export function saveRequest(
  app: App,
  now: Instant,
  request: { readonly requestId: string; readonly emailHash: string; readonly account: string } & Secrets,
): void {
  insert(app, 'sign_in_requests', {
    requestId: request.requestId,
    emailHash: request.emailHash,
    account: request.account,
    secretHash: digest(request.requestId, request.secret),
    codeHash: digest(request.requestId, request.code),
    at: dateText(now),
    expiresAt: dateText(now + LIFE),
    tries: 0,
  });
}

export const markUsed = (app: App, id: string, now: Instant): void =>
  update(app, 'sign_in_requests', id, { usedAt: dateText(now) });

export const countTry = (app: App, { id, tries }: SignInRequest): void =>
  update(app, 'sign_in_requests', id, { tries: tries + 1 });

/** Takes away requests that ended more than a day ago; nothing in them is of use to anybody. */
export function forgetOldRequests(app: App, now: Instant): void {
  execute(app, 'DELETE FROM sign_in_requests WHERE expiresAt < {:before}', {
    before: dateText(now - 24 * 60 * MINUTE),
  });
}
