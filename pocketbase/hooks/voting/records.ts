/** Rows of the votes and the plain values that the rules know, in both directions. */
import type { GroupKey } from '../../../src/domain/membership/index.ts';
import type {
  CastVote,
  Choice,
  Decision,
  Motion,
  RollLine,
  Vote,
  VoteClosure,
  VoteOpening,
} from '../../../src/domain/voting/index.ts';
import { dateText, insert, instantOf, neededInstant, row, rows, update, type App } from '../kit/engine.ts';

const motionShape = {
  id: '',
  number: 0,
  rulebook: '',
  noticeAt: '',
  opensAt: '',
  closesAt: '',
  titleEn: '',
  titleCy: '',
} as const;
const motionColumns = 'id, number, rulebook, noticeAt, opensAt, closesAt, titleEn, titleCy';

export interface FoundMotion extends Motion {
  readonly title: { readonly en: string; readonly cy: string };
}

function motionOf(found: {
  [K in keyof typeof motionShape]: K extends 'number' ? number : string;
}): FoundMotion {
  return {
    id: found.id,
    number: found.number,
    resolution: 'ordinary',
    ballot: 'open',
    rulebook: found.rulebook,
    noticeAt: neededInstant(found.noticeAt),
    opensAt: neededInstant(found.opensAt),
    closesAt: neededInstant(found.closesAt),
    title: { en: found.titleEn, cy: found.titleCy },
  };
}

export function findMotion(app: App, id: string): FoundMotion | null {
  const found = row(app, `SELECT ${motionColumns} FROM motions WHERE id = {:id}`, { id }, motionShape);
  return found && motionOf(found);
}

/** Motions whose vote has no closure yet, oldest first. */
export function unfinishedMotions(app: App): FoundMotion[] {
  const sql =
    `SELECT ${motionColumns} FROM motions ` +
    'WHERE NOT EXISTS (SELECT 1 FROM vote_closures WHERE motion = motions.id) ORDER BY number';
  return rows(app, sql, {}, motionShape).map(motionOf);
}

export function findOpening(app: App, motion: string): VoteOpening | null {
  const shape = { at: '', byName: '', rollSize: 0 } as const;
  const found = row(
    app,
    'SELECT at, byName, rollSize FROM vote_openings WHERE motion = {:motion}',
    { motion },
    shape,
  );
  return found && { motion, at: neededInstant(found.at), byName: found.byName, rollSize: found.rollSize };
}

export function findClosure(app: App, motion: string): VoteClosure | null {
  const shape = { at: '', by: '' } as const;
  const found = row(app, 'SELECT at, by FROM vote_closures WHERE motion = {:motion}', { motion }, shape);
  return found && { motion, at: neededInstant(found.at), by: found.by };
}

export interface FoundVote extends Vote {
  readonly id: string;
}

const voteShape = { id: '', member: '', displayName: '', choice: '', castAt: '' } as const;
const voteColumns = 'id, member, displayName, choice, castAt';

function voteOf(motion: string, found: { [K in keyof typeof voteShape]: string }): FoundVote {
  const { id, member, displayName } = found;
  return {
    id,
    motion,
    member,
    displayName,
    choice: found.choice as Choice,
    castAt: neededInstant(found.castAt),
  };
}

export function votesOn(app: App, motion: string): FoundVote[] {
  return rows(app, `SELECT ${voteColumns} FROM votes WHERE motion = {:motion}`, { motion }, voteShape).map(
    (found) => voteOf(motion, found),
  );
}

export function rollOf(app: App, motion: string): { readonly member: string }[] {
  return rows(app, 'SELECT member FROM vote_rolls WHERE motion = {:motion}', { motion }, {
    member: '',
  } as const);
}

const ballotShape = {
  closesAt: '',
  openedAt: '',
  closedAt: '',
  rollName: '',
  rollGroup: '',
  voteId: '',
  voteName: '',
  choice: '',
  castAt: '',
  lastSeq: 0,
} as const;

const ballotQuery = `
  SELECT motions.closesAt, vote_openings.at AS openedAt, vote_closures.at AS closedAt,
    vote_rolls.displayName AS rollName, vote_rolls.groupKey AS rollGroup,
    votes.id AS voteId, votes.displayName AS voteName, votes.choice, votes.castAt,
    (SELECT MAX(seq) FROM vote_events WHERE motion = {:motion}) AS lastSeq
  FROM motions
  LEFT JOIN vote_openings ON vote_openings.motion = motions.id
  LEFT JOIN vote_closures ON vote_closures.motion = motions.id
  LEFT JOIN vote_rolls ON vote_rolls.motion = motions.id AND vote_rolls.member = {:member}
  LEFT JOIN votes ON votes.motion = motions.id AND votes.member = {:member}
  WHERE motions.id = {:motion}`;

/** All that casting a vote looks at, in one query; `current` is the vote that this member has cast before. */
export type Ballot = Omit<CastVote, 'choice' | 'now' | 'current'> & { readonly current: FoundVote | null };

/** One member's ballot on one motion, or null when there is no such motion. */
export function findBallot(app: App, motion: string, member: string): Ballot | null {
  const found = row(app, ballotQuery, { motion, member }, ballotShape);
  if (!found) return null;
  const openedAt = instantOf(found.openedAt);
  const closedAt = instantOf(found.closedAt);
  const { rollName: displayName, rollGroup, voteId: id, voteName, choice, castAt } = found;
  return {
    motion: { id: motion, closesAt: neededInstant(found.closesAt) },
    opening: openedAt === null ? null : { at: openedAt },
    closure: closedAt === null ? null : { at: closedAt },
    rollLine: rollGroup === '' ? null : { motion, member, displayName, groupKey: rollGroup as GroupKey },
    current: id === '' ? null : voteOf(motion, { id, member, displayName: voteName, choice, castAt }),
    lastSeq: found.lastSeq,
  };
}

export function saveOpening(app: App, opening: VoteOpening, roll: readonly RollLine[]): void {
  insert(app, 'vote_openings', { ...opening, at: dateText(opening.at) });
  for (const line of roll) insert(app, 'vote_rolls', { ...line });
}

/** Writes a vote; `before` is the row it takes the place of. */
export function saveVote(app: App, vote: Vote, before: FoundVote | null): void {
  const values = { ...vote, castAt: dateText(vote.castAt) };
  if (before) update(app, 'votes', before.id, values);
  else insert(app, 'votes', values);
}

/** Records that a vote closed, and what it decided; the rules it went by are found again by the rulebook's version. */
export function saveClosure(app: App, closure: VoteClosure, decision: Decision): void {
  const at = dateText(closure.at);
  const { tookPart: _tookPart, rules: _rules, ...stored } = decision;
  insert(app, 'vote_closures', { ...closure, at });
  insert(app, 'vote_results', { motion: closure.motion, at, ...stored });
}
