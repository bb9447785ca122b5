/** One entry, for one of its two people. For everybody else it is as if it did not exist. */
import { accept, refusal, refuse } from '../../../src/domain/kernel/index.ts';
import { entrySeenBy } from '../../../src/domain/time-bank/index.ts';
import { timeBank } from '../../../src/queries/index.ts';
import { memberQuery } from '../kit/context.ts';
import { rulebookNow } from '../kit/rulebooks.ts';
import { accountOfMember, balanceOf } from './accounts.ts';
import { findAnswer, findExchange } from './entries.ts';

export default memberQuery(timeBank.entry, ({ id }, { app, now, caller }) => {
  const account = accountOfMember(app, caller.member.id)?.id ?? null;
  const exchange = account === null ? null : findExchange(app, id, account);
  const seen =
    exchange &&
    entrySeenBy({
      account,
      exchange,
      answered: findAnswer(app, id),
      rulebook: rulebookNow({ app, now }),
      now,
    });
  if (!seen || account === null) return refuse([refusal('exchange-unknown')]);
  return accept({ entry: seen, balanceMinutes: balanceOf(app, account) });
});
