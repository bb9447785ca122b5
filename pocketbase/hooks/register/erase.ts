/** Erasing: the words of the register and of requests go, and whoever waits in a file, at once or when the time for keeping names is over. The facts stay for ever. */
import { execute } from '../kit/engine.ts';
import type { Erase } from '../kit/holds.ts';

export default {
  tables: [
    'register_facts',
    'register_words',
    'register_requests',
    'register_answers',
    'register_imports',
    'register_import_people',
  ],
  erase: ({ app }, { member, email, keepName }) => {
    // Whoever waits in a file goes out of it: it is then not whole, and cannot be put in.
    execute(
      app,
      "DELETE FROM register_import_people WHERE person = {:member} OR (email != '' AND email = {:email})",
      { member, email },
    );
    // That somebody asked to look, and when, stays in the log; their words go, and those that answered them.
    execute(app, "UPDATE register_requests SET purpose = '' WHERE member = {:member}", { member });
    execute(
      app,
      "UPDATE register_answers SET reason = '' WHERE request IN (SELECT id FROM register_requests WHERE member = {:member})",
      { member },
    );
    if (!keepName) execute(app, 'DELETE FROM register_words WHERE person = {:member}', { member });
  },
} satisfies Erase;
