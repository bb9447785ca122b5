/** Gathers what every feature says is next for the member who asks; for a supporter, what they may see of it. */
import { next } from 'virtual:hooks';
import { accept } from '../../../src/domain/kernel/index.ts';
import { officesAt } from '../../../src/domain/membership/index.ts';
import { nextUp } from '../../../src/domain/next/index.ts';
import { cardsFor } from '../../../src/domain/supporters/index.ts';
import { myPage } from '../../../src/queries/index.ts';
import { memberQuery } from '../kit/context.ts';

export default memberQuery(myPage.mine, (_, looking) => {
  const { caller, now } = looking;
  const { member, offices, supporter } = caller;
  const cards = next.flatMap((cardsOf) => cardsOf(looking));
  return accept({
    member: { id: member.id, displayName: member.displayName },
    next: nextUp(supporter ? cardsFor(cards, supporter.abilities) : cards),
    offices: officesAt(offices, member, now),
  });
});
