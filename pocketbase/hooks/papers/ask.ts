/** A member asks for a paper by post, or takes that back. */
import { papers } from '../../../src/commands/index.ts';
import { accept, refusal, refuse } from '../../../src/domain/kernel/index.ts';
import { isRefusal } from '../kit/callers.ts';
import { memberVerb } from '../kit/context.ts';
import { papersOf, secretVote } from './papers-read.ts';
import { noteWish, whyNotAsk } from './wishes.ts';

export default memberVerb(papers.ask, ({ motionId: motion, wanted }, context) => {
  const { app, caller } = context;
  const found = secretVote(context, motion);
  if (isRefusal(found)) return refuse([found]);
  const whyNot = whyNotAsk(found, context);
  if (whyNot) return refuse([whyNot]);
  // Before the opening there is no roll yet: who asks then is sent a paper when they are on it.
  if (found.opening && !papersOf(app, motion, caller.member.id)) return refuse([refusal('not-on-roll')]);
  noteWish(app, motion, caller.member.id, wanted === 'yes');
  return accept({ motionId: motion });
});
