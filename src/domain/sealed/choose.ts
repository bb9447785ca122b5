// Choosing a secret vote for a motion: the secretary or the chair, once members were told of it and before its vote opens.
// It cannot be taken back: members who were told that a vote is secret must not find it open.

import { onlyRefusals, refusal, settle, type Result } from '../kernel/index.ts';
import type { MotionState } from '../voting/index.ts';
import type { SealedRulebook } from './rules.ts';

export interface ChooseSecret {
  readonly state: MotionState;
  readonly ballot: 'open' | 'secret';
  readonly rulebook: SealedRulebook;
}

/** Refuses `vote-already-secret`, `vote-already-open`, `no-secret-rule`. */
export function chooseSecret({ state, ballot, rulebook }: ChooseSecret): Result<null> {
  const refusals = onlyRefusals([
    ballot === 'secret' ? refusal('vote-already-secret') : null,
    state === 'notice' ? null : refusal('vote-already-open'),
    rulebook.sealed ? null : refusal('no-secret-rule'),
  ]);
  return settle(refusals, () => null);
}
