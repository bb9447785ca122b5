/**
 * What the clock does for papers that are to be counted: it calls those whose office that is, and again each week until two
 * have counted the same, then with the chair and the secretary. Where nobody holds such an office these hear of it at once.
 */
import { duties } from '../../../src/domain/membership/index.ts';
import { callIsDue, lastCalled } from '../../../src/domain/sealed/index.ts';
import type { Instant } from '../../../src/domain/kernel/index.ts';
import { runForClock } from '../kit/clock.ts';
import { holdersOf } from '../kit/office-holders.ts';
import { actsOf, recordAct } from '../sealed/acts.ts';
import type { FoundVote } from '../sealed/votes-read.ts';
import { deskHolders } from '../voting/desk-holders.ts';
import { papersAddress, papersToCount } from './mail.ts';

export function callCounters({ motion, title }: FoundVote, now: Instant): void {
  const last = lastCalled(actsOf($app, motion.id), 'counters-called');
  if (!callIsDue(last, now)) return;
  runForClock('papers/to-count', (context) => {
    recordAct(context, motion.id, 'counters-called');
    const counters = holdersOf(context.app, duties.countingPapers, now).map(({ member }) => member.id);
    const others = last === null && counters.length > 0 ? [] : deskHolders(context);
    context.sendToMembers([...new Set([...counters, ...others])], (address) =>
      papersToCount(address, {
        title: title[address.language],
        link: papersAddress(address.language, motion.id),
      }),
    );
    context.changed('votes');
  });
}
