/** Voting on an item of a meeting as members see it. The rules are in src/domain/polls. */
import * as v from 'valibot';
import { EXAMPLE_ID, language, recordId } from '../commands/door.ts';
import type { AgendaMatter, FloorProcedure, MeetingKind, Reason } from '../domain/meetings/index.ts';
import type { Choice, Deadline, Outcome, RouteVotes } from '../domain/voting/index.ts';
import { query } from './query.ts';

/** What was worked out of the votes. */
export interface ItemResult {
  readonly outcome: Outcome;
  readonly mayVote: number;
  readonly counted: RouteVotes;
  /** By route, as they came; proxies are numbers only. */
  readonly byRoute: Readonly<Record<'room' | 'joined' | 'proxy', RouteVotes>> & {
    /** Left out in results from before such votes were taken. */
    readonly online?: RouteVotes;
  };
  readonly reasons: readonly Reason[];
  readonly deadlines: readonly Deadline[];
}

/** How far a vote on an item is. */
export type VoteState = 'none' | 'hands' | 'counted' | 'poll' | 'declared';

export interface ItemVoteView {
  readonly meeting: { readonly id: string; readonly kind: MeetingKind; readonly startsAt: number };
  readonly item: {
    readonly number: number;
    readonly title: string;
    readonly words: string;
    readonly matter: AgendaMatter;
    /** The motion of a member that is decided; null for none. */
    readonly proposal: string | null;
    /** The name of the group that alone votes on it; empty for everybody. */
    readonly onlyGroup: string;
  };
  /** True for whoever asks, when one group alone votes on it and they are not in it. */
  readonly notAsked: boolean;
  /** What yes does and what no does, as both sides agreed; null where nobody wrote it. */
  readonly easy: { readonly meaning: string; readonly ifPassed: string; readonly ifLost: string } | null;
  /** How many of a hundred votes a special resolution needs there, by the rules of the meeting. */
  readonly specialPercent: number;
  /** What the meeting has made of the words; null for an item that is no motion of a member. */
  readonly changes: {
    readonly amended: 'no' | 'clerical' | 'substance';
    /** Changes that were seconded and wait to be decided: before the motion. */
    readonly waiting: number;
    /** What people there ask for, with a second, instead of a vote: decided before all of it. */
    readonly questions: number;
    /** What the meeting decided instead of a vote; null while it did not. */
    readonly left: FloorProcedure | null;
    /** True while the easy-read words are those of another text, or nobody has agreed to them. */
    readonly easyMissing: boolean;
  } | null;
  /** True while this item is the one that the meeting is at. */
  readonly on: boolean;
  /**
   * none: nothing was opened yet. hands: tellers count. counted: hands are counted, or a full count is closed; the chair
   * declares. poll: everybody votes.
   */
  readonly state: VoteState;
  readonly vote: { readonly id: string; readonly method: 'hands' | 'poll' } | null;
  /** How many ask for a full count, how many are needed, and whether that is enough. */
  readonly asked: { readonly members: number; readonly needed: number; readonly enough: boolean };
  readonly tellers: readonly string[];
  readonly mine: {
    readonly there: boolean;
    /** For a teller: which time they count, and whether they have. Null for everybody else. */
    readonly teller: { readonly round: number; readonly counted: boolean } | null;
    readonly mayAsk: boolean;
    /** The papers of a full count: one's own first (`name` is empty), then one for each proxy. */
    readonly papers: readonly {
      readonly voter: string;
      readonly name: string;
      readonly choice: Choice | null;
      /** What was chosen before the meeting: it counts while `choice` is null. */
      readonly early: Choice | null;
    }[];
    /** Members in the room who have not voted, for a teller who writes down the votes of those without a device. */
    readonly assists: readonly { readonly id: string; readonly name: string }[];
  };
  /** Voting before the meeting; null where the rules count no such votes. */
  readonly early: {
    /** True while whoever asks can vote, change it or take it back. */
    readonly can: boolean;
    /** False when others read their messages and this session could be one of those others: then it is refused. */
    readonly surely: boolean;
    readonly until: number;
    /** How often they have chosen: what they send names it, so that an old request takes no later choice away. */
    readonly turn: number;
    /** Their own vote that stands; null for none. It counts no more once the meeting has changed the words. */
    readonly mine: Choice | null;
    /** Who votes for them by proxy here, unless they vote themselves; empty for nobody. */
    readonly proxy: string;
    /** How many votes from before stand, from the moment at which a show of hands leaves them out; null before. */
    readonly many: number | null;
  } | null;
  /** What all tellers counted, once they agree. */
  readonly hands: RouteVotes | null;
  /** What is worked out: for whoever leads the meeting once it is counted, for everybody once it is declared. */
  readonly result: ItemResult | null;
  readonly declared: {
    readonly says: Outcome;
    readonly computed: Outcome;
    readonly at: number;
    readonly byName: string;
  } | null;
  /** Who voted how themselves in a full count; null before it is declared, and for hands. */
  readonly names: Readonly<Record<Choice, readonly string[]>> | null;
  /** For whoever leads the meeting; null for everybody else. */
  readonly leads: {
    readonly canOpen: readonly ('hands' | 'poll')[];
    readonly tellersNeeded: number;
    readonly people: readonly { readonly id: string; readonly name: string }[];
    readonly cards: number;
  } | null;
}

export const item = query<ItemVoteView>()({
  name: 'polls/item',
  who: 'member',
  example: { meetingId: EXAMPLE_ID, item: '1', language: 'en' },
  input: v.strictObject({
    meetingId: recordId,
    item: v.pipe(v.string('item-unknown'), v.regex(/^[1-9]\d?$/, 'item-unknown'), v.transform(Number)),
    language,
  }),
  refusals: { 'meeting-unknown': 404, 'item-unknown': 404 },
});
