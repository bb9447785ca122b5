/** What members see of motions on their way. All of it is for members (domain/motions, README). */
import * as v from 'valibot';
import { EXAMPLE_ID, language, recordId } from '../commands/door.ts';
import { meetingOffices, type FloorProcedure } from '../domain/meetings/index.ts';
import {
  threads,
  type ActKind,
  type AmendmentEnd,
  type EasyWords,
  type NextStep,
  type ProposalWords,
  type Resolution,
  type Stage,
  type Thread,
} from '../domain/motions/index.ts';
import { query } from './query.ts';

/** Words that people wrote, with the language that they are in. */
export interface InItsLanguage {
  readonly text: string;
  readonly language: 'en' | 'cy';
}

export interface ProposalInList {
  readonly id: string;
  readonly number: number;
  readonly title: InItsLanguage;
  readonly moverName: string;
  readonly stage: Stage;
  readonly next: NextStep;
  /** How many have seconded it, and how many must. */
  readonly seconds: { readonly got: number; readonly needed: number };
  readonly mine: boolean;
}

export interface ProposalList {
  /** What is on its way, the newest first. */
  readonly open: readonly ProposalInList[];
  /** Carried, and not all of it is done. */
  readonly doing: readonly ProposalInList[];
  /** A page of those that are over, the newest first. */
  readonly over: readonly ProposalInList[];
  /** The motion after which the next page begins; null when there is no more. */
  readonly after: string | null;
}

/** What the member who asks can do now. */
export type CanDo =
  | 'put-again'
  | 'second'
  | 'withdraw'
  | 'amend'
  | 'write-easy'
  | 'agree-easy'
  | 'settle-easy'
  | 'give-notice'
  | 'refer-back'
  | 'record-procedure'
  | 'ask-merge'
  | 'say'
  | 'summarise'
  | 'add-document'
  | 'add-action';

export interface AmendmentView {
  readonly id: string;
  readonly byName: string;
  readonly at: number;
  /** The text it changes, and the text as it would be. */
  readonly before: string;
  readonly after: string;
  readonly why: string;
  readonly seconders: readonly string[];
  /** How many more must second it. */
  readonly missing: number;
  readonly end: AmendmentEnd | null;
  /** True when the same words have changed since, so that it has to be put again. */
  readonly clashes: boolean;
  /** `clerical`: the chair takes it in at the meeting, as one that changes no meaning. */
  readonly can: readonly ('second' | 'accept' | 'clerical' | 'decide' | 'withdraw')[];
}

export interface ActionView {
  readonly id: string;
  readonly what: string;
  readonly ownerName: string;
  readonly dueOn: string;
  readonly told: string;
  readonly doneAt: number | null;
  readonly mayTell: boolean;
}

export interface PostView {
  readonly id: string;
  readonly byName: string;
  readonly mine: boolean;
  readonly at: number;
  /** Null when it is hidden from the one who asks. */
  readonly words: string | null;
  /** Why it is hidden; null when it is not. */
  readonly hidden: string | null;
  /** What members said when they reported it, for moderators while it waits for them. */
  readonly reports: readonly string[];
}

export interface PostPage {
  /** The newest first. */
  readonly posts: readonly PostView[];
  /** The post after which the next page begins; null when there is no more. */
  readonly after: string | null;
}

export interface HappenedView {
  readonly kind: ActKind;
  readonly byName: string;
  readonly at: number;
  readonly say: string;
  readonly on: string;
  readonly votesFor: number;
  readonly votesAgainst: number;
}

/** Something that a meeting is asked to decide instead of voting on the motion that it is at. */
export interface QuestionView {
  readonly id: string;
  readonly procedure: FloorProcedure;
  readonly byName: string;
  readonly seconders: readonly string[];
  readonly missing: number;
  readonly end: 'carried' | 'lost' | null;
  readonly can: readonly ('second' | 'decide')[];
}

export interface ProposalView extends ProposalInList {
  readonly resolution: Resolution;
  readonly language: 'en' | 'cy';
  readonly words: ProposalWords;
  readonly seconders: readonly string[];
  readonly amendments: readonly AmendmentView[];
  readonly easy: {
    readonly words: EasyWords;
    /** True while it explains the text of now. */
    readonly current: boolean;
    readonly mover: boolean;
    readonly opponentName: string;
    readonly settledByName: string;
    /** From when on the chair may settle it. */
    readonly settleFrom: number | null;
  } | null;
  /** Why it was given back; empty when it was not, or nobody said. */
  readonly backReason: string;
  readonly vote: {
    readonly id: string;
    readonly opensAt: number;
    readonly closesAt: number;
  } | null;
  /** The meeting that decides it, and the number of its item there; null for a vote without a meeting. */
  readonly meeting: { readonly id: string; readonly startsAt: number; readonly item: number } | null;
  /** While that meeting is at it: whether members vote on it already, and whether only slips are put right. */
  readonly floor: {
    readonly votedOn: boolean;
    readonly clericalOnly: boolean;
    /** What people there ask for instead of a vote. */
    readonly questions: readonly QuestionView[];
    /** What the reader can ask for. */
    readonly asks: readonly FloorProcedure[];
  } | null;
  /** True for those who put it on the agenda of a meeting: a special resolution is decided nowhere else. */
  readonly atMeeting: boolean;
  /** The motion that it became part of. */
  readonly into: { readonly id: string; readonly number: number; readonly title: InItsLanguage } | null;
  /** Motions whose movers ask the mover of this one to make them part of it. */
  readonly wantsIn: readonly {
    readonly id: string;
    readonly number: number;
    readonly title: InItsLanguage;
  }[];
  readonly actions: readonly ActionView[];
  readonly summary: { readonly words: string; readonly at: number } | null;
  readonly documents: readonly { readonly title: string; readonly link: string }[];
  readonly threads: Readonly<Record<Thread, PostPage>>;
  readonly history: readonly HappenedView[];
  readonly can: readonly CanDo[];
  readonly isModerator: boolean;
  /** The first lawful days, for those who give notice. */
  readonly dates: { readonly opensOn: string; readonly closesOn: string } | null;
}

export const list = query<ProposalList>()({
  name: 'motions/list',
  who: 'member',
  example: { language: 'en' },
  input: v.strictObject({ language, after: v.optional(recordId) }),
  refusals: { 'motion-unknown': 404 },
});

export const motion = query<ProposalView>()({
  name: 'motions/motion',
  who: 'member',
  example: { motionId: EXAMPLE_ID, language: 'en' },
  input: v.strictObject({ motionId: recordId, language }),
  refusals: { 'motion-unknown': 404 },
});

/** A motion that could be put on the agenda of a meeting. */
export interface MotionForMeeting {
  readonly id: string;
  readonly number: number;
  readonly title: InItsLanguage;
  readonly resolution: Resolution;
  /** False while something is missing before the notice of the meeting can go out. */
  readonly ready: boolean;
}

/** For those who plan meetings. */
export const forMeeting = query<{ readonly motions: readonly MotionForMeeting[] }>()({
  name: 'motions/for-meeting',
  who: meetingOffices,
  example: { language: 'en' },
  input: v.strictObject({ language }),
  refusals: {},
});

export const posts = query<PostPage>()({
  name: 'motions/posts',
  who: 'member',
  example: { motionId: EXAMPLE_ID, thread: 'for' },
  input: v.strictObject({
    motionId: recordId,
    thread: v.picklist(threads, 'thread-missing'),
    after: v.optional(recordId),
  }),
  refusals: { 'motion-unknown': 404, 'post-unknown': 404 },
});
