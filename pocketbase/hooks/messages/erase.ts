/** Erasing: no letter to them is kept, and none that waits goes out. */
import { execute } from '../kit/engine.ts';
import type { Erase } from '../kit/holds.ts';

export default {
  tables: ['outbox'],
  erase: ({ app }, { email }) => {
    if (email !== '') execute(app, 'DELETE FROM outbox WHERE "to" = {:email}', { email });
  },
} satisfies Erase;
