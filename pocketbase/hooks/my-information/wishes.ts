/** What members asked to have put right, as the hooks find it. */
import type { Id } from '../../../src/domain/kernel/index.ts';
import type { Correction } from '../../../src/domain/my-information/index.ts';
import { correctionOf, correctionShape } from '../../../src/records/my-information.ts';
import { columnsOf } from '../../../src/records/row.ts';
import { row, rows, type Readable } from '../kit/engine.ts';

const UNANSWERED = 'id NOT IN (SELECT correction FROM correction_answers)';
/** As many as one page shows; the oldest are answered first. */
const MOST = 100;

export interface FoundCorrection {
  readonly id: Id;
  readonly correction: Correction;
  readonly answered: boolean;
}

/** One wish, or null. */
export function findCorrection(app: Readable, id: Id): FoundCorrection | null {
  const shape = { ...correctionShape, answered: 0 } as const;
  const sql =
    `SELECT ${columnsOf(correctionShape)}, NOT (${UNANSWERED}) AS answered ` +
    'FROM corrections WHERE id = {:id}';
  const found = row(app, sql, { id }, shape);
  return found && { id: found.id, correction: correctionOf(found), answered: found.answered === 1 };
}

/** The sections about which a member asked and that wait. */
export function waitingSections(app: Readable, member: Id): string[] {
  const sql = `SELECT section FROM corrections WHERE member = {:member} AND ${UNANSWERED} ORDER BY section`;
  return rows(app, sql, { member }, { section: '' } as const).map(({ section }) => section);
}

/** The wishes of everybody that wait, the oldest first, each with how its member is called. */
export function waitingCorrections(app: Readable) {
  const shape = { ...correctionShape, name: '' } as const;
  const sql =
    `SELECT ${columnsOf(correctionShape, 'corrections')}, members.displayName AS name ` +
    `FROM corrections JOIN members ON members.id = corrections.member WHERE corrections.${UNANSWERED} ` +
    `ORDER BY corrections.askedAt, corrections.id LIMIT ${MOST}`;
  return rows(app, sql, {}, shape).map(({ id, name, ...found }) => ({
    id,
    name,
    correction: correctionOf(found),
  }));
}
