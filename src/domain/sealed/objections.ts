// Objections to the roll. After the close everybody on the roll reads "the roll says you voted" or "did not", and may say
// that this is wrong before anything is opened. The chair or the secretary answers. One that is right makes the vote void:
// nobody is added later, so the vote is held again.

import { onlyRefusals, refusal, settle, type Result } from '../kernel/index.ts';
import type { SealedState } from './course.ts';

/** What is wrong: I voted and the roll says no; I did not vote and it says yes. */
export const objectionReasons = ['i-voted', 'i-did-not-vote', 'something-else'] as const;
export type ObjectionReason = (typeof objectionReasons)[number];

export interface ObjectToRoll {
  readonly state: SealedState;
  readonly onRoll: boolean;
  /** True when this person objected before. */
  readonly objected: boolean;
}

/** Refuses `not-on-roll`, `no-objections-now`, `objected-already`. */
export function objectToRoll({ state, onRoll, objected }: ObjectToRoll): Result<null> {
  const refusals = onlyRefusals([
    onRoll ? null : refusal('not-on-roll'),
    state === 'objections' ? null : refusal('no-objections-now'),
    objected ? refusal('objected-already') : null,
  ]);
  return settle(refusals, () => null);
}

/** Refuses `no-objections-now`, `objection-answered`, `objection-own`. Nobody answers their own. */
export function answerObjection(asked: {
  readonly state: SealedState;
  readonly answered: boolean;
  readonly own: boolean;
}): Result<null> {
  const open = asked.state === 'objections' || asked.state === 'answers-due';
  const refusals = onlyRefusals([
    open ? null : refusal('no-objections-now'),
    asked.answered ? refusal('objection-answered') : null,
    asked.own ? refusal('objection-own') : null,
  ]);
  return settle(refusals, () => null);
}
