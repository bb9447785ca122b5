/**
 * Sign-in requests: what a link and a code are checked against. Only digests are stored. A row for an unknown address
 * looks and costs the same as one for a known address; its account is empty and its message is never delivered.
 */
import type { Instant } from '../../../src/domain/kernel/index.ts';
import {
  CODE_LENGTH,
  CODE_LETTERS,
  LIFE,
  LINK_LENGTH,
  LINK_LETTERS,
  type Asked,
  type SignInRequest,
} from '../../../src/domain/sign-in/index.ts';
import { dateText, execute, insert, instantOf, neededInstant, row, update, type App } from '../kit/engine.ts';

export interface Secrets {
  /** Behind the # of the link. */
  readonly secret: string;
  readonly code: string;
}

export function newSecrets(): Secrets {
  return {
    secret: $security.randomStringWithAlphabet(LINK_LENGTH, LINK_LETTERS),
    code: $security.randomStringWithAlphabet(CODE_LENGTH, CODE_LETTERS),
  };
}

/** The digest of a secret, tied to its request so that no table of digests fits two. */
const digest = (requestId: string, secret: string): string => $security.sha256(`${requestId}.${secret}`);

/** The digest by which a device is known to one person's account. */
export const deviceDigest = (accountId: string, deviceId: string): string =>
  $security.sha256(`${accountId}.${deviceId}`);

/** A request as it is stored. */
export interface StoredRequest extends SignInRequest {
  readonly id: string;
  readonly requestId: string;
  readonly account: string;
  readonly secretHash: string;
  readonly codeHash: string;
  readonly usedByHash: string;
}

export function findRequest(app: App, requestId: string): StoredRequest | null {
  const shape = {
    id: '',
    requestId: '',
    account: '',
    secretHash: '',
    codeHash: '',
    expiresAt: '',
    usedAt: '',
    usedByHash: '',
    wrongCodes: 0,
  } as const;
  const sql = `SELECT ${Object.keys(shape).join(', ')} FROM sign_in_requests WHERE requestId = {:requestId}`;
  const found = row(app, sql, { requestId }, shape);
  return (
    found && {
      ...found,
      isSomebodys: found.account !== '',
      expiresAt: neededInstant(found.expiresAt),
      usedAt: instantOf(found.usedAt),
    }
  );
}

const same = (kept: string, request: StoredRequest, given: string): boolean =>
  given !== '' && $security.equal(kept, digest(request.requestId, given));

export const linkFits = (request: StoredRequest, secret: string): boolean =>
  same(request.secretHash, request, secret);

export const codeFits = (request: StoredRequest, code: string): boolean =>
  same(request.codeHash, request, code);

/** True for the page that used the request, which alone knows its key. */
export const isSamePage = (request: StoredRequest, pageKey: string): boolean =>
  same(request.usedByHash, request, pageKey);

/** Who asks for a message, and to which address; digests all. */
export interface Asking {
  readonly emailHash: string;
  readonly household: string;
  /** The device, when it is one that the owner of the address signed in on; else empty. */
  readonly deviceHash: string;
}

/** How often was asked for an address within the life of a link. */
export function askedFor(app: App, { emailHash, household, deviceHash }: Asking, now: Instant): Asked {
  const found = row(
    app,
    `SELECT COUNT(*) AS byAll,
       COALESCE(SUM(household = {:household}), 0) AS byHousehold,
       COALESCE(SUM(deviceHash = {:deviceHash}), 0) AS byDevice
     FROM sign_in_requests WHERE emailHash = {:emailHash} AND at > {:since}`,
    { emailHash, household, deviceHash, since: dateText(now - LIFE) },
    { byAll: 0, byHousehold: 0, byDevice: 0 } as const,
  )!;
  return {
    byAll: found.byAll,
    byHousehold: found.byHousehold,
    byKnownDevice: deviceHash === '' ? null : found.byDevice,
  };
}

export function saveRequest(
  app: App,
  now: Instant,
  request: Asking & { readonly requestId: string; readonly account: string } & Secrets,
): void {
  insert(app, 'sign_in_requests', {
    requestId: request.requestId,
    emailHash: request.emailHash,
    household: request.household,
    deviceHash: request.deviceHash,
    account: request.account,
    secretHash: digest(request.requestId, request.secret),
    codeHash: digest(request.requestId, request.code),
    at: dateText(now),
    expiresAt: dateText(now + LIFE),
    wrongCodes: 0,
  });
}

/** Uses a request up. The page that did so may come back to it with its key. */
export function markUsed(app: App, request: StoredRequest, pageKey: string, now: Instant): void {
  const usedByHash = pageKey === '' ? '' : digest(request.requestId, pageKey);
  update(app, 'sign_in_requests', request.id, { usedAt: dateText(now), usedByHash });
}

export const countWrongCode = (app: App, { id, wrongCodes }: StoredRequest): void =>
  update(app, 'sign_in_requests', id, { wrongCodes: wrongCodes + 1 });

/** Takes away every request of an account: no link that was sent, and no page that used one, gets in any more. */
export const forgetRequestsOf = (app: App, account: string): void =>
  execute(app, 'DELETE FROM sign_in_requests WHERE account = {:account}', { account });
