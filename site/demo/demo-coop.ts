// What the demo co-op consists of: rows for each collection, in the order in which they can be written, with
// moments as milliseconds. Whoever loads them turns moments into the database's own notation.

import type { Instant } from '../../src/domain/kernel/index.ts';
import type { Listing, Member, Office } from '../../src/domain/membership/index.ts';
import type { Exchange, ExchangeAnswer, Posting, TimeAccount } from '../../src/domain/time-bank/index.ts';
import type {
  Decision,
  Motion,
  RollLine,
  Vote,
  VoteClosure,
  VoteEvent,
  VoteOpening,
} from '../../src/domain/voting/index.ts';
import type { Language } from '../co-op.ts';

type Row<Value> = Value & { readonly id: string };

/** A person who can sign in. Some members have no account: they use paper and the phone. */
export interface DemoAccount {
  readonly id: string;
  readonly member: string;
  readonly email: string;
  readonly language: Language;
}

/** The words of a motion, in both languages. */
export interface MotionWords {
  readonly titleEn: string;
  readonly titleCy: string;
  readonly meaningEn: string;
  readonly meaningCy: string;
  readonly textEn: string;
  readonly textCy: string;
  readonly ifPassedEn: string;
  readonly ifPassedCy: string;
  readonly ifLostEn: string;
  readonly ifLostCy: string;
  readonly proposerName: string;
  readonly seconderName: string;
}

export type DemoMotion = Motion & MotionWords;

export type DemoResult = Pick<
  Decision,
  | 'votesFor'
  | 'votesAgainst'
  | 'abstained'
  | 'notVoted'
  | 'rollSize'
  | 'quorumNeeded'
  | 'quorumMet'
  | 'carried'
  | 'reason'
  | 'ruleRef'
  | 'rulebook'
> & { readonly motion: string; readonly at: Instant };

/** The rows of each collection, by its name, in the order in which they refer to each other. */
export interface DemoCoop {
  readonly members: readonly Member[];
  readonly accounts: readonly DemoAccount[];
  readonly offices: readonly Row<Office & { readonly displayName: string }>[];
  readonly listings: readonly Row<Listing>[];
  readonly motions: readonly DemoMotion[];
  readonly vote_openings: readonly Row<VoteOpening>[];
  readonly vote_rolls: readonly Row<RollLine>[];
  readonly votes: readonly Row<Vote>[];
  readonly vote_events: readonly Row<VoteEvent>[];
  readonly vote_closures: readonly Row<VoteClosure>[];
  readonly vote_results: readonly Row<DemoResult>[];
  readonly time_accounts: readonly TimeAccount[];
  readonly time_exchanges: readonly Exchange[];
  readonly time_answers: readonly Row<ExchangeAnswer>[];
  readonly time_postings: readonly Row<Posting>[];
}
