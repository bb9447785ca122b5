/** Gathers what every feature says is next for the member who asks, and what they chose. It reads only what is theirs. */
import { next } from 'virtual:hooks';
import { accept } from '../../../src/domain/kernel/index.ts';
import { officesAt } from '../../../src/domain/membership/index.ts';
import { nextUp } from '../../../src/domain/next/index.ts';
import { myPage } from '../../../src/queries/index.ts';
import { memberQuery } from '../kit/context.ts';
import { findListing } from '../membership/listings.ts';

export default memberQuery(myPage.mine, (_, looking) => {
  const { app, caller, now } = looking;
  const { member, language, offices } = caller;
  return accept({
    member: { id: member.id, displayName: member.displayName },
    next: nextUp(next.flatMap((cardsOf) => cardsOf(looking))),
    listed: findListing(app, member.id) !== null,
    language,
    offices: officesAt(offices, member, now),
  });
});
