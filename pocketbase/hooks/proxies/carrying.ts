/**
 * A meeting that was put off goes on another day: proxies hold for that day too, as they were written. The items that were
 * done are not on its agenda, so that the others have other numbers. Whoever said no has said so for that day as well.
 */
import type { Id } from '../../../src/domain/kernel/index.ts';
import { renumbered } from '../../../src/domain/proxies/index.ts';
import type { MemberContext } from '../kit/context.ts';
import { dateText, insert } from '../kit/engine.ts';
import { givingsOf } from './proxies-read.ts';

export function carryProxies(
  { app, now, caller }: MemberContext,
  { from, to, skipped }: { readonly from: Id; readonly to: Id; readonly skipped: number },
): void {
  const carried = givingsOf(app, from).filter(({ end }) => end === null || end.how === 'declined');
  carried.forEach(({ giver, holder, directions, paper, receivedOn, end }, at) => {
    const giving = insert(app, 'proxy_givings', {
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
    if (end) insert(app, 'proxy_ends', { giving, how: end.how, by: holder, at: dateText(end.at) });
  });
}
