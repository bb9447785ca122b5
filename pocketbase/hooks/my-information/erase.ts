/** Erasing: what somebody chose about themselves goes, all of it. That they were erased, and when, stays and names nobody. */
import { execute } from '../kit/engine.ts';
import type { Erase } from '../kit/holds.ts';

export default {
  tables: ['profiles', 'consents', 'erasures'],
  erase: ({ app }, { member }) => {
    for (const table of ['profiles', 'consents'])
      execute(app, `DELETE FROM ${table} WHERE member = {:member}`, { member });
  },
} satisfies Erase;
