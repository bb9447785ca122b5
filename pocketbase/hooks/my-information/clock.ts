/**
 * Erases those who asked for it once their membership is over, takes a kept name away when its time has come, and lets go
 * of addresses whose link nobody opened.
 */
import { erasureIsDue, nameIsDue } from '../../../src/domain/my-information/index.ts';
import { findMember } from '../kit/callers.ts';
import { runForClock } from '../kit/clock.ts';
import { dateText } from '../kit/engine.ts';
import { forget } from '../kit/forget.ts';
import { erase, eraseName, openErasures } from './erasures.ts';

export default function eraseDue(): void {
  const now = platform.now();
  for (const open of openErasures($app)) {
    const member = findMember($app, open.erasure.member);
    if (member && erasureIsDue(open.erasure, member, now))
      runForClock('my-information/erase', (context) => erase(context, open, member));
    else if (nameIsDue(open.erasure, now))
      runForClock('my-information/erase-name', (context) => eraseName(context, open));
  }
  runForClock('my-information/forget', ({ app }) =>
    forget(app, 'email_changes', 'expiresAt <= {:now}', { now: dateText(now) }),
  );
}
