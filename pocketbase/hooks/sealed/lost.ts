/** When two people may declare that a box cannot be opened: after its close, and before it was. */
import type { Instant } from '../../../src/domain/kernel/index.ts';
import { sealedState } from '../../../src/domain/sealed/index.ts';
import type { FoundVote } from './votes-read.ts';

export const mayBeDeclaredLost = (found: FoundVote, now: Instant): boolean =>
  ['objections', 'answers-due', 'opening-due'].includes(sealedState(found.course, now));
