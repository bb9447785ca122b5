/** Rows of the votes and the plain values that the rules know, in both directions. */
import type { GroupKey } from '../../../src/domain/membership/index.ts';
import type {
  Choice,
  Decision,
  Motion,
  RollLine,
  Vote,
  VoteClosure,
  VoteOpening,
} from '../../../src/domain/voting/index.ts';
import { dateText, insert, neededInstant, row, rows, update, type App } from '../kit/engine.ts';

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

export function findRollLine(app: App, motion: string, member: string): RollLine | null {
  const sql = 'SELECT displayName, groupKey FROM vote_rolls WHERE motion = {:motion} AND member = {:member}';
  const found = row(app, sql, { motion, member }, { displayName: '', groupKey: '' } as const);
  return found && { motion, member, displayName: found.displayName, groupKey: found.groupKey as GroupKey };
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

export function findVote(app: App, motion: string, member: string): FoundVote | null {
  const sql = `SELECT ${voteColumns} FROM votes WHERE motion = {:motion} AND member = {:member}`;
  const found = row(app, sql, { motion, member }, voteShape);
  return found && voteOf(motion, found);
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

export function lastVoteSeq(app: App, motion: string): number {
  const sql = 'SELECT COALESCE(MAX(seq), 0) AS last FROM vote_events WHERE motion = {:motion}';
  return row(app, sql, { motion }, { last: 0 } as const)?.last ?? 0;
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
