/**
 * Erasing: a vote stays as it was counted, under a pseudonym. Where only a name was written down (who proposed, who
 * opened), it goes too, unless another member bears the same name.
 */
import { execute, row, rows, type App } from '../kit/engine.ts';
import type { Erase, Erased } from '../kit/holds.ts';

/** What they were called now and when they were on a roll: somebody may have changed how they are called. */
function namesOf(app: App, { name, member }: Erased): string[] {
  const sql = 'SELECT DISTINCT displayName FROM vote_rolls WHERE member = {:member}';
  const onRolls = rows(app, sql, { member }, { displayName: '' } as const).map((found) => found.displayName);
  return [...new Set([name, ...onRolls])];
}

/** True when another member is called the same. */
function isShared(app: App, name: string, { member }: Erased): boolean {
  const sql = 'SELECT id FROM members WHERE displayName = {:name} AND id != {:member} LIMIT 1';
  return row(app, sql, { name, member }, { id: '' } as const) !== null;
}

export default {
  tables: ['votes', 'vote_rolls', 'vote_events', 'vote_openings', 'vote_closures', 'motions'],
  erase: ({ app }, of) => {
    const { member, pseudonym } = of;
    const names = namesOf(app, of).filter((name) => !isShared(app, name, of));
    for (const table of ['votes', 'vote_rolls'])
      execute(app, `UPDATE ${table} SET displayName = {:pseudonym} WHERE member = {:member}`, {
        member,
        pseudonym,
      });
    for (const name of names) {
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
    }
  },
} satisfies Erase;
