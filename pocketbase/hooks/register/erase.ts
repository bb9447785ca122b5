/** Erasing: the words of the register go, at once or when the time for keeping names is over. The facts stay for ever. */
import { execute } from '../kit/engine.ts';
import type { Erase } from '../kit/holds.ts';

export default {
  tables: ['register_facts', 'register_words'],
  erase: ({ app }, { member, keepName }) => {
    if (!keepName) execute(app, 'DELETE FROM register_words WHERE person = {:member}', { member });
  },
} satisfies Erase;
