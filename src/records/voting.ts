/** Rows of motions and votes and the plain values that the rules know, in both directions. */
import type {
  Choice,
  Decision,
  Motion,
  Vote,
  VoteClosure,
  VoteEvent,
  VoteOpening,
} from '../domain/voting/index.ts';
import { shapes } from '../types/shapes.ts';
import { dateText, neededInstant, pick, type RowOf } from './row.ts';

/** The part of a motion that the rules need. */
export const motionShape = pick(
  shapes.motions,
  'id',
  'number',
  'rulebook',
  'noticeAt',
  'opensAt',
  'closesAt',
);
export const titleShape = pick(shapes.motions, 'titleEn', 'titleCy');
type OpeningRow = RowOf<Pick<(typeof shapes)['vote_openings'], 'motion' | 'at' | 'byName' | 'rollSize'>>;
type ClosureRow = RowOf<Pick<(typeof shapes)['vote_closures'], 'motion' | 'at' | 'by'>>;
type VoteRow = RowOf<
  Pick<(typeof shapes)['votes'], 'motion' | 'member' | 'displayName' | 'choice' | 'castAt'>
>;
type EventRow = RowOf<Pick<(typeof shapes)['vote_events'], 'motion' | 'member' | 'choice' | 'seq' | 'at'>>;
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

type Stored<S extends Readonly<Record<string, '' | 0 | false>>> = RowOf<S>;

export function motionOf(row: Stored<typeof motionShape>): Motion {
  return {
    id: row.id,
    number: row.number,
    resolution: 'ordinary',
    ballot: 'open',
    rulebook: row.rulebook,
    noticeAt: neededInstant(row.noticeAt),
    opensAt: neededInstant(row.opensAt),
    closesAt: neededInstant(row.closesAt),
  };
}

export function openingRow(opening: VoteOpening): OpeningRow {
  return { ...opening, at: dateText(opening.at) };
}

export function closureRow(closure: VoteClosure): ClosureRow {
  return { ...closure, at: dateText(closure.at) };
}

export function voteOf(row: VoteRow): Vote {
  return { ...row, choice: row.choice as Choice, castAt: neededInstant(row.castAt) };
}

export function voteRow(vote: Vote): VoteRow {
  return { ...vote, castAt: dateText(vote.castAt) };
}

export function eventRow(event: VoteEvent): EventRow {
  return { ...event, at: dateText(event.at) };
}

/** What is stored of a decision: the rules it went by are found again by the rulebook's version. */
export function resultRow(motion: string, at: number, decision: Decision): Stored<typeof resultShape> {
  const { tookPart: _tookPart, rules: _rules, ...stored } = decision;
  return { motion, at: dateText(at), ...stored };
}
