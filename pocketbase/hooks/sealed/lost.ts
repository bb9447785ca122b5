/**
 * When two people may declare that a box cannot be opened: after its close, and before any teller counted it. Whoever handed
 * in a count has opened the box, and could have told somebody what is in it.
 */
import type { Instant } from '../../../src/domain/kernel/index.ts';
import { sealedState, type TellersCourse } from '../../../src/domain/sealed/index.ts';
import type { FoundVote } from './votes-read.ts';

export const mayBeDeclaredLost = (
  { found, course }: { readonly found: FoundVote; readonly course: Pick<TellersCourse, 'handed'> },
  now: Instant,
): boolean =>
  course.handed.length === 0 &&
  ['objections', 'answers-due', 'opening-due'].includes(sealedState(found.course, now));
