/** Whom somebody helps, and who asked them to. A member who has left is helped no more and is not shown. */
import { accept } from '../../../src/domain/kernel/index.ts';
import { isMemberAt } from '../../../src/domain/membership/index.ts';
import { invitationIsOver, isOpen } from '../../../src/domain/supporters/index.ts';
import { supporters } from '../../../src/queries/index.ts';
import { findMember } from '../kit/callers.ts';
import { accountQuery } from '../kit/context.ts';
import { supportsWhere } from '../kit/supports.ts';

export default accountQuery(supporters.helping, (_, { app, now, caller }) => {
  const all = supportsWhere(app, "account = {:account} AND endedAt = ''", { account: caller.accountId });
  const open = all.filter((support) => isOpen(support, now) && !invitationIsOver(support, now));
  return accept({
    helping: open.flatMap(({ id, member, abilities, acceptedAt }) => {
      const helped = findMember(app, member);
      if (!helped || !isMemberAt(helped, now)) return [];
      return [{ id, member, name: helped.displayName, abilities, accepted: acceptedAt !== null }];
    }),
  });
});
