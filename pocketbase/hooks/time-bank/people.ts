/**
 * Whom an entry can name. It looks among those who agreed to be found and nowhere else: how long it takes and what it
 * counts tell nothing of anybody who did not.
 */
import { accept } from '../../../src/domain/kernel/index.ts';
import { namePatterns } from '../../../src/domain/membership/index.ts';
import { timeBank } from '../../../src/queries/index.ts';
import { choosable } from '../../../src/records/choosable.ts';
import { memberQuery } from '../kit/context.ts';
import { dateText, rows } from '../kit/engine.ts';
import { rulebookNow } from '../kit/rulebooks.ts';
import { accountOfMember } from './accounts.ts';

/** So many names fit on a page without getting lost. */
const MOST_PEOPLE = 20;

export default memberQuery(timeBank.people, ({ name }, looking) => {
  const { app, now, caller } = looking;
  const hasAccount = accountOfMember(app, caller.member.id) !== null;
  const patterns = namePatterns(name);
  const words = Object.fromEntries(patterns.map((pattern, at) => [`word${at}`, pattern]));
  const params = { ...words, asker: caller.member.id, now: dateText(now) };
  const fits = patterns.map((_pattern, at) => `listings.displayName GLOB {:word${at}}`);
  const from = choosable(fits);
  const columns = 'listings.member AS id, listings.displayName AS name, listings.groupKey AS groupKey';
  const found = rows(
    app,
    `SELECT ${columns}, COUNT(*) OVER () AS fitting ${from} ORDER BY listings.displayName COLLATE NOCASE, listings.member LIMIT ${MOST_PEOPLE}`,
    params,
    { id: '', name: '', groupKey: '', fitting: 0 } as const,
  );
  const people = found.map(({ id, name, groupKey }) => ({ id, name, groupKey }));
  const rulebook = rulebookNow(looking).version;
  return accept({ hasAccount, rulebook, people, more: (found[0]?.fitting ?? 0) - people.length });
});
