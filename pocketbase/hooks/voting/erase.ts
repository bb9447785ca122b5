/**
 * Erasing: a vote stays as it was counted, under a pseudonym. Where only a name was written down (who proposed, who
 * opened), it goes too, unless another member bears the same name.
 */
import { execute, row, type App } from '../kit/engine.ts';
import type { Erase } from '../kit/holds.ts';

/** The name on the rolls of a person, or null when somebody else is called the same. */
function onlyTheirs(app: App, member: string): string | null {
  const sql =
    'SELECT displayName FROM members AS them WHERE id = {:member} AND NOT EXISTS ' +
    '(SELECT 1 FROM members WHERE members.displayName = them.displayName AND members.id != them.id)';
  return row(app, sql, { member }, { displayName: '' } as const)?.displayName ?? null;
}

export default {
  tables: ['votes', 'vote_rolls', 'vote_events', 'vote_openings', 'vote_closures', 'motions'],
  erase: ({ app }, { member, pseudonym }) => {
    for (const table of ['votes', 'vote_rolls'])
      execute(app, `UPDATE ${table} SET displayName = {:pseudonym} WHERE member = {:member}`, {
        member,
        pseudonym,
      });
    const name = onlyTheirs(app, member);
    if (name === null) return;
    for (const [table, column] of [
      ['vote_openings', 'byName'],
      ['vote_closures', 'by'],
      ['motions', 'proposerName'],
      ['motions', 'seconderName'],
    ] as const)
      execute(app, `UPDATE ${table} SET "${column}" = {:pseudonym} WHERE "${column}" = {:name}`, {
        name,
        pseudonym,
      });
  },
} satisfies Erase;
