/**
 * What the clock does for messages: letters to many that a stop of the server left over, digests when their hour has come, a letter by post for what must reach a person and
 * could not be e-mailed, and what is old goes.
 */
import { digestUntil, keepMessagesFrom, type DigestPace } from '../../../src/domain/messages/index.ts';
import { doForClock, runForClock } from '../kit/clock.ts';
import { dateText } from '../kit/engine.ts';
import { forget } from '../kit/forget.ts';
import { writeSendings } from '../kit/transaction.ts';
import { AT_ONCE, waitingFor, writeDigests } from './digests.ts';
import { anyToPost, postWhatFailed } from './failed.ts';

/** Transactions that one minute gives to digests; the next minute goes on. */
const MOST = 80;

function sendDigests(pace: DigestPace): void {
  const until = digestUntil(pace, platform.now());
  if (until === null) return;
  for (let turn = 0; turn < MOST; turn += 1) {
    const members = waitingFor($app, pace, until);
    if (members.length > 0)
      runForClock(`messages/${pace}-digest`, (context) => {
        writeDigests(context, members, pace, until);
      });
    if (members.length < AT_ONCE) return;
  }
}

export default function runDueMessages(): void {
  writeSendings();
  for (const pace of ['daily', 'weekly'] as const)
    doForClock(`messages/${pace}-digest`, () => sendDigests(pace));
  doForClock('messages/look-for-failed', () => {
    if (anyToPost($app, platform.now())) runForClock('messages/post-failed', postWhatFailed);
  });
  runForClock('messages/forget', ({ app, now }) => {
    const from = keepMessagesFrom(now);
    forget(app, 'notices', 'at < {:before}', { before: dateText(from.notices) });
    forget(app, 'letters_due', "printedAt != '' AND printedAt < {:before}", {
      before: dateText(from.posted),
    });
  });
}
