/**
 * What the clock does for votes, every minute: opens those whose time has come, closes those whose time is over, reminds
 * on the last day, and tells of a vote that was missed (domain/voting, `dueStep`). Each in a transaction of its own, and
 * each motion looked at by itself, so that one that fails, or cannot even be read, holds up no other.
 */
import type { Id, Instant } from '../../../src/domain/kernel/index.ts';
import { dueStep, type DueStep } from '../../../src/domain/voting/index.ts';
import { doForClock, runForClock } from '../kit/clock.ts';
import type { Context } from '../kit/context.ts';
import { keyIsMissing } from '../sealed/prepare.ts';
import { lettersTold, remind, tellMissed, unsayMissed } from './letters.ts';
import { findMotion, unfinishedMotions, type FoundMotion } from './motions-read.ts';
import { close, open } from './steps.ts';

export default function runDueVotes(): void {
  const now = platform.now();
  for (const id of unfinishedMotions($app, now)) {
    doForClock(`voting/look ${id}`, () => {
      const due = dueFor(id, now);
      if (due) runForClock(taskOf[due.step], (context) => work[due.step](context, due.found));
    });
  }
}

/** The name under which the history has each step: opening and closing are the same as by hand. */
const taskOf: Record<DueStep, string> = {
  open: 'voting/open-vote',
  close: 'voting/close-vote',
  remind: 'voting/remind',
  'tell-missed': 'voting/tell-missed',
  'unsay-missed': 'voting/unsay-missed',
};

/** What each step does, in a transaction of its own. */
const work: Record<DueStep, (context: Context, found: FoundMotion) => void> = {
  open: (context, { motion }) => orThrow(open(context, motion.id, 'clock')),
  close: (context, { motion }) => orThrow(close(context, motion.id, 'clock')),
  remind,
  'tell-missed': tellMissed,
  'unsay-missed': unsayMissed,
};

interface DueTask {
  readonly step: DueStep;
  readonly found: FoundMotion;
}

/** What is to be done about a motion now; null when there is nothing, as with a draft that members were not told of. */
function dueFor(id: Id, now: Instant): DueTask | null {
  const found = findMotion($app, id, now);
  const step = found && dueStep(found, lettersTold($app, id), now);
  // It waits for the key of its tellers: the page says until when it can.
  if (found && step === 'open' && keyIsMissing($app, found.motion)) return null;
  return found && step && { step, found };
}

function orThrow(result: {
  readonly ok: boolean;
  readonly refusals?: readonly { readonly code: string }[];
}): void {
  if (!result.ok) throw new Error(result.refusals?.map(({ code }) => code).join(', ') ?? 'refused');
}
