/**
 * Erasing: that an envelope was in the box is the roll's (hooks/voting/erase.ts). What the person wrote in an objection, and
 * who helped them, goes. While a vote is open the envelope stays: it is their vote, and it is destroyed with all others. What was done for a
 * vote stays as an act: it holds an id, and loses the name with the member's row.
 */
import { execute } from '../kit/engine.ts';
import type { Erase } from '../kit/holds.ts';

export default {
  tables: ['sealed_objections', 'sealed_objection_answers', 'sealed_helps', 'sealed_acts'],
  erase: ({ app }, { member }) => {
    const own = '(SELECT id FROM sealed_objections WHERE member = {:member})';
    execute(app, `UPDATE sealed_objection_answers SET words = '' WHERE objection IN ${own}`, { member });
    execute(app, "UPDATE sealed_objections SET words = '' WHERE member = {:member}", { member });
    execute(app, 'DELETE FROM sealed_helps WHERE member = {:member}', { member });
  },
} satisfies Erase;
