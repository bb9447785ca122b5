/** A room paper comes back unused: the envelope on the website counts again, and a pack that is in the post too. */
import { papers } from '../../../src/commands/index.ts';
import { accept, refuse } from '../../../src/domain/kernel/index.ts';
import { giveBack, lastEnded, livingOf } from '../../../src/domain/papers/index.ts';
import { isRefusal } from '../kit/callers.ts';
import { memberVerb } from '../kit/context.ts';
import { moveTo } from './moving.ts';
import { momentOf, papersOf, secretVote } from './papers-read.ts';

export default memberVerb(papers.giveBack, ({ motionId: motion, member }, context) => {
  const found = secretVote(context, motion);
  if (isRefusal(found)) return refuse([found]);
  const theirs = papersOf(context.app, motion, member);
  const done = giveBack({ moment: momentOf(found, context), papers: theirs });
  if (!done.ok) return done;
  moveTo(context, livingOf(theirs!)!.id, 'back');
  if (done.value.revivesPack) moveTo(context, lastEnded(theirs!)!.id, 'sent');
  return accept({ motionId: motion });
});
