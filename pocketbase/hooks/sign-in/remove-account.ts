/** Takes an account away with everything that it signed in with: nobody signs in with it any more. */
import { execute, type App } from '../kit/engine.ts';

/** The tables whose rows belong to an account. */
export const ofAccount = [
  'devices',
  'idempotency_keys',
  'passkey_challenges',
  'passkeys',
  'recovery_codes',
  'sign_in_requests',
] as const;

export function removeAccount(app: App, account: string): void {
  for (const table of ofAccount) execute(app, `DELETE FROM ${table} WHERE account = {:account}`, { account });
  execute(app, 'DELETE FROM accounts WHERE id = {:account}', { account });
}
