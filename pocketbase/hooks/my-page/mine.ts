/** Gathers what every feature says is next for the member who asks. It reads only what is theirs. */
import { next } from 'virtual:hooks';
import { accept } from '../../../src/domain/kernel/index.ts';
import { officesAt } from '../../../src/domain/membership/index.ts';
import { nextUp } from '../../../src/domain/next/index.ts';
import { myPage } from '../../../src/queries/index.ts';
import { memberQuery } from '../kit/context.ts';

export default memberQuery(myPage.mine, (_, looking) => {
  const { caller, now } = looking;
  const { member, offices } = caller;
  return accept({
    member: { id: member.id, displayName: member.displayName },
    next: nextUp(next.flatMap((cardsOf) => cardsOf(looking))),
    offices: officesAt(offices, member, now),
  });
});
