// The facts by which a membership ends on a day: the end itself, and what would have come after it taken away (an
// office that had not begun, the end of a term that it cuts short). Naming another day moves an end that was written
// down and has not come.

import type { CivilDate, Instant } from '../kernel/index.ts';
import { believed, ofKind } from './believed.ts';
import type { CeasedWhy, Fact, FactDraft } from './facts.ts';

export interface Ceasing {
  /** All that the register has about the person. */
  readonly facts: readonly Fact[];
  /** The day from which they are a member no more. */
  readonly on: CivilDate;
  readonly why: CeasedWhy;
  readonly reason: string;
  readonly today: CivilDate;
  readonly now: Instant;
}

const withdrawn = ({ seq, on }: Fact, reason: string): FactDraft => ({
  kind: 'withdrawn',
  on,
  data: {},
  supersedes: seq,
  reason,
});

/** The drafts of an end. Whether they may be written says `writeFacts`. */
export function ceasing({ facts, on, why, reason, today, now }: Ceasing): FactDraft[] {
  const counting = believed(facts, now);
  const coming = ofKind(counting, 'ceased').find((fact) => fact.on > today);
  const cut = counting.filter(({ kind, on: day }) => kind.startsWith('office-') && day >= on && day > today);
  return [
    { kind: 'ceased', on, data: { why }, supersedes: coming?.seq ?? 0, reason },
    ...cut.map((fact) => withdrawn(fact, reason)),
  ];
}

/** The draft that takes back an end which has not come; null when there is none. */
export function staying(facts: readonly Fact[], today: CivilDate, now: Instant): FactDraft | null {
  const coming = ofKind(believed(facts, now), 'ceased').find((fact) => fact.on > today);
  return coming ? withdrawn(coming, 'stays') : null;
}
