/** Erasing: nobody signs in as them any more, and nothing that they signed in with is kept. */
import { execute } from '../kit/engine.ts';
import type { Erase } from '../kit/holds.ts';
import { ofAccount, removeAccount } from './remove-account.ts';

export default {
  tables: ['accounts', 'cards', ...ofAccount],
  erase: ({ app }, { account, member }) => {
    execute(app, 'DELETE FROM cards WHERE member = {:member}', { member });
    if (account !== '') removeAccount(app, account);
  },
} satisfies Erase;
