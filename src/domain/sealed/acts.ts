// What happens to a secret vote, as acts numbered from 1, of which nothing is ever changed: who holds its key, that it was
// opened and closed, what was answered about the roll, what tellers handed in, how it was opened and that all was
// destroyed. Never a vote, and never who objected. Each act carries a digest over the one before it and its own words: a
// chain, whose head stands beside the result and in the record that anybody can download.

import { canonicalJson, type Id, type Instant } from '../kernel/index.ts';

export type SealedActKind =
  | 'key-made'
  | 'tellers-named'
  | 'key-entered'
  | 'key-confirmed'
  | 'key-tried'
  | 'key-reminded'
  | 'vote-opened'
  | 'box-fixed'
  | 'objection-answered'
  | 'tellers-called'
  | 'counters-called'
  | 'count-handed-in'
  | 'counts-differ'
  | 'box-opened'
  | 'destroyed';

type Fact = string | number | boolean;
/** Numbers, ids and short words. */
export type SealedFacts = Readonly<Record<string, Fact | readonly Fact[]>>;

export interface SealedAct {
  readonly number: number;
  readonly kind: SealedActKind;
  readonly facts: SealedFacts;
  /** The member who did it; empty for the clock. */
  readonly by: Id | '';
  readonly at: Instant;
  /** SHA-256 of `actText`, 64 hex digits. */
  readonly digest: string;
}

/** When somebody was last called, as the acts say; null for never. */
export const lastCalled = (
  acts: readonly SealedAct[],
  kind: 'tellers-called' | 'counters-called',
): Instant | null => acts.reduce<Instant | null>((last, act) => (act.kind === kind ? act.at : last), null);

/** What the digest of an act is taken over; `before` is the digest of the act before it, empty for the first. */
export function actText(
  vote: Id,
  before: string,
  { number, kind, facts, by, at }: Omit<SealedAct, 'digest'>,
): string {
  return `${before}\n${canonicalJson({ vote, number, kind, facts, by, at })}`;
}

/** Where a chain is broken: the numbers of the acts whose digest is not theirs, or that are not the next. */
export function brokenActs(acts: readonly SealedAct[], digests: readonly string[]): number[] {
  return acts
    .filter(({ number, digest }, at) => number !== at + 1 || digest !== digests[at])
    .map(({ number }) => number);
}
