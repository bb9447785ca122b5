// Which payment for shares is due, by the facts of the register and the rulebook's days. Nothing of it is stored.

import { addDays, type CivilDate } from '../kernel/index.ts';
import { heldOn, holdingOf, ofKind, spellOn, spellsOf, type Fact } from '../register/index.ts';

export interface PaymentDue {
  /** Whole pence, more than 0. */
  readonly owedPence: number;
  /** The last day on which it is in time. */
  readonly dueOn: CivilDate;
  readonly isLate: boolean;
}

/** The day of the first issue that what was paid does not cover. */
function firstUnpaid(facts: readonly Fact[], paidPence: number): CivilDate | null {
  let sum = 0;
  for (const { on, data } of ofKind(facts, 'shares-issued')) {
    sum += data.pence;
    if (sum > paidPence) return on;
  }
  return null;
}

/**
 * What a person owes for their shares today; null when nothing, or when they are no member today. `facts` are the believed
 * ones of one person, `payWithinDays` is the number of the rulebook.
 */
export function paymentDue(
  facts: readonly Fact[],
  { today, payWithinDays }: { readonly today: CivilDate; readonly payWithinDays: number },
): PaymentDue | null {
  const held = heldOn(facts, today);
  const { duePence, paidPence } = holdingOf(held);
  if (!spellOn(spellsOf(facts), today) || duePence <= paidPence) return null;
  const since = firstUnpaid(held, paidPence);
  if (since === null) return null;
  const dueOn = addDays(since, payWithinDays);
  return { owedPence: duePence - paidPence, dueOn, isLate: today > dueOn };
}
