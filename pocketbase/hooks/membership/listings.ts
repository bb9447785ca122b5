/** Who agreed to be found, as the hooks find them. */
import type { Listing } from '../../../src/domain/membership/index.ts';
import { listingOf, listingShape } from '../../../src/records/membership.ts';
import { columnsOf } from '../../../src/records/row.ts';
import { row, type Readable } from '../kit/engine.ts';

/** A member's agreement with the row it stands in, or null. */
export function findListing(
  app: Readable,
  member: string,
): { readonly id: string; readonly listing: Listing } | null {
  const sql = `SELECT ${columnsOf(listingShape)} FROM listings WHERE member = {:member}`;
  const found = row(app, sql, { member }, listingShape);
  return found && { id: found.id, listing: listingOf(found) };
}
