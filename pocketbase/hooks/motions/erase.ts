/**
 * Erasing: what somebody did with motions stays under a pseudonym, and so do the words of motions, amendments and actions,
 * because others seconded them and voted on them. What they said in the threads goes, and so do the reasons they gave
 * when they reported what others said.
 */
import { execute } from '../kit/engine.ts';
import type { Erase } from '../kit/holds.ts';

export default {
  tables: [
    'motion_people',
    'proposals',
    'proposal_acts',
    'proposal_words',
    'proposal_posts',
    'proposal_post_marks',
  ],
  erase: ({ app }, { member, pseudonym }) => {
    execute(app, 'UPDATE motion_people SET displayName = {:pseudonym} WHERE member = {:member}', {
      member,
      pseudonym,
    });
    execute(
      app,
      `DELETE FROM proposal_post_marks WHERE (member = {:member} AND what = 'reported')
        OR post IN (SELECT id FROM proposal_posts WHERE member = {:member})`,
      { member },
    );
    execute(app, 'DELETE FROM proposal_posts WHERE member = {:member}', { member });
  },
} satisfies Erase;
