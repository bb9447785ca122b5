/** Rows of people and the plain values that the rules know, in both directions. */
import type { Listing, Member, Office, OfficeKey } from '../domain/membership/index.ts';
import { shapes } from '../types/shapes.ts';
import { dateText, instantOf, neededInstant, pick, type RowOf } from './row.ts';

export const memberShape = shapes.members;
export const officeShape = pick(shapes.offices, 'member', 'office', 'fromAt', 'untilAt');
export const listingShape = shapes.listings;

export function memberOf(row: RowOf<typeof memberShape>): Member {
  const { id, displayName, groupKey, joinedAt, leftAt } = row;
  return { id, displayName, groupKey, joinedAt: neededInstant(joinedAt), leftAt: instantOf(leftAt) };
}

export function officeOf({ member, office, fromAt, untilAt }: RowOf<typeof officeShape>): Office {
  return { member, office: office as OfficeKey, fromAt: neededInstant(fromAt), untilAt: instantOf(untilAt) };
}

export function listingOf({ member, displayName, groupKey, sinceAt }: RowOf<typeof listingShape>): Listing {
  return { member, displayName, groupKey, sinceAt: neededInstant(sinceAt) };
}

export function listingRow({
  member,
  displayName,
  groupKey,
  sinceAt,
}: Listing): Omit<RowOf<typeof listingShape>, 'id'> {
  return { member, displayName, groupKey, sinceAt: dateText(sinceAt) };
}
