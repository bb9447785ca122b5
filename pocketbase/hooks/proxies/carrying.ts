/**
 * A meeting that was put off goes on another day: proxies hold for that day too, as they were written. The items that were
 * done are not on its agenda, so that the others have other numbers.
 */
import type { Id } from '../../../src/domain/kernel/index.ts';
import { renumbered, standing } from '../../../src/domain/proxies/index.ts';
import type { MemberContext } from '../kit/context.ts';
import { dateText, insert } from '../kit/engine.ts';
import { givingsOf } from './proxies-read.ts';

export function carryProxies(
  { app, now, caller }: MemberContext,
  { from, to, skipped }: { readonly from: Id; readonly to: Id; readonly skipped: number },
): void {
  standing(givingsOf(app, from)).forEach(({ giver, holder, directions, paper, receivedOn }, at) => {
    insert(app, 'proxy_givings', {
      meeting: to,
      number: at + 1,
      giver,
      holder,
      directions: renumbered(directions, skipped),
      written: paper ? 'paper' : 'page',
      receivedOn,
      by: caller.member.id,
      at: dateText(now),
    });
  });
}
