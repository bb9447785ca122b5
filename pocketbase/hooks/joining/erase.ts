/** Erasing: the application goes with all that was told in it, and so does any other under the same e-mail. */
import { execute } from '../kit/engine.ts';
import type { Erase } from '../kit/holds.ts';
import { forgetLettersOf } from './letters.ts';

const THEIRS = "person = {:member} OR (emailKey = {:email} AND emailKey != '')";

export default {
  tables: ['applications', 'application_events', 'application_letters'],
  erase: ({ app }, { member, email }) => {
    const them = { member, email };
    forgetLettersOf(app, THEIRS, them);
    execute(app, "UPDATE application_letters SET printedBy = '' WHERE printedBy = {:member}", { member });
    execute(
      app,
      `DELETE FROM application_events WHERE application IN (SELECT id FROM applications WHERE ${THEIRS})`,
      them,
    );
    execute(app, `DELETE FROM applications WHERE ${THEIRS}`, them);
  },
} satisfies Erase;
