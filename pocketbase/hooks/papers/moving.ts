/** Moving a paper: a new line for a new paper, a state in place for one that is there. No time is kept of that. */
import type { Id } from '../../../src/domain/kernel/index.ts';
import { livingOf, type PaperRoute, type PaperState } from '../../../src/domain/papers/index.ts';
import type { MemberContext } from '../kit/context.ts';
import { dateText, execute, insert } from '../kit/engine.ts';
import type { StoredPaper } from './papers-read.ts';

type Acting = Pick<MemberContext, 'app' | 'now' | 'caller'>;

export function addPaper(
  { app, now, caller }: Acting,
  paper: {
    readonly motion: Id;
    readonly member: Id;
    readonly route: PaperRoute;
    readonly state: PaperState;
    readonly code?: string;
  },
): void {
  const takenBy = paper.state === 'in' ? caller.member.id : '';
  const row = { code: '', ...paper, by: caller.member.id, at: dateText(now), takenBy, double: false };
  insert(app, 'vote_papers', row);
}

export function moveTo({ app, caller }: Acting, paper: Id, state: PaperState): void {
  const takenBy = state === 'in' ? caller.member.id : '';
  const sql = 'UPDATE vote_papers SET state = {:state}, takenBy = {:takenBy} WHERE id = {:paper}';
  execute(app, sql, { paper, state, takenBy });
}

/** A pack that is still in the post ends: its code is not taken any more. */
export function endPack(acting: Acting, papers: readonly StoredPaper[]): void {
  const pack = livingOf(papers);
  if (pack) moveTo(acting, pack.id, 'ended');
}
