/** Erasing: what was said about the person goes; that two people acted, and when, stays under their ids alone. */
import { execute } from '../kit/engine.ts';
import type { Erase } from '../kit/holds.ts';

export default {
  tables: ['approvals', 'approval_ends'],
  erase: ({ app }, { member }) => {
    execute(app, "UPDATE approvals SET words = '{}', input = 'null' WHERE subject = {:member}", { member });
  },
} satisfies Erase;
