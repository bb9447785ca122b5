/** Erasing: which letters about a term went says nothing without a name, and is of no more use. */
import { execute } from '../kit/engine.ts';
import type { Erase } from '../kit/holds.ts';

export default {
  tables: ['office_letters'],
  erase: ({ app }, { member }) => {
    execute(app, 'DELETE FROM office_letters WHERE member = {:member}', { member });
  },
} satisfies Erase;
