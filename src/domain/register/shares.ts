// Shares and what was paid for them, in whole pence, from the facts alone. Nothing here is stored: a sum that is stored
// can drift from its parts.

import { divideDown } from '../kernel/index.ts';
import type { Fact, PropertyOf } from './facts.ts';

export interface Holding {
  readonly shares: number;
  /** What the shares held cost, in pence. */
  readonly duePence: number;
  /** What was paid for shares, less what was paid back for those withdrawn, in pence. */
  readonly paidPence: number;
}

/** What somebody holds after these facts. */
export function holdingOf(facts: readonly Fact[]): Holding {
  let [shares, duePence, paidPence] = [0, 0, 0];
  for (const fact of facts) {
    if (fact.kind === 'shares-issued') {
      shares += fact.data.shares;
      duePence += fact.data.pence;
    }
    if (fact.kind === 'shares-paid') paidPence += fact.data.pence;
    if (fact.kind === 'shares-withdrawn') {
      // Shares that nobody paid for go back without money: then nothing is due for them any more either.
      const back = fact.data.shares;
      duePence -= back >= shares ? duePence : divideDown(duePence * back, shares);
      shares -= back;
      paidPence -= fact.data.pence;
    }
  }
  return { shares, duePence, paidPence };
}

export interface Property {
  readonly of: PropertyOf;
  readonly pence: number;
}

/** Loans and deposits held after these facts: the newest amount of each kind, none when it is nothing. */
export function propertyOf(facts: readonly Fact[]): Property[] {
  const held = new Map<PropertyOf, number>();
  for (const fact of facts) if (fact.kind === 'property') held.set(fact.data.of, fact.data.pence);
  return [...held].filter(([, pence]) => pence > 0).map(([of, pence]) => ({ of, pence }));
}
