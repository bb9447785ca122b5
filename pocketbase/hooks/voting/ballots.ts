/** One member's ballot on one motion, and how a vote is written. */
import type { Id } from '../../../src/domain/kernel/index.ts';
import type { GroupKey } from '../../../src/domain/membership/index.ts';
import type { CastVote, Motion, Vote, VoteEvent } from '../../../src/domain/voting/index.ts';
import { instantOf, neededInstant } from '../../../src/records/row.ts';
import { eventRow, voteOf, voteRow } from '../../../src/records/voting.ts';
import { insert, row, update, type App } from '../kit/engine.ts';

const ballotShape = {
  ballot: '',
  closesAt: '',
  openedAt: '',
  closedAt: '',
  titleEn: '',
  titleCy: '',
  rollName: '',
  rollGroup: '',
  voteId: '',
  voteName: '',
  choice: '',
  castAt: '',
  lastSeq: 0,
} as const;

const ballotQuery = `
  SELECT motions.ballot, motions.closesAt, motions.titleEn, motions.titleCy,
    vote_openings.at AS openedAt, vote_closures.at AS closedAt,
    vote_rolls.displayName AS rollName, vote_rolls.groupKey AS rollGroup,
    votes.id AS voteId, votes.displayName AS voteName, votes.choice, votes.castAt,
    (SELECT MAX(seq) FROM vote_events WHERE motion = {:motion}) AS lastSeq
  FROM motions
  LEFT JOIN vote_openings ON vote_openings.motion = motions.id
  LEFT JOIN vote_closures ON vote_closures.motion = motions.id
  LEFT JOIN vote_rolls ON vote_rolls.motion = motions.id AND vote_rolls.member = {:member}
  LEFT JOIN votes ON votes.motion = motions.id AND votes.member = {:member}
  WHERE motions.id = {:motion}`;

/** All that casting a vote looks at, in one query; `voteId` is the row of the vote cast before, or empty. */
export interface Ballot {
  readonly asked: Omit<CastVote, 'choice' | 'arrivedAt'>;
  readonly voteId: Id;
  readonly title: { readonly en: string; readonly cy: string };
}

/** One member's ballot on one motion, or null when there is no such motion. */
export function findBallot(app: App, motion: Id, member: Id): Ballot | null {
  const found = row(app, ballotQuery, { motion, member }, ballotShape);
  if (!found) return null;
  const openedAt = instantOf(found.openedAt);
  const closedAt = instantOf(found.closedAt);
  const { rollName, rollGroup, voteId, voteName, choice, castAt, lastSeq } = found;
  const groupKey: GroupKey = rollGroup;
  return {
    voteId,
    title: { en: found.titleEn, cy: found.titleCy },
    asked: {
      motion: {
        id: motion,
        closesAt: neededInstant(found.closesAt),
        ballot: found.ballot as Motion['ballot'],
      },
      opening: openedAt === null ? null : { at: openedAt },
      closure: closedAt === null ? null : { at: closedAt },
      rollLine: rollGroup === '' ? null : { motion, member, displayName: rollName, groupKey },
      current: voteId === '' ? null : voteOf({ motion, member, displayName: voteName, choice, castAt }),
      lastSeq,
    },
  };
}

/** Writes a vote in place of the one before, and its line of the history. */
export function saveVote(app: App, vote: Vote, event: VoteEvent, before: Id): void {
  if (before === '') insert(app, 'votes', voteRow(vote));
  else update(app, 'votes', before, voteRow(vote));
  insert(app, 'vote_events', eventRow(event));
}
