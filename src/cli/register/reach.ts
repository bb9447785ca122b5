/** How everybody in a database is called and reached, beside what the register has of them. */
import type { DatabaseSync } from 'node:sqlite';
import type { WrittenPerson } from '../../domain/register-file/index.ts';
import { memberShape } from '../../records/membership.ts';
import { pick } from '../../records/row.ts';
import { shapes } from '../../types/shapes.ts';
import { allRows } from '../parts/rows.ts';

const profileShape = pick(shapes.profiles, 'member', 'phone', 'preferredWays');

/** How somebody is called, and how to reach them, beside what the register has. */
export type Reach = Omit<WrittenPerson, 'facts'>;

/** Of everybody in a database. */
export function reachOf(database: DatabaseSync): Reach[] {
  const profiles = new Map(
    allRows(database, 'profiles', profileShape, 'member').map((row) => [row.member, row]),
  );
  return allRows(database, 'members', memberShape).map(({ id, displayName }) => {
    const { phone = '', preferredWays = '[]' } = profiles.get(id) ?? {};
    const ways = (JSON.parse(preferredWays || '[]') ?? []) as string[];
    return { person: id, called: displayName, phone, ways };
  });
}
