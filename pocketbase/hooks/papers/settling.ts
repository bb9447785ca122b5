/**
 * At the close, before the box is fixed: every double is settled by the shown rule. An envelope of somebody who has a paper
 * in hand or in the box is taken out of its place unopened, and it is noted whose. Then the numbers by route are fixed.
 */
import { NO_ENVELOPE } from '../../../src/domain/sealed/index.ts';
import type { Id, Instant } from '../../../src/domain/kernel/index.ts';
import { dateText, execute, insert, row, type App, type Readable } from '../kit/engine.ts';

const held = "SELECT member FROM vote_papers WHERE motion = {:motion} AND state IN ('out', 'in')";

export function settlePapers(
  app: App,
  motion: Id,
  at: Instant,
): { post: number; room: number; assisted: number } {
  const none = NO_ENVELOPE;
  execute(
    app,
    `UPDATE vote_papers SET double = TRUE WHERE motion = {:motion} AND state IN ('out', 'in') AND member IN
      (SELECT member FROM vote_rolls WHERE motion = {:motion} AND envelope != {:none})`,
    { motion, none },
  );
  execute(
    app,
    `UPDATE vote_rolls SET envelope = {:none} WHERE motion = {:motion} AND envelope != {:none} AND member IN (${held})`,
    { motion, none },
  );
  const shape = { post: 0, room: 0, assisted: 0, doubles: 0 } as const;
  const sql = `
    SELECT COUNT(CASE WHEN state = 'in' AND route = 'post' THEN 1 END) AS post,
      COUNT(CASE WHEN state = 'in' AND route = 'room' THEN 1 END) AS room,
      COUNT(CASE WHEN state = 'in' AND route = 'assisted' THEN 1 END) AS assisted,
      COUNT(CASE WHEN double THEN 1 END) AS doubles
    FROM vote_papers WHERE motion = {:motion}`;
  const numbers = row(app, sql, { motion }, shape)!;
  insert(app, 'paper_boxes', { motion, ...numbers, at: dateText(at) });
  const { post, room, assisted } = numbers;
  return { post, room, assisted };
}

/** How many have voted while a vote is open, on paper and online, each once. */
export const votedSoFar = (app: Readable, motion: Id): number =>
  row(
    app,
    `SELECT COUNT(*) AS voted FROM vote_rolls WHERE motion = {:motion} AND (member IN
        (SELECT member FROM vote_papers WHERE motion = {:motion} AND state = 'in')
      OR (envelope != {:none} AND member NOT IN (${held})))`,
    { motion, none: NO_ENVELOPE },
    { voted: 0 } as const,
  )!.voted;
