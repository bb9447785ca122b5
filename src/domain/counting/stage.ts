// What is written down of a count: every stage, so that anybody can follow it and do it again. Votes are units (see
// decimal.ts) and stand in the order of the paper. At every stage the votes of all, what is exhausted and what rounding
// lost are together the valid vote.

import type { Group } from './groups.ts';

export type Rule = 'scottish' | 'meek' | 'majority' | 'approval';

/** How a tie was settled: by the last stage at which the tied were not equal, or by a lot among `drawnFrom`. */
export type Tie =
  | {
      readonly tied: readonly number[];
      readonly looking: 'most' | 'fewest';
      readonly chosen: number;
      readonly by: 'earlier-stage';
      readonly stage: number;
    }
  | {
      readonly tied: readonly number[];
      readonly looking: 'most' | 'fewest';
      readonly chosen: number;
      readonly by: 'lot';
      readonly draw: number;
      readonly drawnFrom: readonly number[];
    };

/** Votes that moved. `to` is null where no choice was left on the papers. */
export interface Transfer {
  /** Whose they were; more than one when several were set aside together under Meek. */
  readonly from: readonly number[];
  readonly to: number | null;
  /** How many papers; null under Meek, where every paper is shared. */
  readonly papers: number | null;
  readonly votes: number;
}

/** Why somebody was elected: by votes, or because only as many were left as places. */
export type ElectedWhy = 'quota' | 'last-places' | 'most-votes';
/** Why somebody was set aside: fewest votes of those not guarded, or no lawful board has room for them. */
export type ExcludedWhy = 'fewest' | 'doomed';

export interface Stage {
  readonly number: number;
  readonly kind: 'first-choices' | 'surplus' | 'exclusion';
  /** Whose surplus moved in this stage. */
  readonly surplusOf: readonly number[];
  readonly quota: number;
  readonly votes: readonly number[];
  readonly exhausted: number;
  readonly roundingLoss: number;
  readonly transfers: readonly Transfer[];
  readonly elected: readonly { readonly candidate: number; readonly why: ElectedWhy }[];
  readonly excluded: readonly { readonly candidate: number; readonly why: ExcludedWhy }[];
  /** Who must be elected from here on, because no lawful board is possible without them. */
  readonly guarded: readonly number[];
  readonly ties: readonly Tie[];
}

export interface Count {
  readonly rule: Rule;
  readonly places: number;
  readonly seats: number;
  readonly names: readonly string[];
  readonly withdrawn: readonly number[];
  readonly groups: readonly Group[];
  /** The valid papers. */
  readonly papers: number;
  /** The quota of the first stage; under Meek it falls as papers are exhausted (see each stage). */
  readonly quota: number;
  readonly stages: readonly Stage[];
  /** In the order of election; those of one stage are elected together and stand as on the paper. */
  readonly elected: readonly number[];
}
