/** Rows of the codes that people print for themselves. Only a digest is kept: a lost paper is replaced, not read out. */
import type { Instant } from '../../../src/domain/kernel/index.ts';
import { CODE_LETTERS, RECOVERY_LENGTH } from '../../../src/domain/sign-in/index.ts';
import {
  dateText,
  execute,
  insert,
  instantOf,
  neededInstant,
  row,
  type App,
  type Readable,
} from '../kit/engine.ts';

export interface RecoveryCode {
  readonly id: string;
  readonly account: string;
  readonly madeAt: Instant;
  readonly usedAt: Instant | null;
}

const digest = (code: string): string => $security.sha256(`recovery.${code}`);
const shape = { id: '', account: '', madeAt: '', usedAt: '' } as const;

function find(app: Readable, where: string, params: { [name: string]: string }): RecoveryCode | null {
  const sql = `SELECT id, account, madeAt, usedAt FROM recovery_codes WHERE ${where}`;
  const found = row(app, sql, params, shape);
  return found && { ...found, madeAt: neededInstant(found.madeAt), usedAt: instantOf(found.usedAt) };
}

export const codeOf = (app: Readable, account: string): RecoveryCode | null =>
  find(app, 'account = {:account}', { account });

export const codeTyped = (app: App, code: string): RecoveryCode | null =>
  find(app, 'codeHash = {:codeHash}', { codeHash: digest(code) });

export const forgetCodeOf = (app: App, account: string): void =>
  execute(app, 'DELETE FROM recovery_codes WHERE account = {:account}', { account });

/** A new code; the one before is worth nothing any more. */
export function newCode(app: App, now: Instant, account: string): string {
  const code = $security.randomStringWithAlphabet(RECOVERY_LENGTH, CODE_LETTERS);
  forgetCodeOf(app, account);
  insert(app, 'recovery_codes', { account, codeHash: digest(code), madeAt: dateText(now) });
  return code;
}
