/** Secret votes as the doors and the clock find them, each with what happened to it. */
import type { Id, Instant } from '../../../src/domain/kernel/index.ts';
import type { OpeningOutcome, Paper, SealedCourse } from '../../../src/domain/sealed/index.ts';
import { instantOf, neededInstant } from '../../../src/records/row.ts';
import { boxShape, keyShape, openingShape, paperOf, paperShape } from '../../../src/records/sealed.ts';
import { row, rows, type Readable } from '../kit/engine.ts';
import { findMotion, type FoundMotion } from '../voting/motions-read.ts';

export interface FoundVote extends FoundMotion {
  readonly keyId: string;
  readonly publicKey: string;
  /** From the opening on. */
  readonly paper: { readonly paper: Paper; readonly digest: string } | null;
  /** From the close on. */
  readonly box: {
    readonly at: Instant;
    readonly objectionsUntil: Instant;
    readonly rollSize: number;
    readonly voted: number;
    readonly fingerprints: string;
    readonly digest: string;
  } | null;
  readonly opened: {
    readonly outcome: OpeningOutcome;
    readonly valid: number;
    readonly spoilt: number;
  } | null;
  readonly destroyedAt: Instant | null;
  readonly course: SealedCourse;
}

const one = <S extends Parameters<typeof row>[3]>(app: Readable, table: string, motion: Id, shape: S) =>
  row(
    app,
    `SELECT ${Object.keys(shape).join(', ')} FROM ${table} WHERE motion = {:motion}`,
    { motion },
    shape,
  );

function boxOf(app: Readable, motion: Id): FoundVote['box'] {
  const found = one(app, 'sealed_boxes', motion, boxShape);
  if (!found) return null;
  return { ...found, at: neededInstant(found.at), objectionsUntil: neededInstant(found.objectionsUntil) };
}

function objectionsOf(app: Readable, motion: Id): SealedCourse['objections'] {
  const sql = `
    SELECT sealed_objection_answers.id IS NOT NULL AS answered, COALESCE(sealed_objection_answers."right", 0) AS "right"
    FROM sealed_objections
    LEFT JOIN sealed_objection_answers ON sealed_objection_answers.objection = sealed_objections.id
    WHERE sealed_objections.motion = {:motion}`;
  return rows(app, sql, { motion }, { answered: false, right: false } as const);
}

function openedOf(app: Readable, motion: Id): FoundVote['opened'] {
  const found = one(app, 'sealed_openings', motion, openingShape);
  return found && { ...found, outcome: found.outcome as OpeningOutcome };
}

/** A secret vote; null when there is no such motion, 'open' when its vote is not secret. */
export function findVote(app: Readable, id: Id, now: Instant): FoundVote | 'open' | null {
  const found = findMotion(app, id, now);
  if (!found) return null;
  const key = one(app, 'sealed_votes', id, keyShape);
  if (!key) return 'open';
  const paper = one(app, 'sealed_papers', id, paperShape);
  const box = boxOf(app, id);
  const opened = openedOf(app, id);
  const destroyedAt = instantOf(one(app, 'sealed_destructions', id, { at: '' } as const)?.at ?? '');
  const { motion, opening, closure, title } = found;
  return {
    motion,
    opening,
    closure,
    title,
    get rulebook() {
      return found.rulebook;
    },
    ...key,
    paper: paper && { paper: paperOf(paper), digest: paper.digest },
    box,
    opened,
    destroyedAt,
    course: { box, objections: objectionsOf(app, id), opening: opened, destroyed: destroyedAt !== null },
  };
}

/** What the clock looks after: secret votes of which something is left, oldest first. */
export function unfinishedVotes(app: Readable): Id[] {
  const sql = `
    SELECT sealed_votes.motion FROM sealed_votes
    LEFT JOIN sealed_destructions ON sealed_destructions.motion = sealed_votes.motion
    WHERE sealed_destructions.id IS NULL ORDER BY sealed_votes.at, sealed_votes.motion`;
  return rows(app, sql, {}, { motion: '' } as const).map(({ motion }) => motion);
}
