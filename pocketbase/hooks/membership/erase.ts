/** Erasing: the name gives way to a pseudonym, being found ends. Days, group and offices stay, as the law asks. */
import { execute } from '../kit/engine.ts';
import type { Erase } from '../kit/holds.ts';

export default {
  tables: ['members', 'offices', 'listings', 'events', 'looks'],
  erase: ({ app }, { member, pseudonym }) => {
    execute(app, 'UPDATE members SET displayName = {:pseudonym} WHERE id = {:member}', { member, pseudonym });
    execute(app, 'UPDATE offices SET displayName = {:pseudonym} WHERE member = {:member}', {
      member,
      pseudonym,
    });
    execute(app, 'DELETE FROM listings WHERE member = {:member}', { member });
    // The history and the looks name people by their ids alone; nothing leads from an id back to a name any more.
  },
} satisfies Erase;
