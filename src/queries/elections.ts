/** What is seen of an election of the board. The rules are in src/domain/elections. */
import * as v from 'valibot';
import type { BoardFault } from '../domain/counting/index.ts';
import type { ElectionStage, NominationState, Retires, Settled } from '../domain/elections/index.ts';
import type { Shown } from '../domain/membership/index.ts';
import { query } from './query.ts';

/** Why something cannot be done, with what its sentence mentions. */
export interface Why {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

export interface SeenNomination {
  readonly id: string;
  readonly name: string;
  readonly state: NominationState;
  /** The groups for which the candidate counts; none before they agreed. */
  readonly groups: readonly string[];
  /** Who nominated them; empty when they did it themselves. */
  readonly byName: string;
  readonly seconders: readonly string[];
  /** How many more must second. */
  readonly missing: number;
  /** What could pull them two ways, in their own words; empty before they agreed. */
  readonly interests: string;
  readonly interestsLanguage: 'en' | 'cy';
  /** True for the member's own nomination. */
  readonly mine: boolean;
  /** Why the member who asks cannot second it; null when they can. */
  readonly whyNotSecond: string | null;
  /** True when it is theirs and can still be withdrawn. */
  readonly canWithdraw: boolean;
}

export interface SeenElection {
  readonly id: string;
  readonly rulebook: string;
  readonly stage: ElectionStage;
  readonly seats: number;
  /** The last day for nominations, as it counts now, and whether it is the second one. */
  readonly closesOn: string;
  readonly again: boolean;
  readonly withdrawOn: string;
  /** Who leaves the board at this election, by name, and why. */
  readonly retire: readonly { readonly name: string; readonly why: Retires }[];
  /** How many of each reserved group are needed besides those who stay. */
  readonly reserved: readonly {
    readonly group: string;
    readonly needed: number;
    readonly standing: number;
  }[];
  /** Those that all members see: of candidates who agreed. The member's own, and those they made, come too. */
  readonly nominations: readonly SeenNomination[];
  /** Why the member who asks cannot stand; empty when they can, or do. */
  readonly whyNotStand: readonly Why[];
  /** The groups that they can stand for. */
  readonly myGroups: readonly string[];
  /** True where the rules let a candidate count for one of two groups, which they choose. */
  readonly choosesGroup: boolean;
  /** How many nominations wait for the candidate's answer: a number for all. */
  readonly waiting: number;
  /** What happens with those who stand: while it is closed and not settled what would happen, afterwards what holds. */
  readonly outcome: Outcome | null;
}

export type Outcome =
  | { readonly how: 'again'; readonly faults: readonly BoardFault[]; readonly untilOn: string }
  | {
      readonly how: Settled['how'];
      readonly seats: number;
      readonly empty: number;
      readonly because: Settled['because'];
    };

/** What those who run elections can call now. */
export interface Callable {
  readonly seats: number;
  readonly retire: readonly { readonly name: string; readonly why: Retires }[];
  /** Of whom lots must be drawn. */
  readonly equal: readonly { readonly id: string; readonly name: string }[];
  readonly toDraw: number;
  /** The first day on which nominations can close. */
  readonly firstOn: string;
}

export interface ElectionsView {
  /** False while the rules in force say nothing of elections. */
  readonly rules: boolean;
  readonly election: SeenElection | null;
  /** For those who run elections, while none is under way; null for everybody else. */
  readonly callable: Callable | null;
  /** True for those who run this election: nobody does who stands. */
  readonly runs: boolean;
}

export const elections = query<ElectionsView>()({
  name: 'elections/elections',
  who: 'member',
  example: {},
  input: v.strictObject({}),
  refusals: {},
});

/** What a candidate said, in a language. */
export interface SaidWords {
  readonly en: string;
  readonly cy: string;
}

export interface SeenCandidate {
  readonly id: string;
  readonly name: string;
  readonly groups: readonly string[];
  readonly mine: boolean;
  readonly statement: SaidWords;
  readonly interests: string;
  readonly interestsLanguage: 'en' | 'cy';
  /** The number on the paper; null before there is one. */
  readonly number: number | null;
}

export interface SeenQuestion {
  readonly id: string;
  readonly words: string;
  readonly language: 'en' | 'cy';
  readonly byName: string;
  readonly at: number;
  /** In the reader's order of candidates. */
  readonly replies: readonly {
    readonly candidate: string;
    readonly name: string;
    readonly words: string;
    readonly language: 'en' | 'cy';
  }[];
  /** True when the member who asks is a candidate who has not replied. */
  readonly canReply: boolean;
}

export interface CandidatesView {
  readonly electionId: string | null;
  readonly stage: ElectionStage | null;
  readonly seats: number;
  /** In an order of the reader's own. */
  readonly candidates: readonly SeenCandidate[];
  /** The same candidates' ids in the order of the paper. */
  readonly paper: readonly string[];
  readonly questions: readonly SeenQuestion[];
  /** How many more questions the member can ask. */
  readonly questionsLeft: number;
  /** The longest statement in words. */
  readonly mostWords: number;
  /** Their own nomination, when they can still change what they say. */
  readonly write: { readonly nominationId: string; readonly said: SaidWords } | null;
}

export const candidates = query<CandidatesView>()({
  name: 'elections/candidates',
  who: 'member',
  example: {},
  input: v.strictObject({}),
  refusals: {},
});

/** Whom a member can nominate: those who agreed to be found. */
export const people = query<{
  readonly people: readonly Shown<{ readonly id: string; readonly name: string }>[];
}>()({
  name: 'elections/people',
  who: 'member',
  example: { name: 'ni' },
  input: v.strictObject({
    name: v.pipe(v.string('text-too-long'), v.maxLength(100, 'text-too-long')),
  }),
  refusals: { 'text-too-long': 400 },
});
