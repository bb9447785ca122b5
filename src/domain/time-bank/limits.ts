// How far below zero a balance may go. Being below zero is no fault: many people get help before they can give
// any. The rulebook sets how far, and it is asked when help is confirmed, inside the same write, so that two
// confirmations at once cannot both slip under it. A high balance is never refused; it only earns advice.

import { refusal, type Refusal } from '../kernel/index.ts';
import type { TimeAccount } from './exchange.ts';
import type { TimeBankRulebook } from './rules.ts';

/** Why an account may not pay these minutes; null when it may. A pool has no limit. Code: `balance-too-low`. */
export function limitCheck(
  payer: Pick<TimeAccount, 'kind'>,
  balanceMinutes: number,
  minutes: number,
  rulebook: TimeBankRulebook,
): Refusal | null {
  if (payer.kind === 'pool') return null;
  const { value: lowestMinutes, rule } = rulebook.timeBank.lowestBalanceMinutes;
  const wouldBeMinutes = balanceMinutes - minutes;
  if (wouldBeMinutes >= lowestMinutes) return null;
  return refusal('balance-too-low', null, { wouldBeMinutes, lowestMinutes, rule });
}

/** What to say beside a balance: 'ask-for-help' when it is high, 'near-lowest' within an hour of the lowest. */
export function balanceAdvice(
  balanceMinutes: number,
  { timeBank }: TimeBankRulebook,
): 'ask-for-help' | 'near-lowest' | null {
  if (balanceMinutes > timeBank.adviseAboveMinutes.value) return 'ask-for-help';
  return balanceMinutes < timeBank.lowestBalanceMinutes.value + 60 ? 'near-lowest' : null;
}
