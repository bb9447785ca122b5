/** A member says whether other members may find their name. */
import { membership } from '../../../src/commands/index.ts';
import { accept } from '../../../src/domain/kernel/index.ts';
import { setListing } from '../../../src/domain/membership/index.ts';
import { listingRow } from '../../../src/records/membership.ts';
import { memberVerb } from '../kit/context.ts';
import { insert, remove } from '../kit/engine.ts';
import { findListing } from './listings.ts';

export default memberVerb(membership.setListing, ({ listed }, context) => {
  const { app, caller, now } = context;
  const { member } = caller;
  const found = findListing(app, member.id);
  const change = setListing({ member, current: found && found.listing, listed, now });
  if (!change.ok) return change;
  const { changed, listing } = change.value;
  if (changed && listing) insert(app, 'listings', listingRow(listing));
  if (changed && found && !listing) remove(app, 'listings', found.id);
  if (changed) {
    context.note(member.id, { listed });
    context.changed('my-page', member.id);
  }
  return accept({ listed });
});
