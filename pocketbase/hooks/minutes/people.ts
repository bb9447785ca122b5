/** How the people in minutes are called. */
import type { Id } from '../../../src/domain/kernel/index.ts';
import { officesAt, shown, type Viewer } from '../../../src/domain/membership/index.ts';
import type { MemberLooking } from '../kit/context.ts';
import { rows, type Readable } from '../kit/engine.ts';

/** The names of members now, in the order of their ids as they are given. Throws for somebody who never was there. */
export function namesOf(app: Readable, people: readonly Id[]): string[] {
  const params = Object.fromEntries(people.map((id, at) => [`id${at}`, id]));
  const list = people.map((_, at) => `{:id${at}}`).join(', ');
  const shape = { id: '', displayName: '' } as const;
  const found = rows(app, `SELECT id, displayName FROM members WHERE id IN (${list || "''"})`, params, shape);
  return people.map((id) => {
    const person = found.find((one) => one.id === id);
    if (!person) throw new Error(`The minutes name ${id}, who is no member's row.`);
    return person.displayName;
  });
}

/** The names that stand beside approved minutes, by number. */
export const fixedNames = (app: Readable, meeting: Id): string[] =>
  rows(
    app,
    'SELECT displayName FROM minutes_people WHERE meeting = {:meeting} ORDER BY number',
    { meeting },
    { displayName: '' } as const,
  ).map(({ displayName }) => displayName);

/** Who came, by name, as far as the table of who may see what lets somebody read it. */
export function cameByName({ app, caller, now }: MemberLooking, meeting: Id) {
  const sql = `SELECT DISTINCT members.id, members.displayName FROM meeting_presences
    JOIN members ON members.id = meeting_presences.member
    WHERE meeting_presences.meeting = {:meeting} ORDER BY members.displayName, members.id`;
  const viewer: Viewer = { member: true, offices: officesAt(caller.offices, caller.member, now) };
  return rows(app, sql, { meeting }, { id: '', displayName: '' } as const).map(({ displayName }) =>
    shown({ name: displayName }, { name: 'calledName' } as const, viewer),
  );
}
