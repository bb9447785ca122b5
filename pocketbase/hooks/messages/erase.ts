/** Erasing: no message to them is kept, none that waits goes out, and what they posted for others names them no more. */
import { execute } from '../kit/engine.ts';
import type { Erase } from '../kit/holds.ts';

export default {
  tables: ['outbox', 'notices', 'letters_due', 'message_choices', 'notice_sendings'],
  erase: ({ app }, { member, email, name, pseudonym }) => {
    for (const table of ['notices', 'letters_due', 'message_choices', 'outbox'])
      execute(app, `DELETE FROM ${table} WHERE member = {:member} AND member != ''`, { member });
    if (email !== '') execute(app, 'DELETE FROM outbox WHERE "to" = {:email}', { email });
    for (const table of ['outbox', 'notices', 'letters_due'])
      execute(
        app,
        `UPDATE ${table} SET subject = REPLACE(subject, {:name}, {:pseudonym}), text = REPLACE(text, {:name}, {:pseudonym})
         WHERE instr(subject, {:name}) > 0 OR instr(text, {:name}) > 0`,
        { name, pseudonym },
      );
    // A letter to many that is being written: not to them any more, and it names them no more.
    execute(
      app,
      `UPDATE notice_sendings SET words = REPLACE(words, {:name}, {:pseudonym}),
         members = REPLACE(members, '"' || {:member} || '"', 'null')`,
      { member, name, pseudonym },
    );
    execute(app, "UPDATE letters_due SET printedBy = '' WHERE printedBy = {:member}", { member });
  },
} satisfies Erase;
