/** Erasing: nobody signs in as them any more, and nothing that they signed in with is kept. */
import { execute } from '../kit/engine.ts';
import type { Erase } from '../kit/holds.ts';

const ofAccount = [
  'devices',
  'idempotency_keys',
  'passkey_challenges',
  'passkeys',
  'recovery_codes',
  'sign_in_requests',
] as const;

export default {
  tables: ['accounts', 'cards', ...ofAccount],
  erase: ({ app }, { account, member }) => {
    execute(app, 'DELETE FROM cards WHERE member = {:member}', { member });
    if (account === '') return;
    for (const table of ofAccount)
      execute(app, `DELETE FROM ${table} WHERE account = {:account}`, { account });
    execute(app, 'DELETE FROM accounts WHERE id = {:account}', { account });
  },
} satisfies Erase;
