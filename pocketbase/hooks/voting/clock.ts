/**
 * What the clock does for votes, every minute: opens those whose time has come, closes those whose time is over,
 * reminds on the last day, and tells of a vote that was missed. Each in a transaction of its own, and each motion looked at
 * by itself, so that one that fails, or cannot even be read, holds up no other.
 */
import type { Id, Instant } from '../../../src/domain/kernel/index.ts';
import { closingIsDue, motionState, openingIsDue, reminderIsDue } from '../../../src/domain/voting/index.ts';
import { doForClock, runForClock } from '../kit/clock.ts';
import type { Context } from '../kit/context.ts';
import { remind, tellMissed, wasTold } from './letters.ts';
import { findMotion, unfinishedMotions } from './motions-read.ts';
import { close, open } from './steps.ts';

export default function runDueVotes(): void {
  const now = platform.now();
  for (const id of unfinishedMotions($app)) {
    doForClock(`voting/look ${id}`, () => {
      const due = dueFor(id, now);
      if (due) runForClock(`voting/${due.task}`, due.work);
    });
  }
}

interface DueTask {
  readonly task: 'open-vote' | 'close-vote' | 'remind' | 'tell-missed';
  readonly work: (context: Context) => void;
}

/** What is to be done about a motion now; null when there is nothing, as with a draft that members were not told of. */
function dueFor(id: Id, now: Instant): DueTask | null {
  const found = findMotion($app, id, now);
  if (!found) return null;
  if (openingIsDue(found, now)) {
    return { task: 'open-vote', work: (context) => orThrow(open(context, id, 'clock')) };
  }
  if (closingIsDue(found, now)) {
    return { task: 'close-vote', work: (context) => orThrow(close(context, id, 'clock')) };
  }
  if (reminderIsDue(found, now) && !wasTold($app, id, 'closes')) {
    return { task: 'remind', work: (context) => remind(context, found) };
  }
  if (motionState(found, now) === 'missed') {
    return { task: 'tell-missed', work: (context) => tellMissed(context, found) };
  }
  return null;
}

function orThrow(result: {
  readonly ok: boolean;
  readonly refusals?: readonly { readonly code: string }[];
}): void {
  if (!result.ok) throw new Error(result.refusals?.map(({ code }) => code).join(', ') ?? 'refused');
}
