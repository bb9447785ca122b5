/** What members see of motions and votes. The rules are in src/domain/voting (who-may-see.ts). */
import * as v from 'valibot';
import { EXAMPLE_ID, language, recordId, type RefusalBody } from '../commands/door.ts';
import type { Choice, Decision, MotionState, NewDates } from '../domain/voting/index.ts';
import type { WhyNotOnRoll } from '../domain/register/index.ts';
import { query } from './query.ts';

/** A motion in the list, in the language that was asked for. */
export interface MotionInList {
  readonly id: string;
  readonly title: string;
  readonly meaning: string;
  readonly ballot: 'open' | 'secret';
  readonly state: MotionState;
  readonly opensAt: number;
  readonly closesAt: number;
  readonly closedAt: number | null;
  /** True when the member who asks is on the roll. Before the vote opens nobody is. */
  readonly onRoll: boolean;
  /** Their own choice, or null. */
  readonly choice: Choice | null;
  /** Null before the close. */
  readonly carried: boolean | null;
}

export interface MotionList {
  /** The first to close comes first. */
  readonly open: readonly MotionInList[];
  /** Not open yet, or never opened; the first to open comes first. */
  readonly coming: readonly MotionInList[];
  /** Those whose time is over, a page of them; the last to close comes first. */
  readonly over: readonly MotionInList[];
  /** The motion after which the next page begins; null when there is no more. */
  readonly after: string | null;
}

export type MotionResult = Omit<Decision, 'tookPart' | 'rules'>;

/** How many people of the register are on a roll, and how many are not: they had left, or came later. */
export interface RollCounts {
  readonly onRoll: number;
  readonly left: number;
  readonly later: number;
}

export interface MotionView {
  readonly id: string;
  readonly title: string;
  readonly meaning: string;
  readonly text: string;
  readonly ifPassed: string;
  readonly ifLost: string;
  readonly proposerName: string;
  readonly seconderName: string;
  /** secret: it is voted on at its own page, and no name ever stands beside a vote. */
  readonly ballot: 'open' | 'secret';
  readonly state: MotionState;
  readonly opensAt: number;
  readonly closesAt: number;
  readonly closedAt: number | null;
  /** The motion with its talk and its history, of which this is the vote; null when there is none. */
  readonly proposalId: string | null;
  /** True when the member who asks is on the roll. */
  readonly onRoll: boolean;
  /** Why they are not on it; null when they are, and before the vote opens. */
  readonly whyNotOnRoll: {
    readonly why: WhyNotOnRoll;
    /** The day on which they entered or ceased; empty when there is none. */
    readonly day: string;
  } | null;
  /** Their own vote, or null. */
  readonly vote: { readonly choice: Choice; readonly castAt: number } | null;
  /** Null before the close. */
  readonly result: MotionResult | null;
  /** Who voted how, in the order of their names; null before the close. */
  readonly names: Readonly<Record<Choice, readonly string[]>> | null;
  /** For those who open and close votes: what they can do now and why not; null for everybody else. */
  readonly desk: {
    /** Null when there is nothing to do any more. */
    readonly step: 'open' | 'close' | null;
    readonly refusals: readonly RefusalBody[];
    /** Who is on the roll and who is not, as numbers; null before the vote opens. */
    readonly roll: RollCounts | null;
    /** For a motion that was missed: the first days that a new notice can name. */
    readonly again: NewDates | null;
  } | null;
}

/** Secret, as the vote is: whoever reads a log must not learn who looked at a vote, and when. */
export const motions = query<MotionList>()({
  name: 'voting/motions',
  who: 'member',
  secret: true,
  example: { language: 'en' },
  input: v.strictObject({ language, after: v.optional(recordId) }),
  refusals: { 'motion-unknown': 404 },
});

export const motion = query<MotionView>()({
  name: 'voting/motion',
  who: 'member',
  secret: true,
  example: { motionId: EXAMPLE_ID, language: 'en' },
  input: v.strictObject({ motionId: recordId, language }),
  refusals: { 'motion-unknown': 404 },
});
