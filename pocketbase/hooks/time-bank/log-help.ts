/** A member writes down help that they gave. Nothing moves until the other person confirms it. */
import { timeBank } from '../../../src/commands/index.ts';
import { accept } from '../../../src/domain/kernel/index.ts';
import { mayBeFound, type GroupKey, type Listing } from '../../../src/domain/membership/index.ts';
import { logHelp } from '../../../src/domain/time-bank/index.ts';
import { addressOf, findMember } from '../kit/callers.ts';
import { memberVerb, type MemberContext } from '../kit/context.ts';
import { neededInstant, type App } from '../kit/engine.ts';
import { pageAddress } from '../kit/outbox.ts';
import { rulebookNow } from '../kit/rulebooks.ts';
import { accountOfMember, listingOf, saveExchange } from './records.ts';

function agreedToBeFound(app: App, id: string, now: number): boolean {
  const member = findMember(app, id);
  const listed = listingOf(app, id);
  if (!member || !listed) return false;
  const listing: Listing = {
    member: id,
    displayName: listed.displayName,
    groupKey: listed.groupKey as GroupKey,
    sinceAt: neededInstant(listed.sinceAt),
  };
  return mayBeFound(member, listing, now);
}

function tellReceiver(
  { app, send }: MemberContext,
  member: string,
  giverName: string,
  minutes: number,
): void {
  const address = addressOf(app, member);
  if (!address) return;
  const link = pageAddress(address.language, '/time-bank/');
  send({
    ...address,
    template: 'help-to-confirm',
    params: { name: giverName, count: minutes, link },
    deliver: true,
  });
}

export default memberVerb(timeBank.logHelp, ({ memberId, ...entry }, context) => {
  const { app, caller, now } = context;
  const logged = logHelp({
    entry,
    logger: caller.member.id,
    giver: accountOfMember(app, caller.member.id),
    receiver: accountOfMember(app, memberId),
    receiverMayBeFound: agreedToBeFound(app, memberId, now),
    rulebook: rulebookNow(now),
    now,
  });
  if (!logged.ok) return logged;
  const exchangeId = saveExchange(app, logged.value);
  context.note(exchangeId, { minutes: logged.value.minutes });
  tellReceiver(context, memberId, caller.member.displayName, entry.minutes);
  return accept({ exchangeId });
});
