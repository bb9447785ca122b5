/** What members see of meetings, and what those see who call them. The rules are in src/domain/meetings (state.ts). */
import * as v from 'valibot';
import { EXAMPLE_ID, language, recordId } from '../commands/door.ts';
import {
  meetingKinds,
  meetingOffices,
  type AgendaMatter,
  type ChainHead,
  type DocumentKind,
  type ItemKind,
  type MeetingKind,
  type MeetingPlan,
  type MeetingState,
  type NoticeWay,
  type QuorumState,
  type Reason,
} from '../domain/meetings/index.ts';
import type { Shown } from '../domain/membership/index.ts';
import type { MinutesState } from '../domain/minutes/index.ts';
import { query } from './query.ts';

/** A meeting in the list, in the language that was asked for. */
export interface MeetingInList {
  readonly id: string;
  readonly kind: MeetingKind;
  readonly groupKey: string;
  readonly state: MeetingState;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly place: string;
  /** The meeting that takes its place, where too few came to this one; null for every other. */
  readonly putOffTo: { readonly id: string; readonly startsAt: number } | null;
}

export interface MeetingList {
  /** The first to begin comes first; plans too, for those who call meetings. */
  readonly coming: readonly MeetingInList[];
  /** Those that are over or called off, a page of them; the last comes first. */
  readonly over: readonly MeetingInList[];
  /** The meeting after which the next page begins; null when there is no more. */
  readonly after: string | null;
  /** True for those who plan and call meetings. */
  readonly plans: boolean;
}

export interface SeenItem {
  readonly kind: ItemKind;
  readonly title: string;
  readonly words: string;
  readonly minutes: number;
  readonly beginsAt: number;
  readonly matter: AgendaMatter | '';
  /** The motion of a member that it decides; null for none. */
  readonly proposal: string | null;
  /** The name of the group that alone votes on it; empty for everybody. */
  readonly onlyGroup: string;
}

/** A paper of an item. */
export interface SeenDocument {
  readonly id: string;
  /** The number of the item. */
  readonly item: number;
  readonly name: string;
  readonly kind: DocumentKind;
  readonly bytes: number;
  readonly at: number;
  readonly byName: string;
  /** Why it was withdrawn; null while it is there. */
  readonly withdrawn: string | null;
}

/** How many get their notice in which way. */
export interface ByWay {
  readonly way: NoticeWay | 'page';
  readonly members: number;
}

export interface MeetingView extends MeetingInList {
  readonly join: string;
  readonly access: string;
  readonly agenda: readonly SeenItem[];
  /** In the order in which they were added, withdrawn ones too. */
  readonly documents: readonly SeenDocument[];
  readonly calledAt: number | null;
  /** The office holder who called it; empty while nobody has. */
  readonly calledBy: string;
  readonly calledOff: { readonly at: number; readonly why: string } | null;
  /** How many of a hundred votes a special resolution needs there, by the rules of the meeting. */
  readonly specialPercent: number;
  /** The version of the rulebook that it is held by. */
  readonly rulebook: string;
  /** Whoever is a member on this day may vote. */
  readonly recordOn: string;
  /** What somebody can do who cannot come: the last day for a proxy, or null when none can be sent; votes from before. */
  readonly cannotCome: {
    readonly proxyBy: string | null;
    readonly mostEach: number;
    readonly early: boolean;
    readonly join: boolean;
  };
  /** What seals everything that happened in it; null while nothing has. */
  readonly chain: ChainHead | null;
  /** How its minutes stand; null where there are none for whoever asks. */
  readonly minutes: MinutesState | null;
  /** For those who call meetings; null for everybody else. */
  readonly desk: {
    readonly plan: MeetingPlan;
    /** What would make it invalid, or does. */
    readonly faults: readonly Reason[];
    readonly earliestOn: string;
    readonly latestOn: string | null;
    readonly because: readonly Reason[];
    /** Before the notice: who would be told how. After it: who was. */
    readonly ways: readonly ByWay[];
    /** The last day on which the letters can go into the post; null when there are none. */
    readonly postBy: string | null;
    /** The first act of its record that is not what was sealed; null when the seal holds. */
    readonly brokenAt: number | null;
  } | null;
}

export interface EarliestView {
  readonly on: string;
  readonly because: readonly Reason[];
  readonly ways: readonly ByWay[];
}

export const list = query<MeetingList>()({
  name: 'meetings/list',
  who: 'member',
  example: { language: 'en' },
  input: v.strictObject({ language, after: v.optional(recordId) }),
  refusals: { 'meeting-unknown': 404 },
});

export const meeting = query<MeetingView>()({
  name: 'meetings/meeting',
  who: 'member',
  example: { meetingId: EXAMPLE_ID, language: 'en' },
  input: v.strictObject({ meetingId: recordId, language }),
  refusals: { 'meeting-unknown': 404 },
});

/** Somebody who is there, for those who write down who comes. */
export type PersonThere = Shown<{ readonly id: string; readonly name: string }> & {
  readonly way: 'room' | 'joined' | null;
};

export interface ThereView {
  /** True while arrivals are written down. */
  readonly open: boolean;
  readonly mayVote: number;
  readonly room: number;
  readonly joined: number;
  /** Who sent somebody that is there, where they count. */
  readonly proxies: number;
  /** How many count, and how many are needed. */
  readonly counted: number;
  readonly needed: number;
  readonly enough: boolean;
  readonly reasons: readonly Reason[];
  /** How it stands with the quorum, since when, and when it must be put off if nobody else comes. */
  readonly state: QuorumState['state'];
  readonly since: number;
  readonly putOffAt: number | null;
  /** In which way the member who asks is there; null when they are not. */
  readonly mine: 'room' | 'joined' | null;
  /** True when they may vote in it. */
  readonly mayI: boolean;
  /** True when there is a way to join by phone or video. */
  readonly joins: boolean;
  /** Members whose name fits, for those who write down who comes; null for everybody else. */
  readonly people: readonly PersonThere[] | null;
}

export const there = query<ThereView>()({
  name: 'meetings/there',
  who: 'member',
  example: { meetingId: EXAMPLE_ID, name: '' },
  input: v.strictObject({
    meetingId: recordId,
    name: v.optional(v.pipe(v.string('text-too-long'), v.maxLength(100, 'text-too-long')), ''),
  }),
  refusals: { 'meeting-unknown': 404, 'text-too-long': 400 },
});

/** The first day that the rules allow, when the notice goes out today. */
export const earliest = query<EarliestView>()({
  name: 'meetings/earliest',
  who: meetingOffices,
  example: { kind: 'special' },
  input: v.strictObject({
    kind: v.picklist(meetingKinds, 'meeting-kind-missing'),
    groupKey: v.optional(v.pipe(v.string(), v.maxLength(60)), ''),
  }),
  refusals: { 'meeting-no-rules': 409 },
});
