/** All that putting an envelope into the box looks at, in one question: hundreds do it at the same time. */
import type { Id, Instant } from '../../../src/domain/kernel/index.ts';
import type { CastEnvelope } from '../../../src/domain/sealed/index.ts';
import { isNoticed } from '../../../src/domain/voting/index.ts';
import { instantOf, neededInstant } from '../../../src/records/row.ts';
import { row, type App } from '../kit/engine.ts';
import { surelyColumns, surelyShape } from '../papers/surely.ts';

const shape = {
  ballot: '',
  noticeAt: '',
  closesAt: '',
  openedAt: '',
  closedAt: '',
  keyId: '',
  line: '',
  envelope: '',
  turn: '',
  seen: false,
  ...surelyShape,
} as const;

const question = `
  SELECT motions.ballot, motions.noticeAt, motions.closesAt, vote_openings.at AS openedAt, vote_closures.at AS closedAt,
    sealed_votes.keyId, vote_rolls.id AS line, vote_rolls.envelope, vote_rolls.turn,
    EXISTS (SELECT 1 FROM sealed_seen WHERE motion = {:motion} AND fingerprint = {:fingerprint}) AS seen,
    ${surelyColumns}
  FROM motions
  LEFT JOIN vote_openings ON vote_openings.motion = motions.id
  LEFT JOIN vote_closures ON vote_closures.motion = motions.id
  LEFT JOIN sealed_votes ON sealed_votes.motion = motions.id
  LEFT JOIN vote_rolls ON vote_rolls.motion = motions.id AND vote_rolls.member = {:member}
  WHERE motions.id = {:motion}`;

export type Casting = Pick<
  CastEnvelope,
  'closesAt' | 'openedAt' | 'closed' | 'line' | 'keyId' | 'seen' | 'paper'
> & {
  readonly othersRead: boolean;
  readonly calls: number;
};

/** What there is about one member's envelope; null when there is no such motion, 'open' when its vote is not secret. */
export function castingOf(
  app: App,
  asked: { readonly motion: Id; readonly member: Id; readonly fingerprint: string },
  now: Instant,
): Casting | 'open' | null {
  const found = row(app, question, asked, shape);
  if (!found || !isNoticed({ noticeAt: neededInstant(found.noticeAt) }, now)) return null;
  if (found.ballot !== 'secret') return 'open';
  const { line, envelope, turn, keyId, seen, paper, othersRead, calls } = found;
  return {
    closesAt: neededInstant(found.closesAt),
    openedAt: instantOf(found.openedAt),
    closed: found.closedAt !== '',
    line: line === '' ? null : { envelope, turn },
    keyId,
    seen,
    paper: paper === '' ? null : (paper as 'out' | 'in'),
    othersRead,
    calls,
  };
}
