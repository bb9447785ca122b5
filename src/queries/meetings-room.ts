/** What people see of a meeting while it is on. The rules are in src/domain/meetings (room.ts). */
import * as v from 'valibot';
import { EXAMPLE_ID, language, recordId } from '../commands/door.ts';
import type { Card, FloorProcedure, MeetingKind, QuorumState, RoomState } from '../domain/meetings/index.ts';
import type { Outcome } from '../domain/voting/index.ts';
import type { Shown } from '../domain/membership/index.ts';
import type { SeenItem } from './meetings.ts';
import type { VoteState } from './polls.ts';
import { query } from './query.ts';

export interface RoomItem extends SeenItem {
  /** Its number on the agenda, from 1. */
  readonly number: number;
}

export interface ScreenView {
  readonly id: string;
  readonly kind: MeetingKind;
  readonly groupKey: string;
  readonly state: RoomState | 'called-off';
  readonly startsAt: number;
  readonly item: RoomItem | null;
  readonly items: number;
  /** How many of a hundred votes a special resolution needs there, by the rules of the meeting. */
  readonly specialPercent: number;
  /** How far the vote on the item is, and how it ended; null where the item decides nothing. */
  readonly vote: { readonly state: VoteState; readonly declared: Outcome | null } | null;
  /** What the meeting decided about the motion of the item instead of a vote; null while it did not. */
  readonly decided: FloorProcedure | null;
  /** When it goes on, while it has stopped. */
  readonly until: number | null;
  /** Who has the word: a name for those who are there, nothing for those who are not. Null while nobody has. */
  readonly word: Speaker | null;
}

/** Somebody who speaks or waits to. */
export type Speaker = Shown<{ readonly id: string; readonly name: string }> & { readonly mine: boolean };

export interface NowView extends ScreenView {
  /** True from the moment at which it can be opened, or can go on. */
  readonly isTime: boolean;
  readonly next: RoomItem | null;
  readonly quorum: {
    readonly there: number;
    /** Of those, who sent somebody to vote for them. */
    readonly proxies: number;
    readonly needed: number;
    readonly state: QuorumState['state'];
    readonly putOffAt: number | null;
  };
  /** Those who wait to speak, in fair turns; `again` for whoever has spoken on this item. */
  readonly speakers: readonly (Speaker & { readonly again: boolean })[];
  readonly cards: Readonly<Record<Card, number>>;
  /** The meeting that takes its place; null when none does. */
  readonly takesPlace: { readonly id: string; readonly startsAt: number } | null;
  readonly mine: {
    readonly there: boolean;
    /** True when they may vote in it, and when they can say themselves that they have joined. */
    readonly mayI: boolean;
    readonly joins: boolean;
    readonly cards: readonly Card[];
    readonly asked: boolean;
  };
  /** For those who lead the meeting: who shows which card. Null for everybody else. */
  readonly leads: {
    readonly cards: readonly (Shown<{ readonly name: string }> & { readonly card: Card })[];
  } | null;
}

const input = v.strictObject({ meetingId: recordId, language });
const example = { meetingId: EXAMPLE_ID, language: 'en' } as const;

export const now = query<NowView>()({
  name: 'meetings/now',
  who: 'member',
  example,
  input,
  refusals: { 'meeting-unknown': 404 },
});

export const screen = query<ScreenView>()({
  name: 'meetings/screen',
  who: 'member',
  example,
  input,
  refusals: { 'meeting-unknown': 404 },
});
