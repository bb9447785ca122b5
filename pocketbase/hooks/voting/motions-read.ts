/** Motions as the doors and the clock find them, each with what happened to it. */
import type { Id, Instant } from '../../../src/domain/kernel/index.ts';
import type { Rulebook } from '../../../src/domain/rulebook/index.ts';
import {
  isNoticed,
  type Motion,
  type MotionCourse,
  type VoteClosure,
  type VoteOpening,
} from '../../../src/domain/voting/index.ts';
import { columnsOf, instantOf } from '../../../src/records/row.ts';
import { motionOf, motionShape, titleShape } from '../../../src/records/voting.ts';
import { dateText, row, rows, type Readable } from '../kit/engine.ts';
import { rulebookNamed } from '../kit/rulebooks.ts';

/** A motion, its opening and its closure as far as there are any, the rules it goes by, and its titles. */
export interface FoundMotion extends MotionCourse {
  readonly motion: Motion;
  readonly opening: Pick<VoteOpening, 'at'> | null;
  readonly closure: Pick<VoteClosure, 'at'> | null;
  readonly rulebook: Rulebook;
  readonly title: { readonly en: string; readonly cy: string };
}

export const courseShape = { ...motionShape, ...titleShape, openedAt: '', closedAt: '' } as const;
export const courseColumns =
  `${columnsOf({ ...motionShape, ...titleShape }, 'motions')}, ` +
  'vote_openings.at AS openedAt, vote_closures.at AS closedAt';
export const courseTables =
  'motions LEFT JOIN vote_openings ON vote_openings.motion = motions.id ' +
  'LEFT JOIN vote_closures ON vote_closures.motion = motions.id';

type CourseRow = { readonly [K in keyof typeof courseShape]: K extends 'number' ? number : string };

export function foundMotionOf(found: CourseRow): FoundMotion {
  const openedAt = instantOf(found.openedAt);
  const closedAt = instantOf(found.closedAt);
  return {
    motion: motionOf(found),
    opening: openedAt === null ? null : { at: openedAt },
    closure: closedAt === null ? null : { at: closedAt },
    // Found when it is asked for: what does not go by the rules can be read without them.
    get rulebook() {
      return rulebookNamed(found.rulebook);
    },
    title: { en: found.titleEn, cy: found.titleCy },
  };
}

/** One motion, once members were told of it; null when there is none. */
export function findMotion(app: Readable, id: Id, now: Instant): FoundMotion | null {
  const sql = `SELECT ${courseColumns} FROM ${courseTables} WHERE motions.id = {:id}`;
  const found = row(app, sql, { id }, courseShape);
  const motion = found && foundMotionOf(found);
  return motion && isNoticed(motion.motion, now) ? motion : null;
}

/**
 * What the clock looks after: motions without a close, oldest first. One that was told as missed is among them until
 * its time is over, because its dates may be put right.
 */
export function unfinishedMotions(app: Readable, now: Instant): Id[] {
  const sql =
    `SELECT motions.id FROM ${courseTables} WHERE vote_closures.id IS NULL AND (motions.closesAt > {:now} ` +
    "OR NOT EXISTS (SELECT 1 FROM vote_letters WHERE motion = motions.id AND kind = 'missed')) " +
    'ORDER BY motions.number';
  return rows(app, sql, { now: dateText(now) }, { id: '' } as const).map(({ id }) => id);
}

/**
 * What `read` makes of one motion of a list, or null when it cannot be read (its rulebook is gone): that is logged, and
 * hides no other motion.
 */
export function unlessBroken<T>(id: Id, read: () => T): T | null {
  try {
    return read();
  } catch (fault) {
    $app.logger().error('a motion cannot be read', 'motion', id, 'fault', String(fault));
    return null;
  }
}
