// Help with a secret vote. A voter who is helped says by whom; it is noted who helped, never what was chosen. A helper whom
// several name is shown to the chair and the secretary, and another helper, the phone or paper is offered; nobody is
// refused: people who share a home share their helpers.

import { onlyRefusals, refusal, type Refusal } from '../kernel/index.ts';

/** From this request on the same helper is pointed out. */
const OFTEN = 3;

/** True when a helper was named so often in one vote that another way is offered. */
export function helpsOften(times: number): boolean {
  return times >= OFTEN;
}

/** Why help cannot be noted now: `not-on-roll`, `vote-not-open`, `vote-closed`. */
export function whyNoHelpNow(asked: {
  readonly onRoll: boolean;
  readonly opened: boolean;
  readonly closed: boolean;
}): Refusal[] {
  return onlyRefusals([
    asked.onRoll ? null : refusal('not-on-roll'),
    asked.opened ? null : refusal('vote-not-open'),
    asked.closed ? refusal('vote-closed') : null,
  ]);
}
