/** What the clock does for signing in: forgets requests that are over. */
import { runForClock } from '../kit/clock.ts';
import { forgetOldRequests } from './requests.ts';

export default function forget(): void {
  runForClock('sign-in/forget', ({ app, now }) => forgetOldRequests(app, now));
}
