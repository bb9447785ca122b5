/** A voter says who helps them. It is noted who helped, never what was chosen; a helper of many is not refused. */
import { sealed } from '../../../src/commands/index.ts';
import { accept, refusal, refuse } from '../../../src/domain/kernel/index.ts';
import { helpsOften, whyNoHelpNow } from '../../../src/domain/sealed/index.ts';
import { memberVerb } from '../kit/context.ts';
import { execute, insert, row } from '../kit/engine.ts';
import { placeOf } from './box.ts';
import { findVote } from './votes-read.ts';

export default memberVerb(sealed.help, ({ motionId, helperName }, { app, now, arrivedAt, caller }) => {
  const found = findVote(app, motionId, now);
  if (!found) return refuse([refusal('motion-unknown')]);
  if (found === 'open') return refuse([refusal('vote-not-secret')]);
  const member = caller.member.id;
  const whyNot = whyNoHelpNow({
    onRoll: placeOf(app, motionId, member) !== null,
    opened: found.opening !== null,
    closed: found.closure !== null || arrivedAt >= found.motion.closesAt,
  });
  if (whyNot.length > 0) return refuse(whyNot);
  execute(app, 'DELETE FROM sealed_helps WHERE motion = {:motion} AND member = {:member}', {
    motion: motionId,
    member,
  });
  if (helperName === '') return accept({ motionId, often: false });
  insert(app, 'sealed_helps', { motion: motionId, member, helperName });
  const sql =
    'SELECT COUNT(*) AS times FROM sealed_helps WHERE motion = {:motion} AND lower(helperName) = lower({:helperName})';
  const { times } = row(app, sql, { motion: motionId, helperName }, { times: 0 } as const)!;
  return accept({ motionId, often: helpsOften(times) });
});
