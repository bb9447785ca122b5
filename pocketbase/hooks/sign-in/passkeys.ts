/** Rows of passkeys and of the challenges that browsers answer. A challenge is kept as a digest and works once. */
import { officesAt } from '../../../src/domain/membership/index.ts';
import {
  CHALLENGE_LIFE,
  challengeWorks,
  LINK_LENGTH,
  LINK_LETTERS,
  whyNotChange,
} from '../../../src/domain/sign-in/index.ts';
import type { Instant, Refusal } from '../../../src/domain/kernel/index.ts';
import { shapes } from '../../../src/types/shapes.ts';
import type { RowOf } from '../../../src/records/row.ts';
import { columnsOf } from '../../../src/records/row.ts';
import type { Caller } from '../kit/context.ts';
import {
  dateText,
  insert,
  neededInstant,
  remove,
  row,
  rows,
  type App,
  type Readable,
} from '../kit/engine.ts';

export type StoredPasskey = RowOf<typeof shapes.passkeys>;
const columns = columnsOf(shapes.passkeys);

/** The passkeys of an account, the oldest first. */
export const passkeysOf = (app: Readable, account: string): StoredPasskey[] =>
  rows(
    app,
    `SELECT ${columns} FROM passkeys WHERE account = {:account} ORDER BY madeAt, id`,
    { account },
    shapes.passkeys,
  );

/** The passkey with an id that its device made, whoever's it is. */
export const findPasskey = (app: App, credentialId: string): StoredPasskey | null =>
  row(
    app,
    `SELECT ${columns} FROM passkeys WHERE credentialId = {:credentialId}`,
    { credentialId },
    shapes.passkeys,
  );

/** One of somebody's own passkeys. */
export const passkeyOf = (app: App, account: string, id: string): StoredPasskey | null =>
  row(
    app,
    `SELECT ${columns} FROM passkeys WHERE id = {:id} AND account = {:account}`,
    { id, account },
    shapes.passkeys,
  );

/** Why the person who asks may not change how they sign in; null when they may. */
export function whyNotChangeKeys(app: Readable, now: Instant, caller: Caller): Refusal | null {
  return whyNotChange({
    way: caller.session.way,
    holdsOffice: officesAt(caller.offices, caller.member, now).length > 0,
    passkeys: passkeysOf(app, caller.accountId).length,
  });
}

const digest = (challenge: string): string => $security.sha256(`passkey.${challenge}`);

/** A new challenge, for an account that makes a passkey or, with '', for whoever signs in. */
export function newChallenge(app: App, now: Instant, account: string): string {
  // Letters and numbers are base64url too; 44 of them stand for whole bytes, which come back as they went.
  const challenge = $security.randomStringWithAlphabet(LINK_LENGTH + 1, LINK_LETTERS);
  insert(app, 'passkey_challenges', {
    challengeHash: digest(challenge),
    account,
    expiresAt: dateText(now + CHALLENGE_LIFE),
  });
  return challenge;
}

/** Uses a challenge up, and says whether it could be answered. */
export function useChallenge(app: App, now: Instant, challenge: string, account: string): boolean {
  const shape = { id: '', account: '', expiresAt: '' } as const;
  const sql = 'SELECT id, account, expiresAt FROM passkey_challenges WHERE challengeHash = {:hash}';
  const found = row(app, sql, { hash: digest(challenge) }, shape);
  if (found) remove(app, 'passkey_challenges', found.id);
  const kept = found && { account: found.account, expiresAt: neededInstant(found.expiresAt) };
  return challengeWorks(kept, account, now);
}
