// Casting a vote. One member, one vote: a second choice takes the place of the first, until the close. The
// history keeps each choice; sending the same choice again changes nothing and adds nothing to the history. In time is
// what arrived in time: a vote that had to wait for its turn is judged, and dated, by the moment it arrived. One that
// arrived before the opening came too early, also when its turn came after it.

import {
  isWhole,
  onlyRefusals,
  refusal,
  settle,
  type Instant,
  type Refusal,
  type Result,
} from '../kernel/index.ts';
import {
  choices,
  type Choice,
  type Motion,
  type RollLine,
  type Vote,
  type VoteClosure,
  type VoteEvent,
  type VoteOpening,
} from './motion.ts';

export interface CastVote {
  readonly motion: Pick<Motion, 'id' | 'closesAt' | 'ballot'>;
  readonly opening: Pick<VoteOpening, 'at'> | null;
  readonly closure: Pick<VoteClosure, 'at'> | null;
  /** This member's line on the roll, or null when they have none. */
  readonly rollLine: RollLine | null;
  /** The vote this member has cast already, or null. */
  readonly current: Vote | null;
  readonly choice: string;
  /** The highest number in the motion's history so far; 0 when it is empty. */
  readonly lastSeq: number;
  /** When the server had taken in the whole request. */
  readonly arrivedAt: Instant;
}

export interface CastVoteAnswer {
  /** 'cast' the first time, 'changed' for another choice, 'same' when nothing changed. */
  readonly what: 'cast' | 'changed' | 'same';
  readonly vote: Vote;
  /** The line to add to the history; null when nothing changed. */
  readonly event: VoteEvent | null;
}

function timeRefusal({ motion, opening, closure, arrivedAt }: CastVote): Refusal | null {
  if (closure !== null || (opening !== null && arrivedAt >= motion.closesAt)) return refusal('vote-closed');
  return opening === null || arrivedAt < opening.at ? refusal('vote-not-open') : null;
}

function isChoice(choice: string): choice is Choice {
  return (choices as readonly string[]).includes(choice);
}

/** Casts or changes an open vote. Refuses `vote-secret`, `vote-not-open`, `vote-closed`, `not-on-roll`, `choice-missing`. */
export function castVote(asked: CastVote): Result<CastVoteAnswer> {
  const { motion, rollLine, current, choice, lastSeq, arrivedAt } = asked;
  if (!isWhole(lastSeq) || lastSeq < 0) throw new Error('The history of a vote is numbered from 1.');
  const refusals = onlyRefusals([
    motion.ballot === 'secret' ? refusal('vote-secret') : timeRefusal(asked),
    rollLine === null ? refusal('not-on-roll') : null,
    isChoice(choice) ? null : refusal('choice-missing', 'choice'),
  ]);
  return settle(refusals, () => {
    if (current !== null && current.choice === choice) return { what: 'same', vote: current, event: null };
    const { member, displayName } = rollLine as RollLine;
    const cast = { motion: motion.id, member, choice: choice as Choice };
    return {
      what: current === null ? 'cast' : 'changed',
      vote: { ...cast, displayName, castAt: arrivedAt },
      event: { ...cast, seq: lastSeq + 1, at: arrivedAt },
    };
  });
}
