/** What confirming, saying that it is wrong and taking back have in common: the exchange, its people, its answer. */
import { refusal, type Refusal } from '../../../src/domain/kernel/index.ts';
import type { AnswerHelp } from '../../../src/domain/time-bank/index.ts';
import type { MemberContext } from '../kit/context.ts';
import { accountOfMember, findAccount } from './accounts.ts';
import { findAnswer, findExchange } from './entries.ts';

/**
 * What the rules need to know about an exchange. A person who is neither giver nor receiver hears the same as for
 * one that does not exist.
 */
export function answering(exchangeId: string, { app, caller, now }: MemberContext): AnswerHelp | Refusal {
  const own = accountOfMember(app, caller.member.id);
  const exchange = own && findExchange(app, exchangeId, own.id);
  if (!exchange) return refusal('exchange-unknown');
  const giver = findAccount(app, exchange.giver);
  const receiver = findAccount(app, exchange.receiver);
  if (!giver || !receiver) throw new Error(`An exchange without its accounts: ${exchangeId}`);
  const by = caller.member.id;
  return { exchange, answered: findAnswer(app, exchangeId), giver, receiver, by, now };
}

/** The open pages of both people look again. */
export function bothLook(
  { changed }: MemberContext,
  { giver, receiver }: Pick<AnswerHelp, 'giver' | 'receiver'>,
): void {
  for (const { member } of [giver, receiver]) if (member !== null) changed('time-bank', member);
}
