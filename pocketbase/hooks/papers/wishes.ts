/** Who asked for a paper by post. */
import { refusal, type Id, type Refusal } from '../../../src/domain/kernel/index.ts';
import { routesOf } from '../../../src/domain/papers/index.ts';
import { isNoticed } from '../../../src/domain/voting/index.ts';
import type { MemberContext } from '../kit/context.ts';
import { execute, insert, row, type App, type Readable } from '../kit/engine.ts';
import type { FoundVote } from '../sealed/votes-read.ts';

export const hasAsked = (app: Readable, motion: Id, member: Id): boolean =>
  row(
    app,
    'SELECT id FROM paper_wishes WHERE motion = {:motion} AND member = {:member}',
    { motion, member },
    {
      id: '',
    } as const,
  ) !== null;

/** Why nobody can ask for a paper now; null when they can: from the notice until the close. */
export function whyNotAsk(
  { motion, closure, rulebook }: FoundVote,
  { arrivedAt, now }: Pick<MemberContext, 'arrivedAt' | 'now'>,
): Refusal | null {
  if (!isNoticed(motion, now)) return refusal('motion-unknown');
  if (!routesOf(rulebook).includes('post')) return refusal('route-not-allowed');
  return closure !== null || arrivedAt >= motion.closesAt ? refusal('vote-closed') : null;
}

export function noteWish(app: App, motion: Id, member: Id, wanted: boolean): void {
  const asked = { motion, member };
  if (!wanted)
    execute(app, 'DELETE FROM paper_wishes WHERE motion = {:motion} AND member = {:member}', asked);
  else if (!hasAsked(app, motion, member)) insert(app, 'paper_wishes', asked);
}
