/** Members by a part of their name, among those who agreed to be found and nobody else: it tells nothing of anybody who did not. */
import { namePatterns, shown } from '../../../src/domain/membership/index.ts';
import type { MemberLooking } from '../kit/context.ts';
import { dateText, rows } from '../kit/engine.ts';

/** So many names fit on a page without getting lost. */
const MOST = 20;
/** Nobody is named by less. */
const LEAST_LETTERS = 2;

/** At most 20 in the order of their names, without whoever asks; none for less than two letters. */
export function listedByName(name: string, { app, now, caller }: MemberLooking) {
  if (name.trim().length < LEAST_LETTERS) return [];
  const patterns = namePatterns(name);
  const fits = patterns.map((_, at) => `listings.displayName GLOB {:part${at}}`);
  const params = Object.fromEntries(patterns.map((pattern, at) => [`part${at}`, pattern]));
  const here = [
    'listings.member != {:asker}',
    'members.joinedAt <= {:now}',
    "(members.leftAt = '' OR members.leftAt > {:now})",
  ];
  const sql =
    'SELECT listings.member AS id, listings.displayName AS name FROM listings ' +
    `JOIN members ON members.id = listings.member WHERE ${[...here, ...fits].join(' AND ')} ` +
    `ORDER BY listings.displayName COLLATE NOCASE, listings.member LIMIT ${MOST}`;
  const found = rows(app, sql, { ...params, asker: caller.member.id, now: dateText(now) }, {
    id: '',
    name: '',
  } as const);
  return found.map((person) => shown(person, { id: null, name: 'listing' } as const, { member: true }));
}
