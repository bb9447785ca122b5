// What a proposal is: a motion on its way, before and after members vote on it. All that happens to it is a row that says
// who did what and when (an act); how it stands is worked out from them and stored nowhere. Words are kept apart from
// acts: acts are ids and numbers and stay for ever.

import type { CivilDate, Id, Instant } from '../kernel/index.ts';

/** Ordinary: more for than against. Special: the rules ask for more, and only clerical changes may be made to its words. */
export const resolutions = ['ordinary', 'special'] as const;
export type Resolution = (typeof resolutions)[number];

export interface Proposal {
  readonly id: Id;
  readonly mover: Id;
  readonly resolution: Resolution;
  /** The language in which its mover wrote it. */
  readonly language: 'en' | 'cy';
  /** The version of the rulebook it goes by: that of the day on which it was put forward. */
  readonly rulebook: string;
  readonly begunAt: Instant;
}

/** What the mover writes, one question at a time. `what` is the text that members vote on and can amend. */
export interface ProposalWords {
  readonly title: string;
  readonly what: string;
  readonly why: string;
  readonly cost: string;
  readonly who: string;
}

/** The easy-read version, in both languages: what yes does and what no does. `otherText` is `what` in the other language. */
export interface EasyWords {
  readonly titleEn: string;
  readonly titleCy: string;
  readonly meaningEn: string;
  readonly meaningCy: string;
  readonly ifPassedEn: string;
  readonly ifPassedCy: string;
  readonly ifLostEn: string;
  readonly ifLostCy: string;
  readonly otherText: string;
}

/** What a meeting can decide about a motion without voting on it. */
export const procedures = ['next-business', 'adjourn', 'in-parts'] as const;
export type Procedure = (typeof procedures)[number];

export const actKinds = [
  'put-forward',
  'put-again',
  'seconded',
  'withdrawn',
  'fell',
  'referred-back',
  'amended',
  'amendment-seconded',
  'amendment-withdrawn',
  'amendment-accepted',
  'amendment-carried',
  'amendment-lost',
  'easy-written',
  'easy-agreed',
  'easy-settled',
  'noticed',
  'merge-asked',
  'merged',
  'took-in',
  'procedure-asked',
  'procedure-seconded',
  'procedure',
  'action-added',
  'action-told',
  'action-done',
  'summarised',
  'document-added',
] as const;
export type ActKind = (typeof actKinds)[number];

/** What happened to a proposal. */
export interface Act {
  readonly id: Id;
  /** Numbered from 1 within the proposal. */
  readonly place: number;
  readonly kind: ActKind;
  /** The member who did it; empty for the clock. */
  readonly by: Id;
  readonly at: Instant;
  /** What it is about: an earlier act, another proposal, a vote, or the member who has an action; empty for none. */
  readonly about: Id | '';
  /** One of a few words that the kind needs: a procedure (of `procedures`, or of a meeting's floor), `mover`; empty for none. */
  readonly say: string;
  /** The day until which something waits, or by which it is done; empty for none. */
  readonly on: CivilDate | '';
  /** Hands that were counted in a meeting. */
  readonly votesFor: number;
  readonly votesAgainst: number;
}

/** An act that a rule allows: who, when and its place are added where it is written down. */
export type NewAct = Pick<Act, 'kind'> & Partial<Omit<Act, 'id' | 'place' | 'by' | 'at' | 'kind'>>;
