/** Erasing: who helped them and whom they helped is forgotten, and accounts that were made for it alone go. */
import { execute } from '../kit/engine.ts';
import type { Erase } from '../kit/holds.ts';
import { supportsWhere } from '../kit/supports.ts';
import { dropUnused } from './ending.ts';

export default {
  tables: ['supporters'],
  erase: ({ app }, { member, account }) => {
    const helpers = supportsWhere(app, 'member = {:member}', { member }).map((support) => support.account);
    execute(app, "UPDATE supporters SET endedAt = invitedAt WHERE member = {:member} AND endedAt = ''", {
      member,
    });
    for (const helper of new Set(helpers)) dropUnused(app, helper);
    execute(
      app,
      "DELETE FROM supporters WHERE member = {:member} OR (account = {:account} AND account != '')",
      {
        member,
        account,
      },
    );
  },
} satisfies Erase;
