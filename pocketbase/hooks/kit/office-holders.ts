/** Everybody who holds, held or will hold an office, with all of theirs. */
import { officesAt, type Member, type Office, type OfficeKey } from '../../../src/domain/membership/index.ts';
import { memberOf, memberShape, officeOf, officeShape } from '../../../src/records/membership.ts';
import { columnsOf } from '../../../src/records/row.ts';
import type { Instant } from '../../../src/domain/kernel/index.ts';
import { rows, type Readable } from './engine.ts';

export interface OfficeHolder {
  readonly member: Member;
  readonly offices: readonly Office[];
}

/** Everybody with a row among the offices: few people, in the order of their ids. */
export function officeHolders(app: Readable): OfficeHolder[] {
  const offices = rows(app, `SELECT ${columnsOf(officeShape)} FROM offices`, {}, officeShape).map(officeOf);
  const people = rows(
    app,
    `SELECT ${columnsOf(memberShape)} FROM members WHERE id IN (SELECT member FROM offices) ORDER BY id`,
    {},
    memberShape,
  ).map(memberOf);
  return people.map((member) => ({
    member,
    offices: offices.filter((office) => office.member === member.id),
  }));
}

/** Those who hold one of these offices at a moment. */
export function holdersOf(app: Readable, wanted: readonly OfficeKey[], now: Instant): OfficeHolder[] {
  return officeHolders(app).filter(({ member, offices }) =>
    officesAt(offices, member, now).some((office) => wanted.includes(office)),
  );
}
