/** Erasing: no message to them is kept, none that waits goes out, and what they posted for others names them no more. */
import { execute } from '../kit/engine.ts';
import type { Erase } from '../kit/holds.ts';

export default {
  tables: ['outbox', 'notices', 'letters_due', 'message_choices'],
  erase: ({ app }, { member, email }) => {
    for (const table of ['notices', 'letters_due', 'message_choices', 'outbox'])
      execute(app, `DELETE FROM ${table} WHERE member = {:member} AND member != ''`, { member });
    if (email !== '') execute(app, 'DELETE FROM outbox WHERE "to" = {:email}', { email });
    execute(app, "UPDATE letters_due SET printedBy = '' WHERE printedBy = {:member}", { member });
  },
} satisfies Erase;
