/** Rows of motions and votes and the plain values that the rules know, in both directions. */
import type { Id, Instant } from '../domain/kernel/index.ts';
import type {
  Choice,
  Decision,
  Motion,
  RollLine,
  Vote,
  VoteClosure,
  VoteEvent,
  VoteOpening,
} from '../domain/voting/index.ts';
import { shapes } from '../types/shapes.ts';
import { dateText, neededInstant, pick, type NewRow, type RowOf } from './row.ts';

/** The part of a motion that the rules need. */
export const motionShape = pick(
  shapes.motions,
  'id',
  'number',
  'ballot',
  'rulebook',
  'noticeAt',
  'opensAt',
  'closesAt',
);
export const titleShape = pick(shapes.motions, 'titleEn', 'titleCy');
/** The part of a motion that is for people, in both languages. */
export const motionWordsShape = pick(
  shapes.motions,
  'titleEn',
  'titleCy',
  'meaningEn',
  'meaningCy',
  'textEn',
  'textCy',
  'ifPassedEn',
  'ifPassedCy',
  'ifLostEn',
  'ifLostCy',
  'proposerName',
  'seconderName',
);
export type MotionWords = RowOf<typeof motionWordsShape>;
export const voteShape = pick(shapes.votes, 'motion', 'member', 'displayName', 'choice', 'castAt');
export const eventShape = pick(shapes.vote_events, 'motion', 'member', 'choice', 'seq', 'at');
export const resultShape = pick(
  shapes.vote_results,
  'motion',
  'votesFor',
  'votesAgainst',
  'abstained',
  'notVoted',
  'rollSize',
  'quorumNeeded',
  'quorumMet',
  'carried',
  'reason',
  'ruleRef',
  'rulebook',
  'at',
);

export function motionOf(row: RowOf<typeof motionShape>): Motion {
  return {
    id: row.id,
    number: row.number,
    resolution: 'ordinary',
    ballot: row.ballot as Motion['ballot'],
    rulebook: row.rulebook,
    noticeAt: neededInstant(row.noticeAt),
    opensAt: neededInstant(row.opensAt),
    closesAt: neededInstant(row.closesAt),
  };
}

/** A motion with its words as it is stored. */
export function motionRow(motion: Omit<Motion, 'id'> & MotionWords): NewRow<'motions'> {
  const { number, resolution, ballot, rulebook, noticeAt, opensAt, closesAt } = motion;
  return {
    number,
    titleEn: motion.titleEn,
    titleCy: motion.titleCy,
    meaningEn: motion.meaningEn,
    meaningCy: motion.meaningCy,
    textEn: motion.textEn,
    textCy: motion.textCy,
    ifPassedEn: motion.ifPassedEn,
    ifPassedCy: motion.ifPassedCy,
    ifLostEn: motion.ifLostEn,
    ifLostCy: motion.ifLostCy,
    proposerName: motion.proposerName,
    seconderName: motion.seconderName,
    resolution,
    ballot,
    rulebook,
    noticeAt: dateText(noticeAt),
    opensAt: dateText(opensAt),
    closesAt: dateText(closesAt),
  };
}

export function openingRow({ motion, at, byName, rollSize }: VoteOpening): NewRow<'vote_openings'> {
  return { motion, at: dateText(at), byName, rollSize };
}

/** A line of a roll. The server writes whole rolls in one statement (hooks/voting/rolls.ts). */
export function rollRow({ motion, member, displayName, groupKey }: RollLine): NewRow<'vote_rolls'> {
  return { motion, member, displayName, groupKey, envelope: '', turn: '', voted: false };
}

export function closureRow({ motion, at, by }: VoteClosure): NewRow<'vote_closures'> {
  return { motion, at: dateText(at), by };
}

export function voteOf({ motion, member, displayName, choice, castAt }: RowOf<typeof voteShape>): Vote {
  return { motion, member, displayName, choice: choice as Choice, castAt: neededInstant(castAt) };
}

export function voteRow({ motion, member, displayName, choice, castAt }: Vote): NewRow<'votes'> {
  return { motion, member, displayName, choice, castAt: dateText(castAt) };
}

export function eventOf({ motion, member, choice, seq, at }: RowOf<typeof eventShape>): VoteEvent {
  return { motion, member, choice: choice as Choice, seq, at: neededInstant(at) };
}

export function eventRow({ motion, member, choice, seq, at }: VoteEvent): NewRow<'vote_events'> {
  return { motion, member, choice, seq, at: dateText(at) };
}

/** What is stored of a decision: the rules it went by are found again by the rulebook's version. */
export interface VoteResult extends Omit<Decision, 'tookPart' | 'rules'> {
  readonly motion: Id;
  readonly at: Instant;
}

export function resultRow(result: VoteResult): NewRow<'vote_results'> {
  const { motion, votesFor, votesAgainst, abstained, notVoted, rollSize } = result;
  const { quorumNeeded, quorumMet, carried, reason, ruleRef, rulebook, at } = result;
  return {
    motion,
    votesFor,
    votesAgainst,
    abstained,
    notVoted,
    rollSize,
    quorumNeeded,
    quorumMet,
    carried,
    reason,
    ruleRef,
    rulebook,
    at: dateText(at),
  };
}
