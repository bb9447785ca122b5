/** Who agreed to be found, as the hooks find them, and how that changes. */
import { accept, type Result } from '../../../src/domain/kernel/index.ts';
import { setListing, type Listing } from '../../../src/domain/membership/index.ts';
import { consentRow } from '../../../src/records/my-information.ts';
import { listingOf, listingRow, listingShape } from '../../../src/records/membership.ts';
import { columnsOf } from '../../../src/records/row.ts';
import type { MemberContext } from '../kit/context.ts';
import { insert, remove, row, type Readable } from '../kit/engine.ts';

/** A member's agreement with the row it stands in, or null. */
export function findListing(
  app: Readable,
  member: string,
): { readonly id: string; readonly listing: Listing } | null {
  const sql = `SELECT ${columnsOf(listingShape)} FROM listings WHERE member = {:member}`;
  const found = row(app, sql, { member }, listingShape);
  return found && { id: found.id, listing: listingOf(found) };
}

/** Lists the caller or takes them off. That they said so is written down with what else they allow. */
export function list(context: MemberContext, listed: boolean): Result<null> {
  const { app, caller, now } = context;
  const { member } = caller;
  const found = findListing(app, member.id);
  const change = setListing({ member, current: found && found.listing, listed, now });
  if (!change.ok) return change;
  const { changed, listing } = change.value;
  if (!changed) return accept(null);
  if (listing) insert(app, 'listings', listingRow(listing));
  else if (found) remove(app, 'listings', found.id);
  const said = {
    member: member.id,
    kind: 'found-by-members',
    given: listed,
    at: now,
    by: member.id,
  } as const;
  insert(app, 'consents', consentRow(said));
  context.note(member.id, { listed });
  context.changed('my-page', member.id);
  return accept(null);
}
