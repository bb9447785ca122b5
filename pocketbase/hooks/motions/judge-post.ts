/** A moderator hides what a member said, or shows it again, with the reason. Of a hidden post its writer hears. */
import { motionsTalk } from '../../../src/commands/index.ts';
import { accept, refusal, refuse } from '../../../src/domain/kernel/index.ts';
import { judgePost } from '../../../src/domain/motions/index.ts';
import { markRow } from '../../../src/records/motions.ts';
import { memberVerb } from '../kit/context.ts';
import { insert } from '../kit/engine.ts';
import { postHidden, tellAbout } from './mail.ts';
import { findPost, marksOn } from './posts-read.ts';
import { findProposal } from './proposals-read.ts';

export default memberVerb(motionsTalk.judgePost, ({ postId, what, reason }, context) => {
  const { app, now, caller } = context;
  const post = findPost(app, postId);
  const found = post && findProposal(app, post.proposal, now);
  if (!found) return refuse([refusal('post-unknown')]);
  const by = caller.member.id;
  const judged = judgePost({ by: post.member }, marksOn(app, postId), { what, by });
  if (!judged.ok) return judged;
  insert(app, 'proposal_post_marks', markRow({ post: postId, what, by, reason, at: now }));
  context.note(post.proposal, { [what]: 1 });
  if (what === 'hidden') tellAbout(context, found, [post.member], postHidden);
  context.changed('motions');
  return accept({ postId });
});
