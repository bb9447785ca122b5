/** What the clock does for votes, every minute: open those whose time has come, close those whose time is over. */
import { motionState, openingIsDue } from '../../../src/domain/voting/index.ts';
import { runForClock } from '../kit/clock.ts';
import { findOpening, unfinishedMotions } from './records.ts';
import { close, open } from './steps.ts';

/** Each vote in a transaction of its own, so that one that cannot open holds up no other. */
export default function runDueVotes(): void {
  const now = platform.now();
  for (const motion of unfinishedMotions($app)) {
    const opening = findOpening($app, motion.id);
    if (openingIsDue(motion, opening, now)) {
      runForClock('voting/open-vote', (context) => orThrow(open(context, motion.id, 'clock')));
    } else if (motionState(motion, opening, null, now) === 'closing-due') {
      runForClock('voting/close-vote', (context) => orThrow(close(context, motion.id, 'clock')));
    }
  }
}

function orThrow(result: {
  readonly ok: boolean;
  readonly refusals?: readonly { readonly code: string }[];
}): void {
  if (!result.ok) throw new Error(result.refusals?.map(({ code }) => code).join(', ') ?? 'refused');
}
