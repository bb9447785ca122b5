/** A member writes down help that they gave. Nothing moves until the other person confirms it. */
import { timeBank } from '../../../src/commands/index.ts';
import { accept } from '../../../src/domain/kernel/index.ts';
import {
  letterIsDue,
  lettersCountFrom,
  loggableSince,
  logHelp,
  mayBeChosen,
  runOutBefore,
  type TimeAccount,
  type TimeBankRulebook,
} from '../../../src/domain/time-bank/index.ts';
import { findMember } from '../kit/callers.ts';
import { memberVerb, type MemberContext } from '../kit/context.ts';
import { rulebookNow } from '../kit/rulebooks.ts';
import { findListing } from '../membership/listings.ts';
import { accountOfMember } from './accounts.ts';
import { bothLook } from './answering.ts';
import { becameBetween, countWaiting, saveExchange, standingBetween } from './entries.ts';
import { askReceiver } from './mail.ts';

function mayChoose({ app, caller, now }: MemberContext, id: string, account: TimeAccount | null): boolean {
  const member = findMember(app, id);
  const listing = member && (findListing(app, id)?.listing ?? null);
  return member !== null && mayBeChosen(caller.member.id, member, listing, account, now);
}

function loggedBefore(
  { app, now }: MemberContext,
  giver: TimeAccount | null,
  receiver: TimeAccount | null,
  rulebook: TimeBankRulebook,
) {
  if (giver === null || receiver === null) return { before: [], waiting: 0 };
  return {
    before: standingBetween(app, giver.id, receiver.id, loggableSince(rulebook, now)),
    waiting: countWaiting(app, giver.id, receiver.id, runOutBefore(rulebook, now)),
  };
}

export default memberVerb(timeBank.logHelp, ({ memberId, another, ...entry }, context) => {
  const { app, caller, now } = context;
  const rulebook = rulebookNow(context);
  const giver = accountOfMember(app, caller.member.id);
  const receiver = accountOfMember(app, memberId);
  const logged = logHelp({
    entry,
    logger: caller.member.id,
    giver,
    receiver,
    receiverMayBeChosen: mayChoose(context, memberId, receiver),
    ...loggedBefore(context, giver, receiver, rulebook),
    another,
    rulebook,
    now,
  });
  if (!logged.ok) return logged;
  const { giver: from, receiver: to } = logged.value;
  const today = becameBetween(app, from, to, lettersCountFrom(now));
  const exchangeId = saveExchange(app, logged.value);
  context.note(exchangeId, { minutes: logged.value.minutes });
  if (letterIsDue(today)) askReceiver(context, memberId, exchangeId, entry.minutes);
  bothLook(context, { giver: giver!, receiver: receiver! });
  return accept({ exchangeId });
});
