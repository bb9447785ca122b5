/** A member's statement of one period, as they see it: their own lines, with the other person's name and no id. */
import { spanOf, statementOver, type Period } from '../../../src/domain/time-bank/index.ts';
import type { SeenStatement } from '../../../src/queries/time-bank.ts';
import type { Readable } from '../kit/engine.ts';
import { balanceBefore, postingsIn, type HelpPosting } from './ledger.ts';

function seenHelp({ posting, help }: HelpPosting, account: string): SeenStatement['rows'][number]['help'] {
  if (help === null || posting.kind === 'reversal') return null;
  const gave = posting.credit === account;
  return { gave, name: gave ? help.receiverName : help.giverName, kindOfHelp: help.kindOfHelp };
}

export function statementOf(app: Readable, account: string, period: Period): SeenStatement {
  const { from, to, fromAt, untilAt } = spanOf(period);
  const moved = postingsIn(app, account, fromAt, untilAt);
  const of = { account, from, to, openingMinutes: balanceBefore(app, account, fromAt) };
  const { rows, ...sums } = statementOver(
    of,
    moved.map(({ posting }) => posting),
  );
  return {
    period,
    openingMinutes: sums.openingMinutes,
    earnedMinutes: sums.earnedMinutes,
    paidMinutes: sums.paidMinutes,
    closingMinutes: sums.closingMinutes,
    rows: rows.map(({ at, kind, minutes, balanceMinutes }, place) => ({
      at,
      kind,
      minutes,
      balanceMinutes,
      help: seenHelp(moved[place]!, account),
    })),
  };
}
