/** A member says whether other members may find their name. */
import { membership } from '../../../src/commands/index.ts';
import { accept } from '../../../src/domain/kernel/index.ts';
import { setListing, type GroupKey } from '../../../src/domain/membership/index.ts';
import { memberVerb } from '../kit/context.ts';
import { dateText, insert, neededInstant, remove, row } from '../kit/engine.ts';

const shape = { id: '', displayName: '', groupKey: '', sinceAt: '' } as const;

export default memberVerb(membership.setListing, ({ listed }, context) => {
  const { app, caller, now } = context;
  const member = caller.member.id;
  const found = row(
    app,
    'SELECT id, displayName, groupKey, sinceAt FROM listings WHERE member = {:member}',
    { member },
    shape,
  );
  const current = found && {
    member,
    displayName: found.displayName,
    groupKey: found.groupKey as GroupKey,
    sinceAt: neededInstant(found.sinceAt),
  };
  const change = setListing({ member: caller.member, current, listed, now });
  if (!change.ok) return change;
  const { changed, listing } = change.value;
  if (changed && listing) insert(app, 'listings', { ...listing, sinceAt: dateText(listing.sinceAt) });
  if (changed && found && !listing) remove(app, 'listings', found.id);
  if (changed) context.note(member, { listed });
  return accept({ listed });
});
