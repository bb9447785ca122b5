// Whether a register is whole: no number missing, no fact superseded twice, what is stored beside it follows from it, and
// the words are those that were sealed. An auditor asks this of a file, beside a running server (npm run register).

import { londonDate, type Id, type Instant } from '../kernel/index.ts';
import { believed, byPerson } from './believed.ts';
import type { Fact } from './facts.ts';
import { officeSpansOf, sameStanding, standingOf, type OfficeSpan, type Standing } from './projection.ts';

/** What stands beside the register about one person. */
export interface Beside {
  readonly person: Id;
  readonly standing: Standing;
  readonly offices: readonly OfficeSpan[];
}

export interface RegisterFault {
  readonly code:
    | 'number-missing'
    | 'superseded-twice'
    | 'supersedes-unknown'
    | 'supersedes-other'
    | 'known-before'
    | 'no-facts'
    | 'member-differs'
    | 'offices-differ'
    | 'words-differ';
  /** The number of the fact, or null for a fault about a person. */
  readonly seq: number | null;
  readonly person: Id | null;
}

const fault = (code: RegisterFault['code'], seq: number | null, person: Id | null = null): RegisterFault => ({
  code,
  seq,
  person,
});

/** Faults of the facts by themselves. `facts` are in the order of their numbers. */
function factFaults(facts: readonly Fact[]): RegisterFault[] {
  const faults: RegisterFault[] = [];
  const bySeq = new Map(facts.map((fact) => [fact.seq, fact]));
  const taken = new Set<number>();
  for (const [at, { seq, supersedes, person, knownAt }] of facts.entries()) {
    if (seq !== at + 1) faults.push(fault('number-missing', seq));
    if (at > 0 && knownAt < facts[at - 1]!.knownAt) faults.push(fault('known-before', seq));
    if (supersedes === 0) continue;
    const old = bySeq.get(supersedes);
    if (!old || supersedes >= seq) faults.push(fault('supersedes-unknown', seq));
    else if (old.person !== person) faults.push(fault('supersedes-other', seq));
    if (taken.has(supersedes)) faults.push(fault('superseded-twice', seq));
    taken.add(supersedes);
  }
  return faults;
}

const sameSpans = (a: readonly OfficeSpan[], b: readonly OfficeSpan[]): boolean => {
  const text = (spans: readonly OfficeSpan[]) =>
    spans
      .map(({ office, fromAt, untilAt }) => `${office} ${fromAt} ${untilAt}`)
      .sort()
      .join('|');
  return text(a) === text(b);
};

/** Somebody of whom it was written that they entered, and who never did: their row says that they left as they came. */
const neverEntered = ({ joinedAt, leftAt }: Standing): boolean => joinedAt === leftAt;

/**
 * Every fault. `sealed` says of a fact with words whether they are those of its digest. What stands beside is compared
 * as of `now`; the day on which a fact begins to count is left out, because the clock may not have struck yet.
 */
export function registerFaults(
  facts: readonly Fact[],
  beside: readonly Beside[],
  sealed: (fact: Fact) => boolean,
  now: Instant,
): RegisterFault[] {
  const faults = factFaults(facts);
  for (const fact of facts) {
    if (fact.words && !sealed(fact)) faults.push(fault('words-differ', fact.seq));
  }
  const people = byPerson(facts);
  for (const { person, standing, offices } of beside) {
    const theirs = people.get(person);
    if (!theirs) {
      faults.push(fault('no-facts', null, person));
      continue;
    }
    const turnsToday = believed(theirs, now).some(({ on }) => on === londonDate(now));
    const told = standingOf(theirs, now);
    const same = told ? sameStanding(told, standing) : neverEntered(standing);
    if (!same && !turnsToday) faults.push(fault('member-differs', null, person));
    if (!sameSpans(officeSpansOf(theirs, now), offices)) faults.push(fault('offices-differ', null, person));
  }
  return faults;
}
