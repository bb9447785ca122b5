// When a meeting that was put off for want of a quorum is held: so many days later, at the same time on the clock here,
// also when the clocks change in between. It needs no new notice in clear days: the rules name its day.

import { addDays, londonDate, londonInstant, londonMinuteOfDay, type Instant } from '../kernel/index.ts';
import { reason, type Reason } from './reasons.ts';
import type { MeetingRules } from './rules.ts';

export interface PutOff {
  readonly startsAt: Instant;
  readonly reasons: readonly Reason[];
}

/** The meeting that takes the place of one that was put off. */
export function adjourned(rules: MeetingRules, startedAt: Instant): PutOff {
  const { adjournedAfterDays: after, adjournedQuorum } = rules;
  const on = addDays(londonDate(startedAt), after.value);
  return {
    startsAt: londonInstant(on, londonMinuteOfDay(startedAt)),
    reasons: [
      reason('put-off-to', after.rule, { on, days: after.value }),
      reason('put-off-quorum', adjournedQuorum.rule, { needed: rules.adjournedQuorumMembers.value }),
    ],
  };
}
