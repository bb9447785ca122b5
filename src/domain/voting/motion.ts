// What a motion is while it is voted on, and which state it is in. The state is worked out from what happened
// (an opening, a closure) and the time; it is stored nowhere, so it can never disagree with what happened.

import { SECOND, type Id, type Instant } from '../kernel/index.ts';
import type { GroupKey } from '../membership/index.ts';

export const choices = ['for', 'against', 'abstain'] as const;
export type Choice = (typeof choices)[number];

/** The part of a motion that the rules need; the words of it are for people. */
export interface Motion {
  readonly id: Id;
  readonly number: number;
  /** More for than against carries it. */
  readonly resolution: 'ordinary';
  /** open: names are recorded beside votes. secret: votes lie in sealed envelopes (domain/sealed). */
  readonly ballot: 'open' | 'secret';
  /** The version of the rulebook in force at the notice. */
  readonly rulebook: string;
  readonly noticeAt: Instant;
  readonly opensAt: Instant;
  readonly closesAt: Instant;
}

export interface VoteOpening {
  readonly motion: Id;
  readonly at: Instant;
  /** The office holder who opened it, or 'clock'. */
  readonly byName: string;
  readonly rollSize: number;
}

/** One line of the roll: a member who may vote on this motion. Fixed when the vote opens. */
export interface RollLine {
  readonly motion: Id;
  readonly member: Id;
  readonly displayName: string;
  readonly groupKey: GroupKey;
}

export interface Vote {
  readonly motion: Id;
  readonly member: Id;
  readonly displayName: string;
  readonly choice: Choice;
  readonly castAt: Instant;
}

/** One line in the history of a vote: first choice and each change, numbered from 1 within the motion. */
export interface VoteEvent {
  readonly motion: Id;
  readonly member: Id;
  readonly choice: Choice;
  readonly seq: number;
  readonly at: Instant;
}

export interface VoteClosure {
  readonly motion: Id;
  readonly at: Instant;
  /** The id of the member who closed it, or 'clock'. */
  readonly by: string;
}

/**
 * notice: members have been told, the vote is not open yet. open: members may vote. closing-due: the time is
 * up, the close is not recorded yet. closed: the result stands. missed: it was not opened, and cannot be any more.
 */
export type MotionState = 'notice' | 'open' | 'closing-due' | 'closed' | 'missed';

/**
 * Between the end of a vote and its close. A vote that arrived in time may still wait for its turn: ten seconds at the
 * public face (longestWait in pocketbase/internal/web), and then for the database behind a busy disk. The close must
 * not overtake it.
 */
export const CLOSING_PAUSE = 30 * SECOND;

/** The first moment at which a vote may be closed. */
export const closingFrom = ({ closesAt }: Pick<Motion, 'closesAt'>): Instant => closesAt + CLOSING_PAUSE;
