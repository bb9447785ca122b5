/**
 * What is kept for signing in, for letters and for second askings is taken away when it is of no more use. A letter to
 * an unknown address goes at one age, whether anybody could have got it or not: its going tells nothing.
 */
import { keepFrom } from '../../../src/domain/sign-in/index.ts';
import { runForClock } from '../kit/clock.ts';
import { dateText } from '../kit/engine.ts';
import { forget } from '../kit/forget.ts';

/** More than all households together can ask for in a minute. */
const MANY = 50_000;

export default function forgetOld(): void {
  runForClock('sign-in/forget', ({ app, now }) => {
    const from = keepFrom(now);
    const over = { before: dateText(now) };
    forget(app, 'passkey_challenges', 'expiresAt < {:before}', over, MANY);
    forget(app, 'devices', "isKnown = FALSE AND endsAt != '' AND endsAt < {:before}", over);
    forget(app, 'sign_in_requests', 'expiresAt < {:before}', { before: dateText(from.requestsEnded) });
    forget(app, 'outbox', 'deliver = FALSE AND queuedAt < {:before}', {
      before: dateText(from.strangersLetters),
    });
    forget(app, 'outbox', 'deliver = TRUE AND queuedAt < {:before}', { before: dateText(from.letters) });
    forget(app, 'idempotency_keys', "account != 'anyone' AND at < {:before}", {
      before: dateText(from.answers),
    });
    const strangers = dateText(from.strangersAnswers);
    forget(app, 'idempotency_keys', "account = 'anyone' AND at < {:before}", { before: strangers }, MANY);
  });
}
