// From when until when somebody holds an office, each end with the fact that says so. Whoever ceases to be a member
// has left every office on that day, whatever else was written; coming back brings none of them back.

import type { Fact, FactOf } from './facts.ts';

export interface OfficeHeld {
  readonly office: string;
  readonly from: FactOf<'office-from'>;
  /** Null while it is held with no end in sight. */
  readonly until: FactOf<'office-until'> | FactOf<'ceased'> | null;
}

/** Every office that these believed facts tell of, in the order in which they began. */
export function officesHeld(facts: readonly Fact[]): OfficeHeld[] {
  const held: OfficeHeld[] = [];
  const end = (until: NonNullable<OfficeHeld['until']>, which: (one: OfficeHeld) => boolean) => {
    for (const [at, one] of held.entries())
      if (one.until === null && which(one)) held[at] = { ...one, until };
  };
  for (const fact of facts) {
    if (fact.kind === 'office-from') {
      const { office } = fact.data;
      const going = held.some((one) => one.office === office && one.until === null);
      if (!going) held.push({ office, from: fact, until: null });
    }
    if (fact.kind === 'office-until') end(fact, ({ office }) => office === fact.data.office);
    if (fact.kind === 'ceased') end(fact, () => true);
  }
  return held;
}
