/**
 * What the clock does for a vote whose key tellers hold: it reminds of a key that is missing, notes a fixed box outside the
 * data, and calls the tellers to open it, again each week (those who count papers before that). It never opens one: only two tellers can.
 */
import type { Id, Instant } from '../../../src/domain/kernel/index.ts';
import {
  callIsDue,
  isVoid,
  keyIsReady,
  keyReminderFrom,
  type SealedState,
} from '../../../src/domain/sealed/index.ts';
import { motionState } from '../../../src/domain/voting/index.ts';
import { momentWords } from '../../../src/lib/format.ts';
import { runForClock } from '../kit/clock.ts';
import { callCounters } from '../papers/call-counters.ts';
import { deskHolders } from '../voting/desk-holders.ts';
import { recordAct, tellersOf } from './acts.ts';
import { boxReady, keyDue, keysAddress } from './mail.ts';
import type { FoundVote } from './votes-read.ts';

/** True when all is done that there is for now; false when the vote goes on as any other: it is void, or to be destroyed. */
export function callTellers(found: FoundVote, state: SealedState, now: Instant): boolean {
  if (state === 'collecting') {
    if (motionState(found, now) === 'notice') remindOfKey(found, now);
    return true;
  }
  if (state === 'destroying' || state === 'done') return false;
  const ours = platform.sealedNote(found.keyId, found.box!.digest);
  if (state === 'count-due' && ours) callCounters(found, now);
  if (state !== 'opening-due' && (state !== 'count-due' || ours)) return true;
  // Void, or an older database that was put back: nothing is opened.
  if (isVoid(found.course) || !ours) return false;
  callToOpen(found, now);
  return true;
}

function remindOfKey({ motion, title }: FoundVote, now: Instant): void {
  if (now < keyReminderFrom(motion.opensAt)) return;
  const course = tellersOf($app, motion.id);
  if (!course || course.remindedAt !== null || keyIsReady(course)) return;
  runForClock('sealed/key-due', (context) => {
    recordAct(context, motion.id, 'key-reminded');
    const told: Id[] = [...new Set([...course.tellers, ...deskHolders(context)])];
    context.sendToMembers(told, (address) =>
      keyDue(address, {
        title: title[address.language],
        opens: momentWords(address.language, motion.opensAt),
        link: keysAddress(address.language, motion.id),
      }),
    );
  });
}

function callToOpen({ motion, title }: FoundVote, now: Instant): void {
  const course = tellersOf($app, motion.id);
  if (!course || !callIsDue(course.calledAt, now)) return;
  runForClock('sealed/box-ready', (context) => {
    recordAct(context, motion.id, 'tellers-called');
    // The chair and the secretary hear of it when a week went by.
    const others = course.calledAt === null ? [] : deskHolders(context);
    context.sendToMembers([...new Set([...course.tellers, ...others])], (address) =>
      boxReady(address, { title: title[address.language], link: keysAddress(address.language, motion.id) }),
    );
    context.changed('votes');
  });
}
