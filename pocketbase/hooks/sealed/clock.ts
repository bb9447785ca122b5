/**
 * What the clock does for secret votes, every minute: says the turnout at each full hour, notes a fixed box beside its key,
 * opens a box whose time for objections is over, and destroys what is left of it. One that fails holds up no other.
 */
import { HOUR, type Id, type Instant } from '../../../src/domain/kernel/index.ts';
import { sealedState, tensOf, type SealedState } from '../../../src/domain/sealed/index.ts';
import { motionState } from '../../../src/domain/voting/index.ts';
import { instantOf } from '../../../src/records/row.ts';
import { doForClock, runForClock } from '../kit/clock.ts';
import { dateText, execute, insert, row, type App } from '../kit/engine.ts';
import { callCounters } from '../papers/call-counters.ts';
import { mayCount } from '../papers/counting.ts';
import { votedSoFar } from '../papers/settling.ts';
import { callTellers } from './call-tellers.ts';
import { destroy, openBox } from './opening.ts';
import { findVote, unfinishedVotes, type FoundVote } from './votes-read.ts';

/** The box is fixed, and nothing can be opened yet. */
const WAITING: readonly SealedState[] = ['objections', 'answers-due', 'count-due'];

export default function runDueSecretVotes(): void {
  const now = platform.now();
  for (const id of unfinishedVotes($app, now)) doForClock(`sealed/look ${id}`, () => lookAt(id, now));
}

function lookAt(id: Id, now: Instant): void {
  const found = findVote($app, id, now);
  if (!found || found === 'open') return;
  if (motionState(found, now) === 'open') sayTurnout(found, now);
  const state = sealedState(found.course, now);
  if (found.keyHolder === 'tellers' && callTellers(found, state, now)) return;
  if (state === 'collecting') return;
  const ours = !WAITING.includes(state) || platform.sealedFix(found.keyId, found.box!.digest);
  // No key opens this box, so that nobody needs to count its papers: an older database was put back.
  if (state === 'count-due' && ours && mayCount(found.keyId)) callCounters(found, now);
  const opens = state === 'opening-due' || (state === 'count-due' && !(ours && mayCount(found.keyId)));
  if (opens) runForClock('sealed/open-box', (context) => openBox(context, found));
  if (state === 'destroying') destroy(found);
  // What was just opened is destroyed in the same minute.
  if (opens) {
    const opened = findVote($app, id, now);
    if (opened && opened !== 'open' && sealedState(opened.course, now) === 'destroying') destroy(opened);
  }
}

/** At each full hour: how many whole tens have voted. Between the hours nothing is said, so that no single vote shows. */
function sayTurnout({ motion, opening }: FoundVote, now: Instant): void {
  const hour = now - (now % HOUR);
  if (hour < opening!.at) return;
  const last = lastTurnout($app, motion.id);
  if (last !== null && last >= hour) return;
  runForClock('sealed/turnout', ({ app }) => {
    const values = { tens: tensOf(votedSoFar(app, motion.id)), at: dateText(hour) };
    if (last === null) insert(app, 'sealed_turnouts', { motion: motion.id, ...values });
    else
      execute(app, 'UPDATE sealed_turnouts SET tens = {:tens}, at = {:at} WHERE motion = {:motion}', {
        ...values,
        motion: motion.id,
      });
  });
}

function lastTurnout(app: App, motion: Id): Instant | null {
  const sql = 'SELECT at FROM sealed_turnouts WHERE motion = {:motion}';
  return instantOf(row(app, sql, { motion }, { at: '' } as const)?.at ?? '');
}
