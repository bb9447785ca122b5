/** A member says something about a motion, in one of its three threads. */
import { motionsTalk } from '../../../src/commands/index.ts';
import { accept } from '../../../src/domain/kernel/index.ts';
import { countedFrom, mayPost } from '../../../src/domain/motions/index.ts';
import { postRow } from '../../../src/records/motions.ts';
import { memberVerb } from '../kit/context.ts';
import { dateText, insert, row } from '../kit/engine.ts';
import { askedAbout } from './proposals-read.ts';
import { rememberName } from './proposals-write.ts';

export default memberVerb(motionsTalk.say, ({ motionId, thread, words }, context) => {
  const asked = askedAbout(motionId, context);
  if (!asked.ok) return asked;
  const { app, now, caller } = context;
  const member = caller.member.id;
  const sql =
    'SELECT COUNT(*) AS said FROM proposal_posts WHERE member = {:member} AND proposal = {:motionId} AND at > {:from}';
  const params = { member, motionId, from: dateText(countedFrom(now)) };
  const { said } = row(app, sql, params, { said: 0 } as const)!;
  const may = mayPost(asked.value, said);
  if (!may.ok) return may;
  const postId = insert(
    app,
    'proposal_posts',
    postRow({ proposal: motionId, thread, member, words, at: now }),
  );
  rememberName(app, member);
  context.note(motionId, { said: 1 });
  context.changed('motions');
  return accept({ motionId, postId });
});
