/** A member puts a motion forward. Its draft was on their device; from now on all members read it. */
import { motions } from '../../../src/commands/index.ts';
import { accept } from '../../../src/domain/kernel/index.ts';
import { putForward } from '../../../src/domain/motions/index.ts';
import { proposalRow } from '../../../src/records/motions.ts';
import { memberVerb } from '../kit/context.ts';
import { insert, row } from '../kit/engine.ts';
import { motionsRulebookNow } from './rules-now.ts';
import { IS_OPEN } from './proposals-read.ts';
import { happened } from './proposals-write.ts';

export default memberVerb(motions.putForward, ({ language, resolution, ...words }, context) => {
  const { app, now, caller } = context;
  const mover = caller.member.id;
  const { rules, version: rulebook } = motionsRulebookNow(context);
  const mine = `SELECT COUNT(*) AS many FROM proposals WHERE mover = {:mover} AND ${IS_OPEN}`;
  const { many } = row(app, mine, { mover }, { many: 0 } as const)!;
  const put = putForward(many, rules);
  if (!put.ok) return put;
  const { last } = row(app, 'SELECT COALESCE(MAX(number), 0) AS last FROM proposals', {}, {
    last: 0,
  } as const)!;
  const begun = { number: last + 1, mover, resolution, language, rulebook, begunAt: now };
  const proposal = insert(app, 'proposals', proposalRow(begun));
  happened(context, put.value, { proposal, acts: 0, by: mover, words });
  return accept({ motionId: proposal });
});
