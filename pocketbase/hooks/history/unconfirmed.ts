/** Histories that somebody at the terminal took for whole, and that two office holders have not confirmed yet. */
import type { Instant } from '../../../src/domain/kernel/index.ts';
import { neededInstant, rows, type Readable } from '../kit/engine.ts';

export interface AcceptedHistory {
  readonly id: string;
  /** What was missing, in the words of the self-check. */
  readonly fault: string;
  readonly at: Instant;
}

/** The oldest first. */
export function unconfirmedHistories(app: Readable): AcceptedHistory[] {
  const sql =
    'SELECT id, fault, at FROM history_accepts WHERE id NOT IN (SELECT accept FROM history_confirmations) ORDER BY at';
  return rows(app, sql, {}, { id: '', fault: '', at: '' } as const).map(({ id, fault, at }) => ({
    id,
    fault,
    at: neededInstant(at),
  }));
}
