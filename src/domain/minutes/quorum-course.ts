// How it stood with the quorum over a whole meeting: each change with its moment, for the minutes. While a meeting runs
// its page asks for one moment; the minutes ask for all.

import type { Instant } from '../kernel/index.ts';
import { quorumState, type QuorumCourse, type QuorumState } from '../meetings/index.ts';

/** Every state that the quorum was in until a moment, in order; the first is that of the start. */
export function quorumSteps(asked: Omit<QuorumCourse, 'now'>, until: Instant): QuorumState[] {
  const moments = new Set([asked.startsAt, ...asked.course.map(({ at }) => at), until]);
  const stateAt = (now: Instant): QuorumState => quorumState({ ...asked, now });
  for (const at of [...moments]) {
    const { putOffAt } = stateAt(at);
    if (putOffAt !== null) moments.add(putOffAt);
  }
  const steps: QuorumState[] = [];
  const inTime = [...moments].filter((at) => at >= asked.startsAt && at <= until).sort((a, b) => a - b);
  for (const at of inTime) {
    const state = stateAt(at);
    if (steps.at(-1)?.state !== state.state) steps.push(state);
  }
  return steps;
}

/** True when a meeting could decide at some moment. */
export const hadQuorum = (steps: readonly QuorumState[]): boolean =>
  steps.some(({ state }) => state === 'quorate');
