/** The next page of a thread. */
import { accept, refusal, refuse } from '../../../src/domain/kernel/index.ts';
import { duties } from '../../../src/domain/membership/index.ts';
import { motions } from '../../../src/queries/index.ts';
import { memberQuery } from '../kit/context.ts';
import { holds } from './offices.ts';
import { findPost, pageOf } from './posts-read.ts';
import { findProposal, namesIn } from './proposals-read.ts';

export default memberQuery(motions.posts, ({ motionId, thread, after }, looking) => {
  const { app, now, caller } = looking;
  if (!findProposal(app, motionId, now)) return refuse([refusal('motion-unknown')]);
  const from = after === undefined ? null : findPost(app, after);
  if (after !== undefined && (from?.proposal !== motionId || from.thread !== thread))
    return refuse([refusal('post-unknown')]);
  const reader = { id: caller.member.id, isModerator: holds(looking, duties.discussion) };
  return accept(pageOf(app, { proposal: motionId, thread, after: from }, reader, namesIn(app, motionId)));
});
