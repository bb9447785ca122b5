/** A member reports what another said, with the reason. The moderators find it on their page. */
import { motionsTalk } from '../../../src/commands/index.ts';
import { accept, refusal, refuse } from '../../../src/domain/kernel/index.ts';
import { reportPost } from '../../../src/domain/motions/index.ts';
import { markRow } from '../../../src/records/motions.ts';
import { memberVerb } from '../kit/context.ts';
import { insert } from '../kit/engine.ts';
import { findPost, marksOn } from './posts-read.ts';

export default memberVerb(motionsTalk.reportPost, ({ postId, reason }, context) => {
  const { app, now, caller } = context;
  const post = findPost(app, postId);
  if (!post) return refuse([refusal('post-unknown')]);
  const by = caller.member.id;
  const reported = reportPost({ by: post.member }, marksOn(app, postId), by);
  if (!reported.ok) return reported;
  insert(app, 'proposal_post_marks', markRow({ post: postId, what: 'reported', by, reason, at: now }));
  context.note(post.proposal, { reported: 1 });
  context.changed('motions');
  return accept({ postId });
});
