/** Erasing: nobody signs in as them any more, and nothing that they signed in with is kept. */
import { execute } from '../kit/engine.ts';
import type { Erase } from '../kit/holds.ts';

export default {
  tables: ['accounts', 'devices', 'sign_in_requests', 'idempotency_keys'],
  erase: ({ app }, { account }) => {
    if (account === '') return;
    for (const table of ['devices', 'sign_in_requests', 'idempotency_keys'])
      execute(app, `DELETE FROM ${table} WHERE account = {:account}`, { account });
    execute(app, 'DELETE FROM accounts WHERE id = {:account}', { account });
  },
} satisfies Erase;
