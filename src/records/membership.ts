/** Rows of people and the plain values that the rules know, in both directions. */
import type { Listing, Look, LookedAt, Member, Office, OfficeKey } from '../domain/membership/index.ts';
import { shapes } from '../types/shapes.ts';
import { dateText, instantOf, maybeDateText, neededInstant, pick, type NewRow, type RowOf } from './row.ts';

export const memberShape = shapes.members;
export const officeShape = pick(shapes.offices, 'member', 'office', 'fromAt', 'untilAt');
export const listingShape = shapes.listings;
export const lookShape = pick(shapes.looks, 'seq', 'member', 'by', 'office', 'what', 'at');

/** An office with the name of who holds it, as it was when they took it. */
export type NamedOffice = Office & Pick<Member, 'displayName'>;

export function memberOf(row: RowOf<typeof memberShape>): Member {
  const { id, displayName, groupKey, joinedAt, leftAt } = row;
  return { id, displayName, groupKey, joinedAt: neededInstant(joinedAt), leftAt: instantOf(leftAt) };
}

export function memberRow({
  displayName,
  groupKey,
  joinedAt,
  leftAt,
}: Omit<Member, 'id'>): NewRow<'members'> {
  return { displayName, groupKey, joinedAt: dateText(joinedAt), leftAt: maybeDateText(leftAt) };
}

export function officeOf({ member, office, fromAt, untilAt }: RowOf<typeof officeShape>): Office {
  return { member, office: office as OfficeKey, fromAt: neededInstant(fromAt), untilAt: instantOf(untilAt) };
}

export function officeRow({ member, displayName, office, fromAt, untilAt }: NamedOffice): NewRow<'offices'> {
  return { member, displayName, office, fromAt: dateText(fromAt), untilAt: maybeDateText(untilAt) };
}

export function listingOf({ member, displayName, groupKey, sinceAt }: RowOf<typeof listingShape>): Listing {
  return { member, displayName, groupKey, sinceAt: neededInstant(sinceAt) };
}

export function listingRow({ member, displayName, groupKey, sinceAt }: Listing): NewRow<'listings'> {
  return { member, displayName, groupKey, sinceAt: dateText(sinceAt) };
}

export function lookOf({ member, by, office, what, at }: RowOf<typeof lookShape>): Look {
  return {
    member: member || null,
    by,
    office: (office as OfficeKey) || null,
    what: what as LookedAt,
    at: neededInstant(at),
  };
}

/** A look as its row, without its number. */
export function lookRow({ member, by, office, what, at }: Look): Omit<NewRow<'looks'>, 'seq'> {
  return { member: member ?? '', by, office: office ?? '', what, at: dateText(at) };
}
