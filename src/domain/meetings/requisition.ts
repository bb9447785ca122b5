// Members can ask for a special meeting: so many in 100, and in a large co-op never more than a number. When enough have
// asked it must be called and held within days; the day they are enough is the day they asked.

import { addDays, divideUp, type CivilDate } from '../kernel/index.ts';
import { reason, type Reason } from './reasons.ts';
import type { MeetingRules } from './rules.ts';

export interface Requisition {
  readonly needed: number;
  readonly enough: boolean;
  /** By when it must be called, and held; null while too few have asked. */
  readonly callBy: CivilDate | null;
  readonly heldBy: CivilDate | null;
  readonly reasons: readonly Reason[];
}

/** What follows when `asked` of `members` ask for a meeting, the last one that was needed on `askedOn`. */
export function requisition(
  rules: MeetingRules,
  {
    members,
    asked,
    askedOn,
  }: { readonly members: number; readonly asked: number; readonly askedOn: CivilDate },
): Requisition {
  const { requisitionPercent: percent, requisitionMostMembers: most } = rules;
  const needed = Math.max(1, Math.min(divideUp(members * percent.value, 100), most.value));
  const enough = asked >= needed;
  const { requisitionCallWithinDays: call, requisitionHeldWithinDays: held } = rules;
  const callBy = enough ? addDays(askedOn, call.value) : null;
  const heldBy = enough ? addDays(askedOn, held.value) : null;
  return {
    needed,
    enough,
    callBy,
    heldBy,
    reasons: [
      reason(enough ? 'requisition-enough' : 'requisition-not-enough', percent.rule, { asked, needed }),
      ...(callBy !== null && heldBy !== null
        ? [reason('requisition-days', call.rule, { callBy, heldBy })]
        : []),
    ],
  };
}
