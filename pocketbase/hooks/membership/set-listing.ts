/** A member says whether other members may find their name. */
import { membership } from '../../../src/commands/index.ts';
import { accept } from '../../../src/domain/kernel/index.ts';
import { memberVerb } from '../kit/context.ts';
import { list } from './listings.ts';

export default memberVerb(membership.setListing, ({ listed }, context) => {
  const done = list(context, listed);
  return done.ok ? accept({ listed }) : done;
});
