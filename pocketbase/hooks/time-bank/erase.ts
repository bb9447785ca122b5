/** Erasing: minutes stay, or nobody's ledger would add up. Names become a pseudonym, and free words go. */
import { execute } from '../kit/engine.ts';
import type { Erase } from '../kit/holds.ts';

const MINE = '(SELECT id FROM time_accounts WHERE member = {:member})';

export default {
  tables: ['time_accounts', 'time_exchanges', 'time_answers', 'time_postings'],
  erase: ({ app }, { member, pseudonym }) => {
    const them = { member, pseudonym };
    // A note or a reason of either side may name the person: the words of all their entries go.
    execute(
      app,
      `UPDATE time_answers SET reason = '' WHERE exchange IN
        (SELECT id FROM time_exchanges WHERE giver = ${MINE} UNION ALL SELECT id FROM time_exchanges WHERE receiver = ${MINE})`,
      { member },
    );
    for (const side of ['giver', 'receiver'])
      execute(
        app,
        `UPDATE time_exchanges SET ${side}Name = {:pseudonym}, note = '' WHERE ${side} = ${MINE}`,
        them,
      );
    execute(app, 'UPDATE time_accounts SET displayName = {:pseudonym} WHERE member = {:member}', them);
  },
} satisfies Erase;
