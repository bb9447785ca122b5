/** Erasing: what somebody chose about themselves goes, all of it. That they were erased, and when, stays and names nobody. */
import { execute } from '../kit/engine.ts';
import type { Erase } from '../kit/holds.ts';

export default {
  tables: ['profiles', 'consents', 'email_changes', 'corrections', 'correction_answers', 'erasures'],
  erase: ({ app }, { member }) => {
    const theirs = '(SELECT id FROM corrections WHERE member = {:member})';
    execute(app, `DELETE FROM correction_answers WHERE correction IN ${theirs}`, { member });
    for (const table of ['profiles', 'consents', 'email_changes', 'corrections'])
      execute(app, `DELETE FROM ${table} WHERE member = {:member}`, { member });
  },
} satisfies Erase;
